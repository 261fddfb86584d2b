import fc from 'fast-check'
import { render } from 'svelte/server'
import { describe, expect, test } from 'vitest'
import { gather, placeStrip } from '../../src/charts/strip/strip.ts'
import { dotLabel } from '../../src/charts/strip/stripTip.ts'
import Strip from '../../src/charts/strip/Strip.svelte'
import type { StripRow } from '../../src/charts/strip/types.ts'

const format = (value: number) => `${value}%`
const row = (key: string, values: Record<string, number>, missing?: number): StripRow => ({
  key,
  label: `部门${key}`,
  sublabel: '2026',
  points: Object.entries(values).map(([value, count]) => ({ value: Number(value), count })),
  ...(missing === undefined ? {} : { missing: { count: missing, href: 'x' } }),
})
const place = (rows: StripRow[], width = 900, missingLabel?: string) =>
  placeStrip({ width, rows, format, ...(missingLabel === undefined ? {} : { missingLabel }) })

describe('a strip', () => {
  test('puts a larger value further right, and makes area and not width the count', () => {
    const [placed] = place([row('a', { 0: 4, 50: 16, 100: 64 })]).rows
    const dots = placed?.dots ?? []
    expect(dots.map(({ values }) => values)).toEqual([[0], [50], [100]])
    expect((dots[1]?.x ?? 0) - (dots[0]?.x ?? 0)).toBeCloseTo((dots[2]?.x ?? 0) - (dots[1]?.x ?? 0))
    expect((dots[2]?.r ?? 0) / (dots[1]?.r ?? 1)).toBeCloseTo(2)
  })

  test('loses no value, and keeps dots apart, whatever the values and the width', () => {
    const points = fc.array(
      fc.record({
        value: fc.integer({ min: -500, max: 5000 }).map((value) => value / 10),
        count: fc.integer({ min: 1, max: 400 }),
      }),
      { minLength: 1, maxLength: 300 },
    )
    fc.assert(
      fc.property(points, fc.integer({ min: 320, max: 1400 }), (own, width) => {
        const placed = place([{ key: 'a', label: '甲', points: own }], width, '空白')
        const dots = placed.rows[0]?.dots ?? []
        const total = own.reduce((sum, { count }) => sum + count, 0)
        expect(dots.reduce((sum, { count }) => sum + count, 0)).toBe(total)
        expect(new Set(dots.flatMap(({ values }) => values))).toEqual(
          new Set(own.map(({ value }) => value)),
        )
        for (const { x, r } of dots) {
          expect(x - r).toBeGreaterThanOrEqual(-0.01)
          expect(x + r).toBeLessThanOrEqual((placed.band?.x ?? width) + 0.01)
        }
        expect(new Set(dots.map(({ key }) => key)).size).toBe(dots.length)
      }),
    )
  })

  test('draws one value in the middle, and nothing as nothing', () => {
    const { rows, left, right } = place([row('a', { 100: 3 })])
    expect(rows[0]?.dots[0]?.x).toBeCloseTo((left + right) / 2, -2)
    expect(place([row('a', {})]).rows[0]?.dots).toEqual([])
    expect(place([]).rows).toEqual([])
  })

  test('has an axis that reaches what it is told to, negative values among it', () => {
    const { ticks } = placeStrip({
      width: 900,
      rows: [row('a', { 95: 1 })],
      format,
      domain: [-20, 100],
    })
    const values = ticks.map(({ value }) => value)
    expect(Math.min(...values)).toBe(-20)
    expect(Math.max(...values)).toBe(100)
    const xs = ticks.map(({ textAt }) => textAt)
    for (const [at, x] of xs.entries())
      if (at > 0) expect(x - (xs[at - 1] ?? 0)).toBeGreaterThan(40)
  })

  test('gathers values that stand too near to be told apart, and says from where to where', () => {
    const near = gather(
      [
        { value: 95, count: 1 },
        { value: 95.5, count: 3 },
        { value: 100, count: 2 },
      ],
      (value) => value * 4,
    )
    expect(near.map(({ values, count }) => [values, count])).toEqual([
      [[95, 95.5], 4],
      [[100], 2],
    ])
    expect(dotLabel(near[0]?.values ?? [], format)).toBe('95%–95.5%')
    expect(dotLabel([100], format)).toBe('100%')
  })

  test('writes every number where it touches no other', () => {
    const { rows } = place([row('a', { 0: 19, 85: 1, 95: 12, 98: 1, 99: 1, 100: 33 })], 420)
    const texts = (rows[0]?.dots ?? []).filter(({ text }) => text !== null)
    for (const [at, dot] of texts.entries()) {
      const next = texts[at + 1]
      if (next) expect(next.x - dot.x).toBeGreaterThan(8)
    }
    expect(texts.map(({ text }) => text?.text)).toEqual(['19', '1', '12', '35'])
  })

  test('is drawn without a browser, dots and the missing band links', () => {
    const { body } = render(Strip, {
      props: {
        width: 720,
        label: '图',
        measure: '条数',
        rows: [row('a', { 100: 42 }, 7)],
        format,
        hrefOf: (key: string, values: readonly number[]) =>
          `list?doc=${key}&percent=${values.join()}`,
        missingLabel: '没有读懂',
      },
    })
    expect(body).toMatch(/<a[^>]*href="list\?doc=a&amp;percent=100"/)
    expect(body).toMatch(/>\s*42\s*</)
    expect(body).toMatch(/<a[^>]*href="x"/)
    expect(body).toContain('没有读懂')
  })
})
