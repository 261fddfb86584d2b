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
import StackedBars from '../../src/charts/stackedBars/StackedBars.svelte'

const given = { width: 720, label: '图', format: formatCount }
const key = (name: string) => ({ key: name, label: name })

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
