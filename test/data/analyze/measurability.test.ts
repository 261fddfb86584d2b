import { expect, test } from 'vitest'
import { CRITERIA } from '../../../src/data/analyze/measurability/criteria.ts'
import { measurabilityOf } from '../../../src/data/analyze/measurability/measurabilityOf.ts'
import { indicatorTargets } from '../../../src/data/analyze/targets/indicatorTargets.ts'
import { indicator } from '../fixture.ts'

/** Criteria that earn their point, with the words. */
function earned(name: string, annualTarget: string | null, cycleTarget: string | null = null) {
  const one = indicator('i', 'd', { name, annualTarget, cycleTarget })
  const targets = indicatorTargets({ indicators: [one], results: [] })
  const rows = measurabilityOf(one, targets)
  expect(rows.map(({ criterion }) => criterion)).toEqual(CRITERIA.map(({ id }) => id))
  expect(rows.every((row) => (row.earned === 1) === (row.words !== null))).toBe(true)
  return Object.fromEntries(
    rows.flatMap(({ criterion, words }) => (words === null ? [] : [[criterion, words]])),
  )
}

test.each([
  ['受益户数', '≥400户', { number: '≥400户', unit: '户', operator: '≥400户' }],
  ['完成率', '100%', { number: '100%', unit: '%' }],
  ['培训人数', '≥600', { number: '≥600', unit: '人数', operator: '≥600' }],
  ['事故起数', '0', { number: '0', unit: '起数' }],
  ['参会规模（人）', '300', { number: '300', unit: '（人）' }],
  ['印刷数量', '20000', { number: '20000' }],
  ['宣传质量', '较高', {}],
  ['法治保障', '长期', {}],
])('%s: %s', (name, target, words) => {
  expect(earned(name, target)).toEqual(words)
})

test.each([
  ['组织调研次数', '全年不少于50次', 'period', '全年'],
  ['完工时间', '2026年12月底前', 'period', '2026年'],
  ['聘任标准', '每人每年2万元', 'period', undefined],
  ['印刷数量', '2000册', 'period', undefined],
  ['能耗', '较上年下降2%', 'baseline', '较上年'],
  ['粮食产量增长率', '≥2%', 'baseline', '增长率'],
  ['覆盖率', '由60%提高到80%', 'baseline', '由60%提高到'],
  ['培训标准', '按照二类培训标准，550元/人/天', 'source', '按照二类培训标准'],
  ['规划', '较高，通过省档案局备案', 'source', '备案'],
  ['电话簿', '《内部电话簿》5000本', 'source', undefined],
])('%s: %s earns %s by %s', (name, target, criterion, words) => {
  expect(earned(name, target)[criterion]).toBe(words)
})

test('a year that is blank is judged by the cycle', () => {
  expect(earned('巡河次数', null, '≥9次')).toMatchObject({ number: '≥9次' })
  expect(earned('巡河次数', null)).toEqual({})
})

test('every criterion names its basis in both languages', () => {
  for (const { title, earns, basis } of CRITERIA)
    for (const { zh, en } of [title, earns, basis]) {
      expect(zh).toMatch(/\p{Script=Han}/u)
      expect(en).toMatch(/[a-z]/u)
    }
})
