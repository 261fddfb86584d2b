import { expect, test } from 'vitest'
import { ingest } from '../../../src/data/ingest/ingest.ts'

/** Synthetic documents (invented places and figures), each with a defect the real five do not show. */
async function read(text: string) {
  const result = await ingest(new TextEncoder().encode(text), 'synthetic.txt')
  if (!result.ok) throw new Error(result.problem.said.en)
  return result
}

const HEAD = ['2025年清河县水务局部门整体支出绩效目标表', '部门名称\t清河县水务局\t\t\t']
const BASICS = '基本信息\t财政供养人员数\t1,204人\t下属二级单位数\t3'
const GOALS = '总体绩效目标\t1. 供水。\t\t\t'

test('budget rows shifted by a page break keep their pairs, blanks and zeros', async () => {
  const { rows } = await read(
    [
      ...HEAD,
      BASICS,
      '预算整体情况\t部门预算支出\t预算金额(元)\t收入来源\t预算金额(元)',
      '基本支出\t10.50\t财政拨款\t\t',
      '\t\t项目支出\t\t其他资金\t0.00',
      '按预算级次划分\t预算金额(万元)',
      '县本级使用资金\t3\t拟用于对下转移支付资金\t',
      GOALS,
    ].join('\n'),
  )
  expect(rows.budgetLines.map((line) => [line.side, line.category, line.amountFen])).toEqual([
    ['expenditure', '基本支出', 1050],
    ['revenue', '财政拨款', null],
    ['expenditure', '项目支出', null],
    ['revenue', '其他资金', 0],
    ['level', '县本级使用资金', 3_000_000],
    ['level', '拟用于对下转移支付资金', null],
  ])
  expect(rows.staffing).toMatchObject([{ fiscallySupportedStaff: 1204, subordinateUnits: 3 }])
  expect(rows.documents).toMatchObject([
    { form: 'department', fiscalYear: 2025, jurisdiction: '清河县', department: '清河县水务局' },
  ])
})

test('tasks: shifted rows, lost names, names and contents in one cell, packed cells', async () => {
  const { rows } = await read(
    [
      ...HEAD,
      BASICS,
      GOALS,
      '年度重点工作任务\t名称\t主要实施内容\t拟投入的资金(万元)\t期望达到的目标(概述)',
      '修水渠\t修三公里\t12.5\t通水',
      '\t\t只有内容没有名称\t1.00\t见效',
      '\t<p>办学校</p><p>盖教学楼。</p>\t2.00\t<p>开学</p>\t',
      '金额合计\t*\t15.50\t',
      '其他需完成的任务(可选填)\t巡河--每月一次。-3.00、清淤—两处-0.50\t\t',
    ].join('\n'),
  )
  expect(
    rows.projects.map(({ kind, name, content, amountFen, expected }) => [
      kind,
      name,
      content,
      amountFen,
      expected,
    ]),
  ).toEqual([
    ['key_task', '修水渠', '修三公里', 12_500_000, '通水'],
    ['key_task', null, '只有内容没有名称', 1_000_000, '见效'],
    ['key_task', '办学校', '盖教学楼。', 2_000_000, '开学'],
    ['other_task', '巡河', '每月一次。', 3_000_000, null],
    ['other_task', '清淤', '两处', 500_000, null],
  ])
})

test('a table drawn with bars reads like one drawn with tabs', async () => {
  const { rows } = await read(
    [
      ...HEAD,
      '基本信息 | 财政供养人员数 | 5 | 下属二级单位数 | 0',
      '总体绩效目标 | 1. 供水。 |',
      '绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值',
      ' | 产出指标 | 数量指标 | 维护水闸数量 | 12座',
      ' |  | 质量指标 | 水质达标率 | ≥98%',
    ].join('\n'),
  )
  expect(
    rows.indicators.map(({ level1, level2, name, cycleTarget, annualTarget }) => [
      level1,
      level2,
      name,
      cycleTarget,
      annualTarget,
    ]),
  ).toEqual([
    ['产出指标', '数量指标', '维护水闸数量', null, '12座'],
    ['产出指标', '质量指标', '水质达标率', null, '≥98%'],
  ])
})

test('an indicator table without its header, and a level that is also a name', async () => {
  const { rows } = await read(
    [
      ...HEAD,
      BASICS,
      GOALS,
      '\t产出指标\t数量指标\t巡河次数\t24次\t12次',
      '\t满意度指标\t服务对象满意度\t服务对象满意度\t≥90%\t≥90%',
    ].join('\n'),
  )
  expect(
    rows.indicators.map(({ level1, level2, name, cycleTarget, annualTarget }) => [
      level1,
      level2,
      name,
      cycleTarget,
      annualTarget,
    ]),
  ).toEqual([
    ['产出指标', '数量指标', '巡河次数', '24次', '12次'],
    ['满意度指标', '服务对象满意度', '服务对象满意度', '≥90%', '≥90%'],
  ])
})

test('a department form followed by project forms is one document with both', async () => {
  const { rows } = await read(
    [
      ...HEAD,
      BASICS,
      GOALS,
      '绩效指标\t一级指标\t二级指标\t三级指标\t实施周期指标值\t年度指标值',
      '\t产出指标\t数量指标\t巡河次数\t24次\t12次',
      '项目绩效目标表',
      '项目名称\t水渠项目\t\t',
      '主管部门\t清河县水务局\t\t',
      '实施周期\t起始年度\t2024\t到期年度\t2026',
      '2025年预算金额(万元)\t30\t\t',
      '总体绩效目标\t实施周期总目标',
      '\t修好水渠。',
      '\t2025年度目标',
      '绩效指标\t一级指标\t二级指标\t三级指标\t实施周期指标值\t年度指标值',
      '\t产出指标\t数量指标\t水渠长度\t3公里\t1公里',
    ].join('\n'),
  )
  expect(rows.documents).toMatchObject([{ form: 'department' }])
  expect(rows.projects).toMatchObject([
    {
      name: '水渠项目',
      startYear: 2024,
      endYear: 2026,
      amountFen: 30_000_000,
      cycleGoal: '修好水渠。',
      annualGoal: null,
    },
  ])
  expect(rows.indicators.map(({ project, name }) => [project, name])).toEqual([
    [null, '巡河次数'],
    ['水渠项目', '水渠长度'],
  ])
})

test('a project list: a row cut by a page break, sub-totals by unit, money in the header unit', async () => {
  const { rows } = await read(
    [
      '清河县水务局项目支出绩效目标表',
      '单位：元',
      '项目名称(资金使用单位)\t总计\t财政拨款\t其他资金\t绩效目标\t绩效指标',
      '合计\t30.00\t30.00\t\t\t',
      '清河县水务局\t30.00\t30.00\t\t\t',
      '水渠项目\t30.00\t30.00\t\t修好水渠。\t1、1-产出指标；11-数量指标；水渠长度；实施周期指标值:3公里；年',
      '',
      '项目名称(资金使用单位)\t总计\t财政拨款\t其他资金\t绩效目标\t绩效指标',
      '\t\t\t\t\t度指标值：1公里。2、3-满意度指标；31-服务对象满意度；村民满意度；实施周期指标值:≥90%；年度指标值:≥90%。',
    ].join('\n'),
  )
  expect(
    rows.budgetLines.map(({ side, category, amountFen }) => [side, category, amountFen]),
  ).toEqual([
    ['total', '合计', 3000],
    ['revenue', '财政拨款', 3000],
    ['revenue', '其他资金', null],
  ])
  expect(rows.projects).toMatchObject([
    { name: '水渠项目', spendingUnit: '清河县水务局', amountFen: 3000 },
  ])
  expect(rows.indicators.map(({ name, annualTarget }) => [name, annualTarget])).toEqual([
    ['水渠长度', '1公里'],
    ['村民满意度', '≥90%'],
  ])
})

test('what nobody took is said: strange lines and cells', async () => {
  const { rows, leftovers } = await read(
    [
      ...HEAD,
      BASICS,
      '财政供养人员数\t若干',
      GOALS,
      '绩效指标\t一级指标\t二级指标\t三级指标\t年度指标值',
      '\t\t\t\t\t\t≥90%',
    ].join('\n'),
  )
  expect(leftovers).toEqual([
    { line: 4, text: '若干' },
    { line: 7, text: '≥90%' },
  ])
  expect(
    rows.sourceLines.filter((line) => line.role === 'not_understood').map((line) => line.line),
  ).toEqual([7])
})

test('a blank number of units takes nothing from the budget below', async () => {
  const { rows } = await read(
    [
      ...HEAD,
      '基本信息\t财政供养人员数\t\t下属二级单位数\t',
      '预算整体情况\t部门预算支出\t预算金额(万元)\t收入来源\t预算金额(万元)',
      '\t基本支出\t500\t财政拨款\t1,200',
      '\t项目支出\t700\t其他资金\t0',
      GOALS,
    ].join('\n'),
  )
  expect(rows.staffing).toMatchObject([{ fiscallySupportedStaff: null, subordinateUnits: null }])
  expect(rows.budgetLines.map((line) => [line.category, line.amountFen])).toEqual([
    ['基本支出', 500_000_000],
    ['财政拨款', 1_200_000_000],
    ['项目支出', 700_000_000],
    ['其他资金', 0],
  ])
})
