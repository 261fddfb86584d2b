import { expect, test } from 'vitest'
import type { FindingRow } from '../../../src/data/model/finding.ts'
import { findingsIn } from './read.ts'

const RULES = /^(?:execution-|score-|weight-|full-score|actual-)/u

/** An invented self-evaluation; every row can be replaced. */
const FORM = {
  title: '项目支出绩效自评表',
  year: '(2022年度)',
  name: '项目名称 | 水渠维修 ||||||||',
  body: '主管部门 | 清河县水务局 | 实施单位 | 清河县水务站 ||||||',
  head: '项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 ||',
  money: ' | 年度资金总额 | 240.00 | 218.50 | 203.20 | 10 | 93.00% | 9.30 ||',
  goals: '年度总体目标 | 预期目标 | 实际完成情况 |||||||',
  goal: ' | 修水渠145公里。 | 修水渠138公里。 |||||||',
  columns:
    '绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |',
  length: ' | 产出指标 | 数量指标 | 维修水渠长度 | ≥145公里 | 138公里 | 20 | 19.03 | 雨季停工 |',
  quality: ' | | 质量指标 | 验收合格率 | 100% | 100% | 10 | 10 | |',
  time: ' | | 时效指标 | 按期完工率 | ≥95% | 96% | 10 | 10 | |',
  cost: ' | | 成本指标 | 每公里成本 | ≤1.5万元 | 1.46万元 | 10 | 10 | |',
  social: ' | 效益指标 | 社会效益指标 | 受益户数 | ≥300户 | 310户 | 30 | 30 | |',
  people: ' | 满意度指标 | 服务对象满意度指标 | 农户满意度 | ≥90% | 95.6% | 10 | 10 | |',
}

async function asked(changed: Partial<typeof FORM>): Promise<FindingRow[]> {
  const found = await findingsIn(Object.values({ ...FORM, ...changed }))
  return found.filter(({ rule }) => RULES.test(rule))
}

const said = (found: readonly FindingRow[]) =>
  found.map(({ rule, lines }) => `${rule} ${lines.join(',')}`)

test('a form whose figures fit is not asked about', async () => {
  expect(await asked({})).toEqual([])
})

test.each([
  ['a rate of the initial budget', '240.00 | 218.50 | 203.20 | 10 | 84.67% | 9.30', []],
  ['a rate cut off', '240.00 | 218.50 | 203.20 | 10 | 92.99% | 9.30', []],
  ['a rate in whole percent', '240.00 | 218.50 | 203.20 | 10 | 93% | 9.30', []],
  ['another rate', '240.00 | 218.50 | 203.20 | 10 | 98.00% | 9.30', ['execution-rate 6']],
  ['a rate of a hundred', '240.00 | 218.50 | 203.20 | 10 | 100% | 10', ['execution-rate 6']],
  ['no rate', '240.00 | 218.50 | 203.20 | 10 | | 9.30', []],
  ['no spending', '240.00 | 218.50 | | 10 | 98.00% | 9.30', []],
  [
    'a score above its weight',
    '240.00 | 218.50 | 203.20 | 10 | 93.00% | 12',
    ['score-above-weight 6'],
  ],
])('money: %s', async (_name, cells, wanted) => {
  expect(said(await asked({ money: ` | 年度资金总额 | ${cells} ||` }))).toEqual(wanted)
})

test.each([
  [
    'a score above its weight',
    { quality: ' | | 质量指标 | 验收合格率 | 100% | 100% | 10 | 11 | |' },
    ['score-above-weight 11'],
  ],
  [
    'weights of 95',
    { people: ' | 满意度指标 | 服务对象满意度指标 | 农户满意度 | ≥90% | 95.6% | 5 | 5 | |' },
    ['weight-sum 6,10,11,12,13,14,15'],
  ],
  [
    'a blank weight is not zero',
    { people: ' | 满意度指标 | 服务对象满意度指标 | 农户满意度 | ≥90% | 95.6% | | | |' },
    [],
  ],
  [
    'points off without a reason',
    { time: ' | | 时效指标 | 按期完工率 | ≥95% | 94% | 10 | 9.9 | |' },
    ['score-reason 12'],
  ],
  [
    'points off with a reason',
    { time: ' | | 时效指标 | 按期完工率 | ≥95% | 94% | 10 | 9.9 | 雨季 |' },
    [],
  ],
  [
    'a form without reasons',
    { length: ' | 产出指标 | 数量指标 | 维修水渠长度 | ≥145公里 | 138公里 | 20 | 19.03 | |' },
    [],
  ],
  [
    'a target missed with full score',
    { time: ' | | 时效指标 | 按期完工率 | ≥95% | 94% | 10 | 10 | |' },
    ['full-score-missed 12'],
  ],
  [
    'a cost above its cap with full score',
    { cost: ' | | 成本指标 | 每公里成本 | ≤1.5万元 | 1.62万元 | 10 | 10 | |' },
    ['full-score-missed 13'],
  ],
  [
    'an outcome without unit',
    { social: ' | 效益指标 | 社会效益指标 | 受益户数 | ≥300户 | 290 | 30 | 30 | |' },
    ['full-score-missed 14'],
  ],
  [
    'another unit is not compared',
    { social: ' | 效益指标 | 社会效益指标 | 受益户数 | ≥300户 | 290人 | 30 | 30 | |' },
    [],
  ],
  ['no outcome', { social: ' | 效益指标 | 社会效益指标 | 受益户数 | ≥300户 | | 30 | 30 | |' }, []],
])('indicators: %s', async (_name, changed, wanted) => {
  expect(said(await asked(changed))).toEqual(wanted)
})

const COPIED = {
  length: ' | 产出指标 | 数量指标 | 维修水渠长度 | ≥145公里 | ≥145公里 | 20 | 20 | |',
  time: ' | | 时效指标 | 按期完工率 | ≥95% | ≥95% | 10 | 10 | |',
  cost: ' | | 成本指标 | 每公里成本 | ≤1.5万元 | ≤1.5万元 | 10 | 10 | |',
  social: ' | 效益指标 | 社会效益指标 | 受益户数 | ≥300户 | ≥300户 | 30 | 30 | |',
  people: ' | 满意度指标 | 服务对象满意度指标 | 农户满意度 | ≥90% | ≥90% | 10 | 10 | |',
}

test('outcomes that repeat every target', async () => {
  expect(said(await asked(COPIED))).toEqual(['actual-verbatim 10,11,12,13,14,15'])
})

test('one measured outcome, or one blank, is enough not to be asked', async () => {
  expect(await asked({ ...COPIED, people: FORM.people })).toEqual([])
  const blank = ' | 满意度指标 | 服务对象满意度指标 | 农户满意度 | ≥90% | | 10 | 10 | |'
  expect(await asked({ ...COPIED, people: blank })).toEqual([])
})

test('little was spent and nothing says why', async () => {
  const money = ' | 年度资金总额 | 240.00 | 218.50 | 109.25 | 10 | 50.00% | 5 ||'
  const length = ' | 产出指标 | 数量指标 | 维修水渠长度 | ≥145公里 | 146公里 | 20 | 20 | |'
  expect(said(await asked({ money, length }))).toEqual(['execution-reason 6'])
  expect(await asked({ money })).toEqual([])
  const goal = ' | 修水渠145公里。 | 修水渠146公里，尾款未支付。 |||||||'
  expect(await asked({ money, length, goal })).toEqual([])
})

test('a total that is not the sum of the scores', async () => {
  const people = (total: string) => ({ people: `${FORM.people}\n总分 | ${total} |||||||` })
  expect(await asked(people('100 | 98.33'))).toEqual([])
  expect(said(await asked(people('100 | 99.33')))).toEqual(['score-sum 6,10,11,12,13,14,15,16'])
  expect(await asked(people('100 | '))).toEqual([])
  const blank = ' | | 质量指标 | 验收合格率 | 100% | 100% | 10 | | |'
  expect(await asked({ ...people('100 | 99.33'), quality: blank })).toEqual([])
})
