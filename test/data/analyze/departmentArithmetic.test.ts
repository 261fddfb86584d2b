import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { askedBy } from './forms.ts'

/** An invented department form: basic 10.50, projects 20.00, special funds and other development as given. */
function department({
  basic = '10.50',
  projects = '20.00',
  special = '0.00',
  granted = '30.50',
  other = '0.00',
  own = '',
  passed = '0.00',
  tasks = ['修水渠\t修三公里\t100,000.00\t通水', '清淤\t清五公里\t100,000.00\t畅通'],
  indicators = ['\t产出指标\t数量指标\t巡河次数\t24次\t24次'],
} = {}): string[] {
  return [
    '2026年清河县水务局部门整体支出绩效目标表',
    '部门名称\t清河县水务局\t\t\t',
    '基本信息\t财政供养人员数\t12\t下属二级单位数\t3',
    '预算整体情况\t部门预算支出\t预算金额(万元)\t收入来源\t预算金额(万元)',
    `\t基本支出\t${basic}\t财政拨款\t${granted}`,
    `\t项目支出\t${projects}\t其他资金\t${other}`,
    '\t事业发展性支出\t预算金额(万元)\t按预算级次划分\t预算金额(万元)',
    `\t财政专项资金\t${special}\t市本级使用资金\t${own}`,
    `\t其他事业发展性支出\t0.00\t拟用于对下转移支付资金\t${passed}`,
    '总体绩效目标\t1. 供水。\t\t\t',
    '年度重点工作任务\t名称\t主要实施内容\t拟投入的资金(元)\t期望达到的目标(概述)',
    ...tasks.map((task) => `\t${task}`),
    '绩效指标\t一级指标\t二级指标\t三级指标\t实施周期指标值\t年度指标值',
    ...indicators,
  ]
}

test.each([
  ['budget-sides', {}, []],
  ['budget-sides', { granted: '31.50' }, [[5, 6, 8, 9]]],
  ['budget-sides', { granted: '30.51' }, []],
  ['budget-sides', { granted: '31.50', basic: '' }, []],
  ['budget-sides', { granted: '29.50', other: '' }, []],
  ['budget-sides', { granted: '19.50', basic: '' }, [[6, 8, 9, 5]]],
  ['budget-sides', { own: '30.50' }, []],
  ['budget-sides', { special: '5.00', granted: '35.50', own: '2.00', passed: '3.00' }, []],
  [
    'budget-sides',
    { special: '5.00', granted: '35.50', own: '2.00', passed: '9.00' },
    [[8, 9, 5, 6]],
  ],
  ['budget-sides', { special: '5.00', granted: '35.50', own: '', passed: '3.00' }, []],
  ['unit-slip', { granted: '305,000.00' }, [[5, 6, 8, 9]]],
  ['unit-slip', {}, []],
  ['tasks-exceed', {}, []],
  ['tasks-exceed', { tasks: ['修水渠\t修三公里\t200,040.00\t通水'] }, []],
  ['tasks-exceed', { tasks: ['修水渠\t修三公里\t210,000.00\t通水'] }, [[6, 8, 9, 12]]],
  ['tasks-exceed', { tasks: ['修水渠\t修三公里\t210,000.00\t通水'], special: '' }, []],
  ['task-coverage', { tasks: ['修水渠\t修三公里\t100,000.00\t通水'] }, []],
  ['task-coverage', { tasks: ['修水渠\t修三公里\t90,000.00\t通水'] }, [[6, 8, 9, 12]]],
  ['task-coverage', { tasks: ['修水渠\t修三公里\t90,000.00\t通水', '清淤\t清五公里\t\t畅通'] }, []],
  ['task-spans-years', {}, []],
  ['task-spans-years', { tasks: ['修水渠\t2026-2028年修三公里\t200,000.00\t通水'] }, [[12]]],
  ['task-spans-years', { tasks: ['修水渠\t落实《规划（2026-2028年）》\t200,000.00\t通水'] }, []],
  ['task-spans-years', { tasks: ['修水渠\t2023-2026年修三公里\t200,000.00\t通水'] }, []],
  ['task-spans-years', { tasks: ['修水渠\t2026-2028年修三公里\t\t通水'] }, []],
  ['cost-total', { indicators: ['\t成本指标\t经济成本指标\t费用总额\t60万元\t20.00万元'] }, []],
  ['cost-total', { indicators: ['\t成本指标\t经济成本指标\t费用总额\t60万元\t30.50万元'] }, []],
  [
    'cost-total',
    { indicators: ['\t成本指标\t经济成本指标\t费用总额\t60万元\t25.00万元'] },
    [[6, 8, 9, 15]],
  ],
  [
    'cost-coverage',
    { indicators: ['\t成本指标\t经济成本指标\t会议费用\t9万元\t9万元'] },
    [[6, 8, 9, 15]],
  ],
  ['cost-coverage', { indicators: ['\t成本指标\t经济成本指标\t会议费用\t11万元\t11万元'] }, []],
])('%s: %j', async (rule, fields, wanted) => {
  const found = await askedBy(rule, department(fields))
  expect(found.map(({ lines }) => lines)).toEqual(
    wanted.map((lines) => lines.toSorted((a, b) => a - b)),
  )
})

const VARIANTS = new URL('../../files/variants/', import.meta.url)

/** An invented document of another layout with one figure changed. */
async function changed(rule: string, file: string, from: string, to: string): Promise<number[][]> {
  const text = readFileSync(new URL(file, VARIANTS), 'utf8')
  expect(text).toContain(from)
  const found = await askedBy(rule, text.replace(from, () => to).split('\n'))
  return found.map(({ lines }) => lines)
}

test.each([
  ['budget-sides', 'v17-c.txt', '84.50', '94.50', [[8, 9, 10, 12, 14]]],
  ['budget-sides', 'v17-c.txt', '四、事业收入 | ', '四、事业收入 | 3', [[8, 9, 10, 11, 12, 14]]],
  ['budget-sides', 'v17-c.txt', '支出总计 | 3,778.66', '支出总计 | 3,788.66', [[16]]],
  ['budget-sides', 'v17-c.txt', '收入总计 | 3,778.66', '收入总计 | ', []],
  ['budget-sides', 'v03-a.txt', '300.00 |', '310.00 |', [[8, 9, 11, 12]]],
  ['list-total', 'v02-a.txt', '2,370.49', '2,470.49', [[7, 8, 9, 10]]],
  ['list-total', 'v11-c.txt', '612.60\t612.60', '622.60\t612.60', [[9, 10, 11]]],
  ['list-total', 'v12-b.txt', '395.000000 |', ' |', []],
  ['funding-parts', 'v06-a.txt', '80.00', '85.00', [[7, 8, 9]]],
])('%s in %s: %s to %s', async (rule, file, from, to, wanted) => {
  expect(await changed(rule, file, from, to)).toEqual(wanted)
})
