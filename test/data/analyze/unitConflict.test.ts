import { expect, test } from 'vitest'
import { conflictsIn, FORM } from './read.ts'

const TITLE = '2026年清河县水务局部门整体支出绩效目标表'

test('two units above one table', async () => {
  const found = await conflictsIn([`${TITLE}（万元）`, '单位：元', ...FORM])
  expect(found).toMatchObject([
    {
      rule: 'unit-conflict',
      severity: 'error',
      lines: [1, 2],
      values: { first: '万元', other: '元' },
    },
  ])
})

test('units in the heads of columns, as forms with budget in 万元 and tasks in 元 have them', async () => {
  expect(await conflictsIn([TITLE, '单位：万元', ...FORM])).toEqual([])
})

test('each table its own unit', async () => {
  const found = await conflictsIn([
    TITLE,
    '单位：万元',
    ...FORM,
    '2026年项目支出绩效目标表',
    '单位：元',
    '项目名称\t水渠项目\t\t',
    '主管部门\t清河县水务局\t\t',
    '年度目标\t修好水渠。\t\t',
    '一级指标\t二级指标\t三级指标\t年度指标值',
    '产出指标\t数量指标\t水渠长度\t1公里',
  ])
  expect(found).toEqual([])
})
