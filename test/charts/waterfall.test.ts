import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatCount } from '../../src/charts/format/formatCount.ts'
import { chartMessages } from '../../src/charts/frame/messages.ts'
import { boldWidth } from '../../src/charts/frame/textWidth.ts'
import type { WaterfallStep } from '../../src/charts/waterfall/types.ts'
import { placeWaterfall } from '../../src/charts/waterfall/waterfall.ts'
import { changeOf, waterfallSeries } from '../../src/charts/waterfall/waterfallSeries.ts'
import { barText, subText, waterfallTip } from '../../src/charts/waterfall/waterfallTip.ts'

const wording = {
  names: { fromLabel: '2023', toLabel: '2026' },
  format: formatCount,
  messages: chartMessages('zh'),
}

function step(
  key: string,
  from: number | null,
  to: number | null,
  more: Partial<WaterfallStep> = {},
): WaterfallStep {
  return { key, label: key, from, to, ...more }
}

function series(from: number | null, steps: WaterfallStep[], to: number | null) {
  return waterfallSeries({ label: '2023', value: from }, steps, { label: '2026', value: to }, '余')
}

function place(from: number | null, steps: WaterfallStep[], to: number | null, width = 1000) {
  return placeWaterfall(series(from, steps, to), {
    width,
    text: (entry) => barText(entry, wording),
    sub: (entry) => subText(entry, wording),
    head: 0,
  })
}

describe('a waterfall', () => {
  test('floats each change from where the one before ended', () => {
    const rows = series(100, [step('a', 60, 30), step('b', 40, 90)], 120)
    expect(rows.map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ['total', 0, 100],
      ['down', 100, 70],
      ['up', 70, 120],
      ['total', 0, 120],
    ])
  })

  test('a category that is new or gone is a whole change and says so; a blank is an unknown one', () => {
    const [, fresh, gone, blank] = series(
      100,
      [
        step('a', null, 30, { absent: 'from' }),
        step('b', 20, null, { absent: 'to' }),
        step('c', 50, null),
      ],
      140,
    )
    expect([fresh?.value, gone?.value, blank?.value]).toEqual([30, -20, null])
    expect(fresh && subText(fresh, wording)).toBe('2026 新列')
    expect(gone && subText(gone, wording)).toBe('2026 不再列出')
    expect(blank && barText(blank, wording)).toBe('2026 未披露')
    expect(changeOf(step('d', null, null, { absent: 'from' }))).toBeNull()
  })

  test('what the known changes leave over is a row of its own', () => {
    const rows = series(100, [step('a', 60, 30), step('b', 40, null)], 120)
    expect(rows.at(-2)).toMatchObject({ kind: 'rest', from: 70, to: 120, value: 50, label: '余' })
    expect(series(0.1 + 0.2, [step('a', 0, 0)], 0.3).map(({ kind }) => kind)).not.toContain('rest')
  })

  test('without a first total each change begins at zero, unconnected, and nothing is left over', () => {
    const { rows, zeroX } = place(null, [step('a', 60, 30), step('b', 40, 90)], 120)
    expect(rows.map(({ kind }) => kind)).toEqual(['total', 'down', 'up', 'total'])
    expect(rows[0]?.text.text).toBe('未披露')
    expect(rows[2]?.bar.x).toBe(zeroX)
    expect(rows.every(({ connector }) => connector === null)).toBe(true)
  })

  test('without a last total the chain ends openly', () => {
    const rows = place(100, [step('a', 60, 30)], null).rows
    expect(rows.map(({ value }) => value)).toEqual([100, -30, null])
    expect(rows.map(({ connector }) => connector !== null)).toEqual([true, false, false])
  })

  test('totals below zero stand left of the zero line', () => {
    const { rows, zeroX } = place(200, [step('a', 200, -300)], -300)
    const last = rows.at(-1)?.bar
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(zeroX, 6)
    expect(rows[1]?.bar.width).toBeGreaterThan((rows[0]?.bar.width ?? 0) * 2)
  })

  test('no steps, zeros and nothing known are drawn all the same', () => {
    expect(place(null, [], null).rows).toHaveLength(2)
    expect(place(0, [step('a', 0, 0)], 0).rows[1]?.bar.width).toBe(2)
  })

  test('says both years, the change and its percentage; of a new category no percentage', () => {
    const [, known, fresh] = series(
      100,
      [step('a', 50, 40), step('b', null, 30, { absent: 'from' })],
      120,
    )
    expect(known && waterfallTip(known, wording).lines.map(({ value }) => value)).toEqual([
      '50',
      '40',
      '−10 · −20.0%',
    ])
    expect(fresh && waterfallTip(fresh, wording).lines.map(({ value }) => value)).toEqual([
      '未列',
      '30',
      '+30',
    ])
  })

  test('rows follow each other and texts end within the chart, for any values and long names', () => {
    const value = fc.option(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), { nil: null })
    fc.assert(
      fc.property(
        value,
        fc.array(fc.tuple(value, value, fc.integer({ min: 1, max: 4 })), { maxLength: 120 }),
        value,
        fc.constantFrom(320, 390, 640, 1200),
        (from, values, to, width) => {
          const steps = values.map(([a, b, times], index) => ({
            ...step(String(index), a, b),
            label: '关于进一步加强和改进机关事业单位派遣人员经费管理工作'.repeat(times),
          }))
          const { rows, height } = place(from, steps, to, width)
          let bottom = 0
          for (const row of rows) {
            expect(row.y).toBe(bottom)
            bottom += row.height
            expect(row.bar.y + row.bar.height).toBeLessThanOrEqual(bottom)
            expect(row.text.x + boldWidth(row.text.text, 13)).toBeLessThanOrEqual(width)
          }
          expect(height).toBe(bottom)
        },
      ),
    )
  })
})
