import fc from 'fast-check'
import { render } from 'svelte/server'
import { describe, expect, test } from 'vitest'
import { dotRows, placeDotPlot } from '../../src/charts/dotPlot/dotPlot.ts'
import DotPlot from '../../src/charts/dotPlot/DotPlot.svelte'
import { dotTip } from '../../src/charts/dotPlot/dotTip.ts'
import { RADIUS, TEXT_SIZE } from '../../src/charts/dotPlot/placeDots.ts'
import type { DotItem } from '../../src/charts/dotPlot/types.ts'
import { chartMessages } from '../../src/charts/frame/messages.ts'
import { textWidth } from '../../src/charts/frame/textWidth.ts'

const series = ['2023', '2024', '2026'].map((key) => ({ key, label: key }))
const item = (key: string, values: (number | null)[], more: Partial<DotItem> = {}): DotItem => ({
  key,
  label: `部门${key}`,
  values: values.map((value, at) => ({ series: series[at]?.key ?? '', value, href: 'x' })),
  ...more,
})
const format = (value: number) => value.toFixed(1)
const given = (items: DotItem[], width = 900) => ({ width, series, items, measure: '分', format })
const words = { notDisclosed: '未披露' }

describe('a dot plot', () => {
  test('puts all rows on one scale, a larger value further right, and reaches what it must', () => {
    const { rows, ticks } = placeDotPlot(
      { ...given([item('a', [1, 2, 3]), item('b', [3])]), domain: [0, 6] },
      words,
    )
    const [a, b] = rows.map(({ dots }) => dots.map(({ x }) => x))
    expect((a?.[1] ?? 0) - (a?.[0] ?? 0)).toBeCloseTo((a?.[2] ?? 0) - (a?.[1] ?? 0))
    expect(a?.[2]).toBeCloseTo(b?.[0] ?? 0)
    expect([ticks[0]?.text, ticks.at(-1)?.text]).toEqual(['0.0', '6.0'])
  })

  test('loses no value, hides no dot behind another, lets no text touch a dot or a text, at any width', () => {
    const some = fc.option(fc.integer({ min: -60, max: 60 }), { nil: null })
    const rows = fc.array(fc.tuple(some, some, some), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(rows, fc.constantFrom(320, 358, 600, 1200), (values, width) => {
        const items = values.map((own, at) => item(String(at), [...own]))
        const placed = placeDotPlot(given(items, width), words)
        for (const { dots, gaps, y, height } of placed.rows) {
          expect(dots.length + gaps.length).toBe(3)
          for (const [at, one] of dots.entries()) {
            expect(one.y - RADIUS).toBeGreaterThanOrEqual(y - 1)
            expect(one.y + RADIUS).toBeLessThanOrEqual(y + height + 1)
            for (const other of dots.slice(at + 1))
              expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(
                2 * RADIUS,
              )
            if (one.text === null) continue
            const long = textWidth(one.text.text, TEXT_SIZE)
            const from = one.text.anchor === 'start' ? one.text.x : one.text.x - long
            expect(from).toBeGreaterThanOrEqual(0)
            expect(from + long).toBeLessThanOrEqual(width)
            for (const other of dots) {
              if (other === one || other.y !== one.y) continue
              expect(other.x + RADIUS < from || other.x - RADIUS > from + long).toBe(true)
            }
          }
          for (const gap of gaps) {
            expect(gap.y).toBeLessThan(y + height)
            for (const dot of dots) expect(gap.y - dot.y).toBeGreaterThanOrEqual(RADIUS + 6)
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  test('says what is missing in words, a zero as a zero, and walks name, dots and gaps', () => {
    const items = [item('a', [0, null, 2], { filter: { href: '?dept=a', on: false } })]
    const placed = placeDotPlot(given(items), words)
    expect(placed.rows[0]?.gaps.map(({ text }) => text)).toEqual(['2024 未披露'])
    expect(placed.rows[0]?.dots[0]?.text?.text).toBe('0.0')
    const [keys] = dotRows(placed)
    const said = keys?.map((key) => dotTip(key, given(items), chartMessages('zh')))
    expect(said?.map((tip) => [tip?.title, tip?.lines[0]?.value])).toEqual([
      ['部门a', undefined],
      ['部门a · 2023', '0.0'],
      ['部门a · 2026', '2.0'],
      ['部门a · 2024', '未披露'],
    ])
    expect(said?.[0]?.hint).toBe('回车或点按，只看这一项')
  })

  test('is drawn without a browser, each mark with its evidence', () => {
    const { body } = render(DotPlot, {
      props: { ...given([item('a', [1, null, 3])]), label: '合成数据' },
    })
    expect(body.match(/<a href="x"/g)).toHaveLength(3)
    expect(body).not.toMatch(/NaN|undefined/)
  })
})
