import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findMoneyUnit, looksLikeAmount, parseAmount } from '../../../src/data/text/parseAmount.ts'

const fen = (text: string, unit: Parameters<typeof parseAmount>[1]) => {
  const parsed = parseAmount(text, unit)
  return parsed.ok ? parsed.fen : parsed.reason
}

describe('parseAmount', () => {
  test.each([
    ['4,684.01', '万元', 4_684_010_000],
    ['28.66', '万元', 28_660_000],
    ['0.00', '万元', 0],
    ['-363300.00', '元', -36_330_000],
    ['１，０５９．５９', '万元', 1_059_590_000],
    ['968.191 8', '万元', 968_191_800],
    ['52.800000', '万元', 52_800_000],
    ['1.5亿元', '元', 15_000_000_000],
    ['12万元', '元', 12_000_000],
    ['¥1,976,800.00', '元', 197_680_000],
  ] as const)('%s in %s', (text, unit, expected) => {
    expect(fen(text, unit)).toBe(expected)
  })

  test('a blank is not a zero', () => {
    expect(fen(' \u3000', '元')).toBe('blank')
    expect(Object.is(fen('-0.00', '元'), 0)).toBe(true)
  })

  test.each([
    ['约5天', 'not-a-number'],
    ['1,23', 'not-a-number'],
    ['292%', 'not-a-number'],
    ['0.001', 'finer-than-fen'],
    ['99999999999999999', 'too-large'],
  ])('%s is refused as %s', (text, reason) => {
    expect(fen(text, '元')).toBe(reason)
  })

  test('every number of fen survives printing in 万元 with separators', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 14 }), (amount) => {
        const whole = Math.floor(amount / 1_000_000).toLocaleString('en-US')
        const fraction = (amount % 1_000_000).toString().padStart(6, '0')
        expect(fen(`${whole}.${fraction}`, '万元')).toBe(amount)
      }),
    )
  })

  test('never throws, and looksLikeAmount agrees with it', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const parsed = parseAmount(text, '元')
        if (parsed.ok) expect(looksLikeAmount(text)).toBe(true)
      }),
    )
  })
})

test.each([
  ['预算金额(万元)', '万元'],
  ['拟投入的资金（元）', '元'],
  ['单位：亿元', '亿元'],
  ['名称', null],
])('the unit in %s is %s', (text, unit) => {
  expect(findMoneyUnit(text)).toBe(unit)
})
