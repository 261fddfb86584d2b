import { scaleLinear } from 'd3-scale'
import { createRawSnippet } from 'svelte'
import { render } from 'svelte/server'
import { expect, test } from 'vitest'
import AxisY from '../../src/charts/axis/AxisY.svelte'
import CountMatrix from '../../src/charts/countMatrix/CountMatrix.svelte'
import CoverageGrid from '../../src/charts/coverageGrid/CoverageGrid.svelte'
import Dumbbell from '../../src/charts/dumbbell/Dumbbell.svelte'
import { formatCount } from '../../src/charts/format/formatCount.ts'
import ChartFrame from '../../src/charts/frame/ChartFrame.svelte'
import GroupedBars from '../../src/charts/groupedBars/GroupedBars.svelte'
import Icicle from '../../src/charts/icicle/Icicle.svelte'
import RankedBars from '../../src/charts/rankedBars/RankedBars.svelte'
import SmallMultiples from '../../src/charts/smallMultiples/SmallMultiples.svelte'
import Ribbons from '../../src/charts/ribbons/Ribbons.svelte'
import type { RibbonsProps } from '../../src/charts/ribbons/types.ts'
import Slope from '../../src/charts/slope/Slope.svelte'
import Sparkline from '../../src/charts/sparkline/Sparkline.svelte'
import StackedBars from '../../src/charts/stackedBars/StackedBars.svelte'
import Waterfall from '../../src/charts/waterfall/Waterfall.svelte'

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
    render(Waterfall, {
      props: {
        ...given,
        start: { label: '2023', value: 40 },
        end: { label: '2026', value: 42, href: 'd#L1' },
        steps: [{ ...key('甲'), from: 40, to: 42 }],
        axis: { measure: 'count' },
      },
    }),
    render(Slope, {
      props: {
        ...given,
        columns: ['2023', '2026'],
        lines: [{ ...key('甲'), values: [{ value: 1 }, { value: 42, href: 'd#L1' }] }],
      },
    }),
    render(GroupedBars, {
      props: {
        ...given,
        series: [key('2026')],
        categories: [{ ...key('甲'), values: [{ series: '2026', value: 42, href: 'd#L1' }] }],
      },
    }),
    render(Icicle, { props: { ...given, root: { ...key('甲'), value: 42, href: 'd#L1' } } }),
  ]
  for (const { body } of pages) {
    expect(body).toContain('<svg')
    expect(body).toMatch(/<a[^>]*href="d#L1"/)
    expect(body).toMatch(/>\s*42\s*(甲\s*)?</)
  }
})

test('ribbons are a list where there is no room for a picture', () => {
  const { body } = render(Ribbons, { props: ribbons(360) })
  expect(body).not.toContain('<svg')
  expect(body).toMatch(/<a[^>]*href="d#L1"/)
  expect(body).toContain('42')
})

test('a sparkline and a vertical axis are drawn without a browser', () => {
  const spark = render(Sparkline, {
    props: {
      points: [
        { label: '2023', value: null },
        { label: '2026', value: 42 },
      ],
      format: formatCount,
    },
  }).body
  expect(spark).toContain('aria-label="2023 未披露，2026 42"')
  const axis = render(AxisY, {
    props: {
      scale: scaleLinear([0, 42], [100, 0]),
      bounds: { from: 0, to: 100 },
      format: { measure: 'count', language: 'zh' },
      x: 30,
      right: 200,
    },
  }).body
  expect(axis).toMatch(/>\s*40\s*</)
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
