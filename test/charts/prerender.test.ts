import { createRawSnippet } from 'svelte'
import { render } from 'svelte/server'
import { expect, test } from 'vitest'
import CountMatrix from '../../src/charts/countMatrix/CountMatrix.svelte'
import CoverageGrid from '../../src/charts/coverageGrid/CoverageGrid.svelte'
import Dumbbell from '../../src/charts/dumbbell/Dumbbell.svelte'
import { formatCount } from '../../src/charts/format/formatCount.ts'
import ChartFrame from '../../src/charts/frame/ChartFrame.svelte'
import RankedBars from '../../src/charts/rankedBars/RankedBars.svelte'
import SmallMultiples from '../../src/charts/smallMultiples/SmallMultiples.svelte'
import Ribbons from '../../src/charts/ribbons/Ribbons.svelte'
import type { RibbonsProps } from '../../src/charts/ribbons/types.ts'
import StackedBars from '../../src/charts/stackedBars/StackedBars.svelte'

const given = { width: 720, label: '图', format: formatCount }
const key = (name: string) => ({ key: name, label: name })

const ribbons = (width: number): RibbonsProps => ({
  width,
  label: '图',
  groups: [key('g')],
  left: [{ ...key('甲'), group: 'g', value: '42', href: 'd#L1' }],
  right: [],
  links: [{ key: 'l', from: '甲', to: null, relation: 'dropped' }],
  words: {
    relations: {
      same: '同',
      reworded: '改',
      split: '分',
      merged: '并',
      dropped: '去',
      new: '新',
    },
    folded: String,
    from: '2023',
    to: '2026',
  },
})

test('every chart is drawn without a browser', () => {
  const pages = [
    render(StackedBars, {
      props: {
        ...given,
        categories: [key('基本支出')],
        groups: [{ ...key('甲'), segments: [{ category: '基本支出', value: 42, href: 'd#L1' }] }],
      },
    }),
    render(RankedBars, {
      props: { ...given, items: [{ key: 'a', name: '甲', value: 42, href: 'd#L1' }] },
    }),
    render(CountMatrix, {
      props: {
        ...given,
        measure: '数',
        rows: [key('r')],
        columns: [key('c')],
        cells: [{ row: 'r', column: 'c', value: 42, href: 'd#L1' }],
      },
    }),
    render(Dumbbell, {
      props: {
        ...given,
        items: [{ ...key('甲'), from: 1, to: 42, toHref: 'd#L1' }],
        fromLabel: '2023',
        toLabel: '2026',
      },
    }),
    render(SmallMultiples, {
      props: {
        width: 720,
        label: '图',
        rows: [key('r')],
        groups: [
          {
            key: 'g',
            panels: [
              {
                key: 'p',
                title: '支出',
                format: formatCount,
                cells: [{ row: 'r', value: 42, href: 'd#L1' }],
              },
            ],
          },
        ],
      },
    }),
    render(Ribbons, { props: ribbons(720) }),
    render(CoverageGrid, {
      props: {
        width: 720,
        label: '图',
        rows: [key('r')],
        columns: [key('c')],
        cells: [
          {
            row: 'r',
            column: 'c',
            state: 'published',
            href: 'd#L1',
            facts: [{ label: '数', value: '42' }],
          },
        ],
      },
    }),
  ]
  for (const { body } of pages) {
    expect(body).toContain('<svg')
    expect(body).toMatch(/<a[^>]*href="d#L1"/)
    expect(body).toMatch(/>\s*42\s*</)
  }
})

test('ribbons are a list where there is no room for a picture', () => {
  const { body } = render(Ribbons, { props: ribbons(360) })
  expect(body).not.toContain('<svg')
  expect(body).toMatch(/<a[^>]*href="d#L1"/)
  expect(body).toContain('42')
})

test('the frame is drawn at its default width', () => {
  const { body } = render(ChartFrame, {
    props: {
      id: 'f',
      title: '题目',
      subtitle: '副题',
      source: [],
      summary: '摘要',
      table: { columns: [], rows: [], fileName: 'f' },
      chart: createRawSnippet<[{ width: number }]>((size) => ({
        render: () => `<p>${size().width} px</p>`,
      })),
    },
  })
  expect(body).toContain('720 px')
  expect(body).toContain('题目')
})
