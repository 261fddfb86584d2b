import { describe, expect, test } from 'vitest'
import { formatCount } from '../../src/charts/format/formatCount.ts'
import { placeMatrix } from '../../src/charts/countMatrix/countMatrix.ts'
import { placeCoverage } from '../../src/charts/coverageGrid/coverageGrid.ts'
import { placePairs } from '../../src/charts/dumbbell/dumbbell.ts'
import { pairKeys } from '../../src/charts/dumbbell/dumbbellTip.ts'
import type { DumbbellItem } from '../../src/charts/dumbbell/types.ts'
import { gapText } from '../../src/charts/frame/gapText.ts'
import { chartMessages } from '../../src/charts/frame/messages.ts'
import { textWidth } from '../../src/charts/frame/textWidth.ts'
import { drawnCount, placeRanking, rankItems } from '../../src/charts/rankedBars/rankedBars.ts'
import { placeStackedBars } from '../../src/charts/stackedBars/stackedBars.ts'
import { stackedLegend } from '../../src/charts/stackedBars/stackedLegend.ts'
import { barKeys, stackedTip } from '../../src/charts/stackedBars/stackedTip.ts'
import type { StackedGroup } from '../../src/charts/stackedBars/types.ts'

const messages = chartMessages('zh')
const WIDTHS = [320, 390, 640, 1200]
const categories = ['基本支出', '项目支出', '财政专项资金'].map((key) => ({ key, label: key }))

function group(
  key: string,
  values: (number | null)[],
  more: Partial<StackedGroup> = {},
): StackedGroup {
  const segments = values.map((value, index) => ({
    category: categories[index]?.key ?? '',
    value,
  }))
  return { key, label: `东莞市人民代表大会常务委员会办公室${key}`, segments, ...more }
}

function placeBars(groups: StackedGroup[], width = 1000, max?: number) {
  const props = { width, categories, groups, format: formatCount }
  return placeStackedBars(max === undefined ? props : { ...props, max }, messages)
}

describe('stacked bars', () => {
  test('lengths are to scale and stand side by side', () => {
    const [bar] = placeBars([group('a', [300, 100, 0])]).bars
    const [first, second, third] = bar?.segments ?? []
    expect(third).toBeUndefined()
    expect((first?.width ?? 0) / (second?.width ?? 1)).toBeCloseTo(3, 6)
    expect(second?.x).toBeCloseTo((first?.x ?? 0) + (first?.width ?? 0), 6)
  })

  test('a zero and a missing value have no length but a note each, and keep their marks', () => {
    const [bar] = placeBars([group('a', [300, 0, null])]).bars
    expect(bar?.segments).toHaveLength(1)
    expect(bar?.notes.map(({ kind, text }) => [kind, text])).toEqual([
      ['zero', '项目支出 0'],
      ['missing', '财政专项资金 未披露'],
    ])
    expect(bar?.stubX).not.toBeNull()
    expect(bar ? barKeys(bar) : []).toHaveLength(3)
  })

  test('a bar without any value has no total', () => {
    expect(placeBars([group('a', [null, null, null])]).bars[0]?.total).toBeNull()
    expect(placeBars([group('a', [0, 0, 0])]).bars[0]?.total?.text).toBe('0')
  })

  test('a missing bar is one hatched mark with its reason', () => {
    const groups = [group('a', [1, 2, 3]), group('b', [], { missing: '此表不分' })]
    const bar = placeBars(groups).bars[1]
    expect(bar?.missing?.text).toBe('此表不分')
    expect(bar ? barKeys(bar) : []).toEqual(['b'])
    expect(stackedTip('b', { groups, categories, format: formatCount }, messages)?.note).toBe(
      '此表不分',
    )
  })

  test.each(WIDTHS)('stays within %i pixels and bars do not overlap', (width) => {
    const groups = Array.from({ length: 300 }, (_, n) =>
      group(String(n), [n * 7, n, n % 3 === 0 ? null : 0], { division: `市${n % 20}` }),
    )
    const { bars, height } = placeBars(groups, width)
    let bottom = 0
    for (const bar of bars) {
      expect(bar.y).toBeGreaterThanOrEqual(bottom)
      bottom = bar.y + bar.height
      for (const { x, width: length } of bar.segments) expect(x + length).toBeLessThanOrEqual(width)
      const { total } = bar
      if (total?.anchor === 'start') {
        expect(total.x + textWidth(total.text, 13)).toBeLessThanOrEqual(width)
      }
    }
    expect(height).toBeGreaterThanOrEqual(bottom)
  })

  test('negative values go the other way', () => {
    const [bar] = placeBars([group('a', [300, -100, 0])]).bars
    const [up, down] = bar?.segments ?? []
    expect((down?.x ?? 0) + (down?.width ?? 0)).toBeCloseTo(up?.x ?? 0, 6)
  })

  test('the scale ends where it is told', () => {
    const bars = (max?: number) => placeBars([group('a', [0.25, 0.25, 0])], 1000, max).bars[0]
    expect((bars(1)?.segments[0]?.width ?? 0) * 2).toBeCloseTo(bars()?.segments[0]?.width ?? 0, 6)
  })

  test('the legend has a colour only for what is drawn', () => {
    const swatches = stackedLegend(categories, [group('a', [5, 0, null])]).map(
      (item) => item.swatch,
    )
    expect(swatches).toEqual(['var(--cat-1)', 'zero', 'hatch'])
  })

  test('no groups give an empty picture', () => {
    expect(placeBars([])).toMatchObject({ bars: [], height: 0 })
  })
})

describe('ranked bars', () => {
  const item = (key: string, value: number | null) => ({ key, name: `项目${key}`, value })
  const layout = {
    width: 1000,
    format: formatCount,
    kinds: [],
    side: () => null,
    notDisclosed: '未披露',
  }

  test('a long ranking is opened in windows, a short one at once', () => {
    const counts = (total: number) => [0, 1, 2, 3].map((presses) => drawnCount(total, 40, presses))
    expect(counts(1200)).toEqual([40, 500, 1000, 1200])
    expect(counts(300)).toEqual([40, 300, 300, 300])
    expect(counts(7)).toEqual([7, 7, 7, 7])
    expect(drawnCount(1900, 600, 1)).toBe(1000)
  })

  test('sorts largest first, missing last, and adds up shares of what is known', () => {
    const series = rankItems([item('a', null), item('b', 100), item('c', 300), item('d', 0)])
    expect(
      series.map(({ item: { key }, rank, share, cumulative }) => [key, rank, share, cumulative]),
    ).toEqual([
      ['c', 1, 0.75, 0.75],
      ['b', 2, 0.25, 1],
      ['d', 3, 0, 1],
      ['a', null, null, null],
    ])
  })

  test('has no shares where a value is negative or nothing is known', () => {
    expect(rankItems([item('a', -1), item('b', 3)]).map(({ share }) => share)).toEqual([null, null])
    expect(rankItems([item('a', 0)])[0]?.share).toBeNull()
    expect(rankItems([item('a', null)])[0]?.share).toBeNull()
  })

  test('heads the items without a value once, even where there are no others', () => {
    const place = (values: (number | null)[]) =>
      placeRanking(rankItems(values.map((value, index) => item(String(index), value))), layout)
    expect(place([1, null]).withoutValueY).not.toBeNull()
    expect(place([null, null]).rows[0]?.y).toBeGreaterThan(
      place([null, null]).withoutValueY ?? Infinity,
    )
    expect(place([1, 0]).withoutValueY).toBeNull()
    expect(place([]).height).toBe(0)
  })

  test('a zero has no bar, a small amount has one that can be seen', () => {
    const { rows } = placeRanking(rankItems([item('a', 1e9), item('b', 1), item('c', 0)]), layout)
    expect(rows.map(({ bar }) => bar.width > 0)).toEqual([true, true, false])
  })

  test.each(WIDTHS)('rows follow each other and values end within %i pixels', (width) => {
    const items = Array.from({ length: 300 }, (_, n) => ({
      ...item(String(n), n),
      name: '关于进一步加强和改进机关事业单位派遣人员经费管理工作'.repeat(1 + (n % 4)),
    }))
    const { rows, height } = placeRanking(rankItems(items), {
      ...layout,
      width,
      side: () => '12.3%',
    })
    let bottom = 0
    for (const row of rows) {
      expect(row.y).toBe(bottom)
      bottom += row.height
      expect(row.name.length).toBeLessThanOrEqual(2)
      expect(row.value.x + textWidth(row.value.text, 13)).toBeLessThanOrEqual(width)
    }
    expect(height).toBe(bottom)
  })
})

describe('count matrix', () => {
  const rows = [
    { key: 'r1', label: '数量指标', group: '产出指标' },
    { key: 'r2', label: '质量指标', group: '产出指标' },
    { key: 'r3', label: '社会效益', group: '效益指标' },
  ]
  const columns = ['c1', 'c2'].map((key) => ({ key, label: key }))
  const cells = [
    { row: 'r1', column: 'c1', value: 24 },
    { row: 'r2', column: 'c1', value: 0 },
    { row: 'r3', column: 'c1', value: null },
    { row: 'r1', column: 'c2', value: 1 },
  ]

  test('tells none from not in the form', () => {
    const placed = placeMatrix({ width: 800, rows, columns, cells })
    expect(placed.rows.map((row) => row.cells.map((cell) => cell.step))).toEqual([
      [7, 1],
      [0, null],
      [null, null],
    ])
    expect(placed.hasGaps).toBe(true)
  })

  test('heads each group once and sums the columns', () => {
    const placed = placeMatrix({
      width: 800,
      rows,
      columns: [...columns, { key: 'c3', label: 'c3' }],
      cells,
    })
    expect(placed.rows.map(({ heading }) => heading?.text)).toEqual([
      '产出指标',
      undefined,
      '效益指标',
    ])
    expect(placed.columns.map(({ total }) => total)).toEqual([24, 1, null])
  })

  test('small counts do not reach the dark end', () => {
    const placed = placeMatrix({
      width: 800,
      rows,
      columns,
      cells: [{ row: 'r1', column: 'c1', value: 1 }],
    })
    expect(placed.rows[0]?.cells[0]?.step).toBe(2)
  })

  test('is wider than its room rather than unreadable', () => {
    const many = Array.from({ length: 40 }, (_, n) => ({ key: `c${n}`, label: `部门${n}` }))
    const placed = placeMatrix({ width: 390, rows, columns: many, cells })
    expect(placed.cellWidth).toBeGreaterThanOrEqual(62)
    expect(placed.gridWidth).toBe(placed.cellWidth * 40)
  })
})

describe('dumbbell', () => {
  const names = { fromLabel: '2023', toLabel: '2026' }
  const item = (
    key: string,
    from: number | null,
    to: number | null,
    more: Partial<DumbbellItem> = {},
  ) => ({
    key,
    label: key,
    from,
    to,
    ...more,
  })
  const place = (items: DumbbellItem[], width = 1000) =>
    placePairs(items, {
      width,
      ...names,
      format: formatCount,
      change: () => '+1',
      gap: (each) => gapText(each, names, messages),
    })

  test('ends stand from left to right, whichever year is larger', () => {
    const [row] = place([item('a', 900, 500)]).rows
    expect(row?.ends.map(({ side, text }) => [side, text])).toEqual([
      ['to', '500'],
      ['from', '900'],
    ])
  })

  test('a missing end is said and marked, and is not drawn at zero', () => {
    const [row] = place([item('a', null, 500)]).rows
    expect(row?.ends.map(({ side }) => side)).toEqual(['to'])
    expect(row?.gap).toMatchObject({ text: '2023 未披露', ring: true })
    expect(row ? pairKeys(row) : []).toHaveLength(2)
  })

  test('new and dropped are said in words', () => {
    const { rows } = place([
      item('a', null, 5, { absent: 'from' }),
      item('b', 5, null, { absent: 'to' }),
      item('c', null, null),
    ])
    expect(rows.map(({ gap }) => [gap?.text, gap?.ring])).toEqual([
      ['2026 新列', false],
      ['2026 不再列出', false],
      ['未披露', true],
    ])
  })

  test('values without room at the left are told together, equal ones once', () => {
    const { rows } = place([
      item('big', 1_000_000, 900_000),
      item('small', 4, 28),
      item('same', 7, 7),
    ])
    expect(rows[1]?.ends.map(({ text }) => text)).toEqual(['', '4 → 28'])
    expect(rows[2]?.ends.map(({ text }) => text)).toEqual(['', '7'])
  })

  test('no text reaches over the change or the edge, on a narrow page and below zero', () => {
    for (const width of [360, 700, 1000]) {
      const { rows, plotRight } = place(
        [item('a', -400_000, 600_000), item('b', 900_000, -200_000), item('c', 5, 600_000)],
        width,
      )
      for (const { textX, text, anchor } of rows.flatMap(({ ends }) => ends)) {
        const end = anchor === 'start' ? textX + textWidth(text, 12) : textX
        expect(end).toBeLessThanOrEqual(plotRight + 0.01)
      }
    }
  })

  test.each(WIDTHS)('texts of any sign end within the plot at %i pixels', (width) => {
    const { rows, plotRight } = place(
      [item('a', 0, 9_000_000), item('b', -8_000_000, 9_000_000), item('c', -3, -5_000_000)],
      width,
    )
    for (const { x, textX, text, anchor } of rows.flatMap(({ ends }) => ends)) {
      const length = textWidth(text, 12)
      const [start, end] = anchor === 'start' ? [textX, textX + length] : [textX - length, textX]
      expect(end).toBeLessThanOrEqual(plotRight)
      expect(start).toBeGreaterThanOrEqual(0)
      expect(x).toBeLessThanOrEqual(plotRight)
    }
    expect(rows[1]?.ends.map(({ text }) => text)).toEqual(
      ['-8,000,000', '9,000,000'].map((t) => t.replace('-', '−')),
    )
  })

  test('the years stand above the first row that has both, apart', () => {
    const { heads, rows } = place([item('a', null, 5), item('b', 100, 101)], 390)
    expect(heads.map(({ side }) => side)).toEqual(['from', 'to'])
    expect(heads[0]?.y).toBeGreaterThan(rows[1]?.y ?? 0)
    const [first, second] = heads
    expect((second?.x ?? 0) - (first?.x ?? 0)).toBeGreaterThan(0)
  })

  test('nothing known places rows all the same', () => {
    expect(place([item('a', null, null)]).rows).toHaveLength(1)
    expect(place([]).height).toBe(0)
  })
})

describe('coverage grid', () => {
  const rows = [
    { key: 'a', label: '东莞市人民代表大会常务委员会办公室', group: '东莞市' },
    { key: 'b', label: '中共东莞市委办公室', group: '东莞市' },
  ]
  const columns = ['2023', '2024', '2025', '2026'].map((key) => ({ key, label: key }))
  const facts = [
    { label: '支出', value: '6,582.17万' },
    { label: '财政供养人员', value: null },
  ]
  const cells = [
    { row: 'a', column: '2023', state: 'published' as const, facts },
    { row: 'b', column: '2026', state: 'partial' as const, facts: [] },
  ]

  test('a year without a document is a gap', () => {
    const placed = placeCoverage({ width: 1000, rows, columns, cells }, '未披露')
    expect(placed.rows.map((row) => row.cells.map(({ state }) => state))).toEqual([
      ['published', 'missing', 'missing', 'missing'],
      ['missing', 'missing', 'missing', 'partial'],
    ])
    expect(placed.rows[0]?.cells[0]?.facts.map(({ value, known }) => [value, known])).toEqual([
      ['6,582.17万', true],
      ['未披露', false],
    ])
  })

  test.each([360, 1200])('years with documents share %s pixels, empty ones are narrow', (width) => {
    const [placed] = placeCoverage({ width, rows, columns, cells }, '未披露').rows
    const [first = 0, second, third, last] = placed?.cells.map((cell) => cell.width) ?? []
    expect(last).toBe(first)
    expect(third).toBe(second)
    expect(second).toBeLessThan(first / 2)
  })
})
