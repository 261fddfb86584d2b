import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  THE_YEAR,
  type DateTarget,
  type MeasureTarget,
  type SpanTarget,
  type TargetDate,
  type TargetPart,
  type TargetReading,
} from '../../../../src/data/model/target.ts'
import { exactNumber } from '../../../../src/data/text/target/exactNumber.ts'
import { parseTarget } from '../../../../src/data/text/target/parseTarget.ts'
import { sayReason, sayTarget } from '../../../../src/data/text/target/sayTarget.ts'
import { kindOfUnit } from '../../../../src/data/text/target/units.ts'
import { corpus } from './corpus.ts'

test.each([
  ['≥50次', '不少于50次', 'at least 50 times'],
  ['0%及以下', '不超过0%', 'at most 0%'],
  ['≤450元/人·天', '不超过450元/人·天', 'at most ¥450 per person per day'],
  ['约70-130人', '约70至130人', 'about 70 to 130 people'],
  ['±3%', '±3%以内', 'within ±3%'],
  ['≤0.5‰', '不超过0.5‰', 'at most 0.5‰'],
  ['≥3.2万亩', '不少于3.2万亩', 'at least 32,000 mu'],
  ['每年4月底前', '每年4月底前', 'by the end of April, every year'],
  ['2026年12月31日前', '2026年12月31日前', 'by 31 December 2026'],
  ['每季度末月25日前', '每季度末月25日前', 'by day 25 of its last month, every quarter'],
  ['2023-2025年', '2023年至2025年', '2023 to 2025'],
  ['长期', '长期', 'for the long term'],
  ['每月', '每月', 'every month'],
  ['完成', '完成', 'yes: “完成”'],
  ['较高', '较高', 'by degree: “较高”'],
  [
    '一类会议≤197.68万元；合计2元',
    '一类会议：不超过197.68万元；合计：2元',
    '一类会议: at most ¥1,976,800; 合计: ¥2',
  ],
])('%s', (text, zh, en) => {
  const reading = parseTarget(text)
  expect(sayTarget(reading, 'zh')).toBe(zh)
  expect(sayTarget(reading, 'en')).toBe(en)
})

test('what is not understood is given back, and why', () => {
  const reading = parseTarget('≥90%以下')
  expect(sayTarget(reading, 'zh')).toBe('≥90%以下')
  expect(reading.shape === 'unread' && sayReason(reading.reason, 'en')).toBe(
    'its operators contradict each other',
  )
})

/** How a string came to its reading is not its meaning: a doubt is gone once it has been said in words. */
function meaning(reading: TargetReading): unknown {
  return JSON.parse(
    JSON.stringify(reading, (key, value: unknown) => (key === 'ambiguous' ? undefined : value)),
  )
}

test('every string of the corpus means the same once said', () => {
  for (const text of corpus()) {
    const reading = parseTarget(text)
    const said = sayTarget(reading, 'zh')
    expect(meaning(parseTarget(said)), `${text} → ${said}`).toEqual(meaning(reading))
  }
})

describe('typed targets', () => {
  const words = fc.constantFrom(
    '甲类会议',
    '培训',
    '满意度',
    '《手册》印刷',
    '较上年下降',
    '单位（本级）',
  )
  const context = {
    label: fc.option(words, { nil: null }),
    note: fc.option(fc.constantFrom('税后', '档案馆（室）', '周六上午'), { nil: null }),
    ambiguous: fc.constant(null),
  }
  const count = fc.integer({ min: 0, max: 9_999_999 })
  /** Two decimals at most: a fen is the finest that money has. */
  const numberOf = (hundredths: number) => exactNumber(String(hundredths), -2) ?? exactNumber('0')
  const moneyOf = (hundredths: number) => exactNumber(String(hundredths * 100))
  const units = fc.constantFrom(
    '次',
    '人次',
    '%',
    '‰',
    '百分点',
    '元',
    '万元',
    '亿元',
    '天',
    '个月',
    '工作日',
    '台（套）',
    '公里',
    null,
  )
  const measure = fc
    .record({
      unit: units,
      operator: fc.constantFrom('=', '≥', '>', '≤', '<', '±', 'between' as const),
      implied: fc.boolean(),
      approximate: fc.boolean(),
      low: count,
      more: fc.integer({ min: 1, max: 999_999 }),
      per: fc.subarray(['人', '年', '月', '场次']),
      ...context,
    })
    .map(({ unit, operator, implied, approximate, low, more, per, label, note, ambiguous }) => {
      const kind = kindOfUnit(unit)
      const exact = kind === 'money' ? moneyOf : numberOf
      const value = exact(low)
      const upper = operator === 'between' ? exact(low + more) : null
      if (!value || (operator === 'between' && !upper))
        throw new Error('a number of at most ten digits')
      return {
        shape: 'measure', kind, operator, impliedOperator: operator === '=' && implied, approximate, value, upper, unit, per, label, note, ambiguous,
      } satisfies MeasureTarget // prettier-ignore
    })
    .filter((one) => !looksLikeYear(one))
  const year = fc.integer({ min: 1990, max: 2099 })
  const day = fc.integer({ min: 1, max: 28 })
  const month = fc.integer({ min: 1, max: 12 })
  const date: fc.Arbitrary<TargetDate> = fc
    .record({
      year: fc.option(year, { nil: null }),
      within: fc.oneof(
        fc.record({ month, day }),
        fc.record({
          month,
          part: fc.constantFrom('start', 'early', 'middle', 'late', 'end' as const),
        }),
        fc.record({ quarter: fc.integer({ min: 1, max: 4 }) }),
        fc.record({ half: fc.constantFrom(1, 2 as const) }),
        fc.record({ month }),
      ),
    })
    .map(({ year, within }) => ({ ...THE_YEAR, year, ...within }))
  const deadline = fc
    .record({
      operator: fc.constantFrom('=', '≥', '>', '≤', '<' as const),
      implied: fc.boolean(),
      date,
      every: fc.option(fc.constantFrom('年', '季度'), { nil: null }),
      approximate: fc.boolean(),
      ...context,
    })
    .map(({ implied, ...one }): DateTarget => {
      const every = one.date.year === null ? one.every : null
      return {
        shape: 'date',
        kind: 'date',
        impliedOperator: one.operator === '=' && implied,
        ...one,
        every,
      }
    })
  const span = fc
    .record({ from: year, more: fc.integer({ min: 0, max: 9 }), ...context })
    .map(({ from, more, ...rest }): SpanTarget => {
      const [start, end] = [from, from + more].map((one) => ({ ...THE_YEAR, year: one }))
      return { shape: 'span', kind: 'period', from: start ?? null, to: end ?? null, ...rest }
    })
    .filter((one) => (one.to?.year ?? 0) <= 2099)
  const frequency = fc
    .constantFrom('月', '季度', '年', '周')
    .map((every): TargetPart => ({ shape: 'frequency', kind: 'period', every }))
  const word = fc.constantFrom<TargetPart>(
    { shape: 'word', kind: 'yes-no', word: '完成', holds: true },
    { shape: 'word', kind: 'yes-no', word: '无', holds: false },
    { shape: 'word', kind: 'graded', word: '较高', holds: null },
    { shape: 'word', kind: 'text', word: '全市各单位', holds: null },
  )
  const part: fc.Arbitrary<TargetPart> = fc.oneof(measure, deadline, span, frequency, word)

  test('are read as what they are printed from', () => {
    fc.assert(
      fc.property(part, (one) => {
        expect(parseTarget(sayTarget(one, 'zh')), sayTarget(one, 'zh')).toEqual(one)
      }),
      { numRuns: 3000 },
    )
  })

  test('and so are lists of them', () => {
    const parts = fc.array(fc.oneof(measure, deadline), { minLength: 2, maxLength: 5 })
    fc.assert(
      fc.property(parts, (some) => {
        const list: TargetReading = { shape: 'list', parts: some }
        expect(parseTarget(sayTarget(list, 'zh'))).toEqual(list)
      }),
    )
  })

  test('and have English words', () => {
    fc.assert(
      fc.property(part, (one) => {
        expect(sayTarget(one, 'en')).not.toMatch(/undefined|null|NaN/u)
      }),
    )
  })
})

/** 2026 alone carries a doubt, and 250% another. */
function looksLikeYear(one: MeasureTarget): boolean {
  return one.impliedOperator && /^2\d{2,3}$/u.test(one.value.decimal)
}
