import { pairs } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { axisWidth, placeTicksX, placeTicksY, TICK_SIZE } from '../../src/charts/axis/placeTicks.ts'
import { axisUnit, tickTexts } from '../../src/charts/axis/tickText.ts'
import type { AxisMeasure } from '../../src/charts/axis/tickText.ts'
import { textWidth } from '../../src/charts/frame/textWidth.ts'
import type { Language } from '../../src/charts/frame/types.ts'

const WAN = 1_000_000
const texts = (
  domain: [number, number],
  measure: AxisMeasure,
  language: Language = 'zh',
  count = 4,
) => tickTexts(scaleLinear(domain, [0, 100]), count, { measure, language }).map(({ text }) => text)

describe('tick texts', () => {
  test('money has one unit an axis, without digits that say nothing', () => {
    expect(texts([0, 0.8 * WAN], 'amount')).toEqual([
      '0',
      '2,000元',
      '4,000元',
      '6,000元',
      '8,000元',
    ])
    expect(texts([0, 2 * WAN], 'amount')).toEqual(['0', '0.5万', '1万', '1.5万', '2万'])
    expect(texts([0, 8000 * WAN], 'amount')).toEqual([
      '0',
      '2,000万',
      '4,000万',
      '6,000万',
      '8,000万',
    ])
    expect(texts([0, 200_000 * WAN], 'amount')).toEqual(['0', '5亿', '10亿', '15亿', '20亿'])
  })

  test('English counts in yuan, millions and billions', () => {
    expect(texts([0, 2 * WAN], 'amount', 'en')).toEqual([
      '0',
      '¥5,000',
      '¥10,000',
      '¥15,000',
      '¥20,000',
    ])
    expect(texts([0, 8000 * WAN], 'amount', 'en')).toEqual(['0', '¥20m', '¥40m', '¥60m', '¥80m'])
    expect(axisUnit(200_000 * WAN, 'en')).toBe('yi')
  })

  test('negative amounts keep their sign', () => {
    expect(texts([-400 * WAN, 400 * WAN], 'amount')).toEqual([
      '−400万',
      '−200万',
      '0',
      '200万',
      '400万',
    ])
  })

  test('counts have no halves, shares as many digits as they need', () => {
    expect(texts([0, 2], 'count')).toEqual(['0', '1', '2'])
    expect(texts([0, 1], 'share')).toEqual(['0%', '20%', '40%', '60%', '80%', '100%'])
    expect(texts([0, 0.02], 'share')).toEqual(['0.0%', '0.5%', '1.0%', '1.5%', '2.0%'])
  })
})

describe('ticks', () => {
  const domains = fc.tuple(
    fc.integer({ min: -(10 ** 13), max: 10 ** 13 }),
    fc.integer({ min: 1, max: 10 ** 13 }),
  )

  test('texts of a horizontal axis stand apart and within the chart', () => {
    fc.assert(
      fc.property(
        domains,
        fc.integer({ min: 40, max: 1600 }),
        fc.constantFrom<Language>('zh', 'en'),
        ([low, more], width, language) => {
          const scale = scaleLinear([low, low + more], [0, width])
          const ticks = placeTicksX(scale, { from: 0, to: width }, { measure: 'amount', language })
          const boxes = ticks.map(({ text, textAt }) => {
            const half = textWidth(text, TICK_SIZE) / 2
            return { left: textAt - half, right: textAt + half }
          })
          for (const [a, b] of pairs(boxes)) expect(b.left).toBeGreaterThan(a.right)
          if (boxes.length < 2) return
          expect(boxes[0]?.left).toBeGreaterThanOrEqual(-0.001)
          expect(boxes.at(-1)?.right).toBeLessThanOrEqual(width + 0.001)
        },
      ),
    )
  })

  test('a vertical axis may run upwards, and says how much room it needs', () => {
    const scale = scaleLinear([0, 5000 * WAN], [300, 0])
    const ticks = placeTicksY(scale, { from: 0, to: 300 }, { measure: 'amount', language: 'zh' })
    expect(ticks[0]).toMatchObject({ value: 0, at: 300 })
    expect(ticks.at(-1)?.at).toBe(0)
    expect(axisWidth(ticks)).toBeGreaterThan(textWidth('5,000万', TICK_SIZE))
    expect(axisWidth([])).toBe(8)
  })

  test('a scale without room keeps its zero', () => {
    const scale = scaleLinear([-5, 5], [0, 8])
    const ticks = placeTicksX(scale, { from: 0, to: 8 }, { measure: 'count', language: 'zh' })
    expect(ticks.map(({ text }) => text)).toEqual(['0'])
  })
})
