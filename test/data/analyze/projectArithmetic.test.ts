import { expect, test } from 'vitest'
import { askedBy, projectForm, SOUND } from './forms.ts'

const COST = '成本指标|经济成本指标'

const costing = (target: string, name = '费用总额') => [
  ...SOUND.slice(0, -1),
  `${COST}|${name}|${target}|${target}`,
]

test.each([
  ['cost-total', costing('≤12万元'), []],
  ['cost-total', costing('≤12.5万元'), []],
  ['cost-total', costing('≤9万元'), [[5, 16]]],
  ['cost-total', costing('合计15万元', '费用'), [[5, 16]]],
  ['cost-total', costing('≤15万元', '会议费'), [[5, 16]]],
  ['cost-total', costing('≤5万元', '会议费'), []],
  ['cost-total', costing('约20万元'), []],
  ['cost-total', costing('550元/人', '培训费标准'), []],
  ['cost-total', costing('12元'), []],
  ['unit-slip', costing('12元'), [[5, 16]]],
  ['unit-slip', costing('13元'), []],
  ['cost-coverage', costing('≤5万元', '会议费'), [[5, 16]]],
  ['cost-coverage', costing('≤7万元', '会议费'), []],
  ['price-quantity', costing('印300本，每本400元', '印刷费'), []],
  ['price-quantity', costing('印300本，每本500元', '印刷费'), [[5, 16]]],
  ['price-quantity', costing('印300本，每本400元，合计15万元', '印刷费'), [[16]]],
  ['price-quantity', costing('印300本，每本400元，合计12.2万元', '印刷费'), []],
  ['text-sum', costing('甲共5万元，乙共7万元，总计12万元', '费用'), []],
  ['text-sum', costing('甲共5万元，乙共8万元，总计12万元', '费用'), [[16]]],
  ['price-base', costing('≤550元', '培训费标准'), [[16]]],
  ['price-base', costing('≤550元/人·天', '培训费标准'), []],
  ['price-base', costing('≤550元', '人均培训费标准'), []],
])('%s: %j', async (rule, indicators, wanted) => {
  const found = await askedBy(rule, projectForm('水渠', indicators))
  expect(found.map(({ lines }) => lines)).toEqual(wanted)
})

test.each(['cost-total', 'cost-coverage', 'unit-slip', 'price-quantity'])(
  '%s asks nothing of a project without an amount',
  async (rule) => {
    for (const target of ['≤9万元', '12元', '印300本，每本500元'])
      expect(await askedBy(rule, projectForm('水渠', costing(target), { amount: '' }))).toEqual([])
  },
)

const counting = (cycle: string, year: string, name = '巡河') => [
  `产出指标|数量指标|${name}|${cycle}|${year}`,
  ...SOUND.slice(1),
]

test.each([
  ['cycle-below-annual', counting('≥12次', '≥24次'), '2026|2028', [[11]]],
  ['cycle-below-annual', counting('≥24次', '≥24次'), '2026|2028', []],
  ['cycle-below-annual', counting('', '≥24次'), '2026|2028', []],
  ['cycle-below-annual', counting('≥12次', ''), '2026|2028', []],
  ['cycle-below-annual', counting('≥90%', '≥95%'), '2026|2028', []],
  ['cycle-below-annual', counting('≥12次/年', '≥24次'), '2026|2028', []],
  ['cycle-below-annual', counting('≤5天', '≤10天'), '2026|2028', []],
  ['cycle-equals-annual', counting('≥24次', '≥24次'), '2026|2028', [[4, 11]]],
  ['cycle-equals-annual', counting('≥72次', '≥24次'), '2026|2028', []],
  ['cycle-equals-annual', counting('≥24次', '≥24次'), '2026|2026', []],
  ['cycle-equals-annual', counting('≥24次', '≥24次'), '2026|2099', []],
  ['cycle-equals-annual', counting('≥24次', '≥24次'), '2026|', []],
  ['cycle-equals-annual', counting('7人', '7人', '聘用人数'), '2026|2028', []],
  ['cycle-equals-annual', counting('每年24次', '24次'), '2026|2028', []],
  ['open-end', counting('≥24次', '≥24次'), '2026|2099', [[4, 11]]],
  ['open-end', SOUND, '2026|2035', []],
  ['open-end', SOUND, '2026|', []],
  ['period-reversed', SOUND, '2028|2026', [[4]]],
  ['period-reversed', SOUND, '2026|2026', []],
  ['period-reversed', SOUND, '2028|', []],
  ['period-outside-year', SOUND, '2022|2025', [[4, 5]]],
  ['period-outside-year', SOUND, '2027|2028', [[4, 5]]],
  ['period-outside-year', SOUND, '2022|2026', []],
  ['period-outside-year', SOUND, '|', []],
  ['target-year', SOUND, '2026|2028', []],
  ['target-year', SOUND, '2026|2027', [[4, 13]]],
  ['target-year', SOUND, '2026|2099', []],
])('%s: %j in %s', async (rule, indicators, period, wanted) => {
  const found = await askedBy(rule, projectForm('水渠', indicators, { period }))
  expect(found.map(({ lines }) => lines)).toEqual(wanted)
})

test.each([
  ['2024年水渠维修', '2026|', [[2]]],
  ['2026年水渠维修', '2026|', []],
  ['2024-2026年水渠维修', '2026|', []],
  ['2024年水渠维修', '2024|2026', []],
  ['《2021年规划》编制', '2026|', []],
  ['水渠维修', '2026|', []],
])('the year in the name %s, period %s', async (name, period, wanted) => {
  const found = await askedBy('name-year', projectForm(name, SOUND, { period }))
  expect(found.map(({ lines }) => lines)).toEqual(wanted)
})

test.each([
  ['机关2025-2026年运维', '机关2026-2027年运维', '120,000.00', 1],
  ['机关2025-2026年运维', '机关2027-2028年运维', '120,000.00', 0],
  ['机关2025-2026年运维', '机关2026-2027年保洁', '120,000.00', 0],
  ['机关2025-2026年运维', '机关2026-2027年运维', '', 0],
])('%s beside %s of %s', async (one, other, amount, wanted) => {
  const forms = [...projectForm(one, SOUND), ...projectForm(other, SOUND, { amount })]
  expect(await askedBy('name-overlap', forms)).toHaveLength(wanted)
})
