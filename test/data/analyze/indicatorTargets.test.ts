import { expect, test } from 'vitest'
import { indicatorTargets } from '../../../src/data/analyze/targets/indicatorTargets.ts'
import { indicator } from '../fixture.ts'

const typed = (annualTarget: string | null, cycleTarget: string | null = null) =>
  indicatorTargets({
    indicators: [indicator('i', 'd', { annualTarget, cycleTarget })],
    results: [],
  })

test.each([
  ['≥95%', { kind: 'ratio', operator: '≥', value: '95', number: 95, unit: '%', isImplied: 0 }],
  ['20000', { kind: 'quantity', operator: '=', value: '20000', unit: null, isImplied: 1 }],
  ['5‰', { kind: 'ratio', value: '0.5', unit: '%', printedUnit: '‰' }],
  [
    '≤197.68万元',
    { kind: 'money', value: '1976800', unit: '元', printedUnit: '万元', amountFen: 197_680_000 },
  ],
  ['0.4万元/人/月', { value: '4000', unit: '元', per: ['人', '月'], amountFen: 400_000 }],
  ['约70-130人', { operator: 'between', value: '70', upper: '130', isApproximate: 1 }],
  ['2026年12月31日前', { kind: 'date', operator: '≤', value: null, number: null }],
  ['每月', { kind: 'period', per: ['月'], value: null }],
  ['较高', { kind: 'graded', operator: null, value: null, said: '较高' }],
  ['高中低', { kind: null, reason: 'option-list', said: '高中低' }],
  ['292%', { value: '292', doubt: 'lost-sign' }],
  ['-', { kind: null, reason: 'blank' }],
])('%s', (text, row) => {
  expect(typed(text)).toMatchObject([{ scope: 'annual', part: 1, ...row }])
})

test('several targets in a cell are several rows', () => {
  expect(typed('一类会议≤197.68万元；二类会议≤20万元')).toMatchObject([
    { part: 1, amountFen: 197_680_000 },
    { part: 2, amountFen: 20_000_000 },
  ])
})

test('year, cycle and outcome, each in its scope; a blank cell gives no row', () => {
  const result = {
    id: 'r',
    documentId: 'd',
    line: 1,
    indicatorId: 'i',
    actual: '7次',
    weight: null,
    score: null,
    reason: null,
  }
  const indicators = [indicator('i', 'd', { annualTarget: null, cycleTarget: '9次' })]
  expect(indicatorTargets({ indicators, results: [result] })).toMatchObject([
    { scope: 'cycle', value: '9' },
    { scope: 'actual', value: '7' },
  ])
})
