import { describe, expect, test } from 'vitest'
import { formatCount } from '../../src/charts/format/formatCount.ts'
import { chartMessages } from '../../src/charts/frame/messages.ts'
import { textWidth } from '../../src/charts/frame/textWidth.ts'
import { multiplesTip } from '../../src/charts/smallMultiples/multiplesTip.ts'
import { cellKey, placeMultiples } from '../../src/charts/smallMultiples/smallMultiples.ts'
import type { MultiplesGroup, MultiplesPanel } from '../../src/charts/smallMultiples/types.ts'

const WIDTHS = [320, 360, 640, 1200]
const LONG = '东莞市人民代表大会常务委员会办公室及其所属各派出机构与直属事业单位综合协调中心'
const REASON = '广州市人大常委会办公厅只公开了项目，没有部门整体的表。'

function rows(count: number, label = LONG) {
  return Array.from({ length: count }, (_, at) => ({
    key: `r${at}`,
    label: `${label}${at}`,
    sublabel: '2026（年份为推断）',
  }))
}

function panel(key: string, values: (number | null)[], more: Partial<MultiplesPanel> = {}) {
  return {
    key,
    title: `支出，按财政供养人员平均 ${key}`,
    format: formatCount,
    cells: values.map((value, at) => ({
      row: `r${at}`,
      value,
      ...(value === null ? { missing: '只公开了项目', note: REASON } : {}),
    })),
    ...more,
  }
}

function groups(count: number): MultiplesGroup[] {
  const values = Array.from({ length: count }, (_, at) => (at === 1 ? null : at * 1000 + 12))
  return [
    {
      key: 'a',
      title: '预算与人员',
      panels: ['1', '2', '3', '4'].map((key) => panel(key, values)),
    },
    {
      key: 'b',
      title: '项目',
      note: REASON,
      panels: ['5', '6'].map((key) => panel(key, values, { note: REASON })),
    },
  ]
}

test('a panel is headed by fewer words where its group says the rest, and says all of them in its tooltip', () => {
  const own = panel('1', [3], { heading: '产出占比' })
  const given = { rows: rows(1), groups: [{ key: 'a', title: '指标', panels: [own] }] }
  expect(placeMultiples({ width: 900, ...given }).panels[0]?.title[0]?.text).toBe('产出占比')
  const tip = multiplesTip(cellKey('1', 'r0'), given, chartMessages('zh'))
  expect(tip?.lines[0]?.label).toBe(own.title)
})

describe.each([2, 6])('%i rows', (count) => {
  test.each(WIDTHS)('stay within %i px, each at one height, no text over another', (width) => {
    const placed = placeMultiples({ width, rows: rows(count), groups: groups(count) })
    const texts = [
      ...placed.names.flatMap(({ label, sub }) => [...label, ...sub]),
      ...placed.headings,
      ...placed.groupNotes,
      ...placed.panels.flatMap(({ title, note, cells }) => [
        ...title,
        ...note,
        ...cells.flatMap(({ text }) => text),
      ]),
    ]
    for (const { text, x, y } of texts) {
      expect(x, text).toBeGreaterThanOrEqual(0)
      expect(x + textWidth(text, 11.5), text).toBeLessThanOrEqual(width + 1)
      expect(y, text).toBeLessThanOrEqual(placed.height)
    }
    const boxes = texts.map(({ text, x, y }) => ({ text, x, y, to: x + textWidth(text, 11.5) }))
    for (const [at, a] of boxes.entries()) {
      for (const b of boxes.slice(at + 1)) {
        const meet = Math.abs(a.y - b.y) < 11 && a.x < b.to - 1 && b.x < a.to - 1
        expect(meet, `“${a.text}” and “${b.text}” at ${width}`).toBe(false)
      }
    }
    const [first] = placed.panels
    for (const one of placed.panels.filter(({ top }) => top === first?.top)) {
      expect(one.cells.map(({ hit }) => hit.y)).toEqual(first?.cells.map(({ hit }) => hit.y))
    }
    for (const { cells } of placed.panels) {
      for (const { bar, hit } of cells) {
        expect(bar.y).toBeGreaterThanOrEqual(hit.y - 1)
        expect(bar.x + bar.width).toBeLessThanOrEqual(width)
      }
    }
  })

  test.each(WIDTHS)('have one mark a panel at %i px', (width) => {
    const placed = placeMultiples({ width, rows: rows(count), groups: groups(count) })
    const marks = placed.marks.flat()
    expect(new Set(marks).size).toBe(6 * count)
    expect(marks).toHaveLength(6 * count)
  })
})

test('lengths are to scale, a zero has none, and panels may share a scale', () => {
  const bars = (max?: number) =>
    placeMultiples({
      width: 900,
      rows: rows(3, '部门'),
      groups: [
        {
          key: 'a',
          panels: [panel('1', [400, 100, 0], max === undefined ? {} : { max })],
        },
      ],
    }).panels[0]?.cells.map(({ bar }) => bar.width) ?? []
  const [long = 0, short = 0, zero = 1] = bars()
  expect(long / short).toBeCloseTo(4, 6)
  expect(zero).toBe(0)
  expect((bars(800)[0] ?? 0) / long).toBeCloseTo(0.5, 6)
})

test('a line stands where 100 is, within the panel', () => {
  const { panels } = placeMultiples({
    width: 900,
    rows: rows(2, '部门'),
    groups: [{ key: 'a', panels: [panel('1', [50, 100], { reference: 100 })] }],
  })
  const [one] = panels
  const bar = one?.cells[1]?.bar
  expect(one?.referenceX).toBeCloseTo((bar?.x ?? 0) + (bar?.width ?? 0), 6)
})

test('a tip says the measure, the value or why there is none, and the lines', () => {
  const given = { rows: rows(2, '部门'), groups: [{ key: 'a', panels: [panel('1', [7, null])] }] }
  const zh = chartMessages('zh')
  expect(multiplesTip(cellKey('1', 'r0'), given, zh)?.lines[0]?.value).toBe('7')
  expect(multiplesTip(cellKey('1', 'r1'), given, zh)).toMatchObject({
    lines: [{ value: '未披露' }],
    note: REASON,
    link: false,
  })
  expect(multiplesTip('nothing', given, zh)).toBeNull()
})

test('nothing to draw has no height to speak of, and does not fail', () => {
  const placed = placeMultiples({ width: 360, rows: [], groups: [] })
  expect(placed.height).toBe(0)
  expect(placed.marks).toEqual([])
})

test('short names stand beside the bars of a narrow page, where every row has one', () => {
  const given = { width: 340, groups: groups(3) }
  const named = rows(3, '东莞市人大常委会办公室')
  const above = placeMultiples({ ...given, rows: named })
  const beside = placeMultiples({
    ...given,
    rows: named.map((row, at) => ({ ...row, short: `城${at}` })),
  })
  expect(beside.height).toBeLessThan(above.height * 0.75)
  expect(beside.names.map(({ label }) => label.map(({ text }) => text).join(''))).toContain('城2')
  expect(beside.names.every(({ sub }) => sub.length === 0)).toBe(true)
  const some = named.map((row, at) => (at === 0 ? row : { ...row, short: 'x' }))
  expect(placeMultiples({ ...given, rows: some }).height).toBe(above.height)
  const wide = { ...given, width: 900 }
  expect(placeMultiples({ ...wide, rows: named })).toEqual(
    placeMultiples({ ...wide, rows: named.map((row) => ({ ...row, short: 'x' })) }),
  )
})
