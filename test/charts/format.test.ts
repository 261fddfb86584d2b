import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chooseUnit } from '../../src/charts/format/chooseUnit.ts'
import { formatQuotient } from '../../src/charts/format/decimal.ts'
import { exactYuan } from '../../src/charts/format/exactYuan.ts'
import { formatAmount } from '../../src/charts/format/formatAmount.ts'
import type { AmountFormat } from '../../src/charts/format/formatAmount.ts'
import { formatChange, formatChangeRatio } from '../../src/charts/format/formatChange.ts'
import { formatCount } from '../../src/charts/format/formatCount.ts'
import { formatShare } from '../../src/charts/format/formatShare.ts'
import { unitName } from '../../src/charts/format/unitName.ts'

const zh = (options: Omit<AmountFormat, 'language'> = {}): AmountFormat => ({
  language: 'zh',
  ...options,
})
const en = (options: Omit<AmountFormat, 'language'> = {}): AmountFormat => ({
  language: 'en',
  ...options,
})

describe('formatAmount', () => {
  test.each<[number | null, AmountFormat, string]>([
    [4_684_010_000, zh(), '4,684.01 万元'],
    [4_684_010_000, zh({ style: 'short' }), '4,684.01万'],
    [4_684_010_000, zh({ style: 'bare' }), '4,684.01'],
    [4_684_010_000, en(), 'CNY 46.84 million'],
    [4_684_010_000, en({ style: 'short' }), '¥46.84m'],
    [0, zh(), '0.00 万元'],
    [0, zh({ unit: 'yuan' }), '0 元'],
    [null, zh(), '—'],
    [null, en(), '—'],
    [150, zh(), '1.50 元'],
    [500_000, zh(), '5,000 元'],
    [500_000, en({ style: 'short' }), '¥5,000'],
    [1_000_000, zh(), '1.00 万元'],
    [-36_330_000, zh(), '−36.33 万元'],
    [-36_330_000, en({ style: 'short' }), '−¥0.36m'],
    [100_000_000_000, zh(), '10.00 亿元'],
    [123_456_000_000, en(), 'CNY 1.23 billion'],
    [12_500, zh({ unit: 'wan' }), '0.01 万元'],
    [100, zh({ unit: 'wan' }), '<0.01 万元'],
    [-100, zh({ unit: 'wan' }), '>−0.01 万元'],
    [100, en({ unit: 'wan', style: 'short' }), '<¥0.01m'],
    [9_007_199_254_740_991, zh({ unit: 'yuan' }), '90,071,992,547,409.91 元'],
  ])('%s fen, %o', (fen, options, text) => {
    expect(formatAmount(fen, options)).toBe(text)
  })

  test('rounds a figure per head to the fen', () => {
    expect(formatAmount(4_684_010_000 / 66, zh({ unit: 'yuan' }))).toBe('709,698.48 元')
  })

  test('throws where a number is no longer exact', () => {
    expect(() => formatAmount(2 ** 53, zh())).toThrow('not an exact number of fen')
    expect(() => formatAmount(Number.NaN, zh())).toThrow()
  })

  test('prints every amount of whole hundreds of yuan exactly in 万元', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (hundreds) => {
        const text = formatAmount(hundreds * 10_000, zh({ unit: 'wan', style: 'bare' }))
        expect(
          text
            .replaceAll(',', '')
            .replace('.', '')
            .replace(/^0+(?=\d)/, ''),
        ).toBe(String(hundreds))
      }),
    )
  })
})

test('formatQuotient rounds half away from zero', () => {
  expect(formatQuotient(5n, 1000n, 2)).toBe('0.01')
  expect(formatQuotient(15n, 1000n, 2)).toBe('0.02')
  expect(formatQuotient(-15n, 1000n, 2)).toBe('−0.02')
  expect(formatQuotient(14n, 1000n, 2)).toBe('0.01')
})

test('exactYuan prints every digit', () => {
  expect(exactYuan(4_684_010_000)).toBe('46,840,100.00')
  expect(exactYuan(-36_330_001, 'zh')).toBe('−363,300.01 元')
  expect(exactYuan(7, 'en')).toBe('CNY 0.07')
  expect(exactYuan(0)).toBe('0.00')
  expect(exactYuan(null, 'zh')).toBe('—')
})

test('chooseUnit follows the largest amount', () => {
  expect(chooseUnit(99_999_999_999)).toBe('wan')
  expect(chooseUnit(100_000_000_000)).toBe('yi')
  expect(chooseUnit(-100_000_000_000)).toBe('yi')
  expect(chooseUnit(999_999)).toBe('yuan')
  expect(chooseUnit(0)).toBe('wan')
  expect(chooseUnit(null)).toBe('wan')
})

test('unitName', () => {
  expect(unitName('wan', 'zh')).toBe('万元')
  expect(unitName('wan', 'en')).toBe('CNY million')
})

test('formatCount', () => {
  expect(formatCount(1234)).toBe('1,234')
  expect(formatCount(0)).toBe('0')
  expect(formatCount(null)).toBe('—')
})

test.each<[number | null, string]>([
  [0.8114, '81.1%'],
  [0, '0.0%'],
  [1, '100.0%'],
  [0.0004, '<0.1%'],
  [0.0006, '0.1%'],
  [0.99999, '>99.9%'],
  [null, '—'],
  [Number.NaN, '—'],
])('formatShare(%s)', (ratio, text) => {
  expect(formatShare(ratio)).toBe(text)
})

describe('formatChange', () => {
  const format = (fen: number) => formatAmount(fen, zh({ unit: 'wan' }))

  test.each<[number | null, number | null, string]>([
    [5_082_950_000, 4_684_010_000, '−398.94 万元（−7.8%）'],
    [4_800_000, 28_660_000, '+23.86 万元（+497.1%）'],
    [0, 28_660_000, '+28.66 万元'],
    [28_660_000, 0, '−28.66 万元（−100.0%）'],
    [0, 0, '无变化'],
    [null, 0, '—'],
    [0, null, '—'],
  ])('%s to %s', (from, to, text) => {
    expect(formatChange(from, to, { language: 'zh', format })).toBe(text)
  })

  test('in English, of counts', () => {
    expect(formatChange(17, 45, { language: 'en' })).toBe('+28 (+164.7%)')
    expect(formatChange(3, 3, { language: 'en' })).toBe('no change')
  })

  test('the ratio alone', () => {
    expect(formatChangeRatio(100_000, 100_001)).toBe('+<0.1%')
    expect(formatChangeRatio(1, 30)).toBe('+2,900%')
    expect(formatChangeRatio(0, 30)).toBe('—')
    expect(formatChangeRatio(5, 5)).toBe('0.0%')
  })
})
