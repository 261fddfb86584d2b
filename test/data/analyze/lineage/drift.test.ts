import { expect, test } from 'vitest'
import { driftOf } from '../../../../src/data/analyze/lineage/drift.ts'
import { parseTarget } from '../../../../src/data/text/target/parseTarget.ts'
import { indicator } from '../../fixture.ts'

function drift(
  before: string | null,
  after: string | null,
  names: [string, string] = ['巡查', '巡查'],
) {
  return driftOf(
    indicator('a', 'd', { name: names[0], annualTarget: before }),
    indicator('b', 'e', { name: names[1], annualTarget: after }),
    [2023, 2026],
    parseTarget,
  )
}

test.each([
  ['≥110次', '≥120次', 'raised'],
  ['≥95%', '≥90%', 'lowered'],
  ['≤10天', '≤5天', 'raised'],
  ['12次', '12次', 'same'],
  ['5次', '逐步提高', 'dequantified'],
  ['较好', '≥3次', 'quantified'],
  ['是', '100%', 'kind-changed'],
  ['100%', '是', 'kind-changed'],
  ['是', '≥95%', 'quantified'],
  ['长期', '是', 'kind-changed'],
  ['3个', '3公里', 'unit-changed'],
] as const)('%s → %s: %s', (before, after, wanted) => {
  expect(drift(before, after)?.drift).toBe(wanted)
})

test('says the targets and which way is better, in both languages', () => {
  expect(drift('≥110次', '≥120次')?.reason).toEqual({
    zh: '年度指标值≥110次 → ≥120次：提高（越高越好）',
    en: 'target of the year ≥110次 → ≥120次: raised (more is better)',
  })
})

test('names that disagree on which way is better leave it open', () => {
  expect(drift('10%', '5%', ['投诉率', '投诉处理率'])?.drift).toBe('incomparable')
})

test('the cycle stands in where a year is blank, a blank cannot be compared', () => {
  const [a, b] = [
    indicator('a', 'd', { annualTarget: '是', cycleTarget: '≥3次' }),
    indicator('b', 'e', { annualTarget: null, cycleTarget: '≥4次' }),
  ]
  expect(driftOf(a, b, [2023, 2026], parseTarget)).toMatchObject({
    drift: 'raised',
    reason: { en: 'target of the cycle ≥3次 → ≥4次: raised (more is better)' },
  })
  expect(drift(null, '≥4次')).toBeNull()
})
