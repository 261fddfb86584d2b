import { expect, test } from 'vitest'
import { isSameBody } from '../../../src/data/analyze/sameName.ts'
import { conflictsIn, FORM } from './read.ts'

test('two departments', async () => {
  const found = await conflictsIn([
    '清河县教育局部门整体支出绩效目标表',
    '部门名称：清河县水务局',
    ...FORM,
  ])
  expect(found).toMatchObject([
    {
      rule: 'department-conflict',
      severity: 'error',
      lines: [1, 2],
      values: { chosen: '清河县水务局', other: '清河县教育局' },
    },
  ])
})

test('a short form, a code, 本级 and whoever fills in the form are no other department', async () => {
  const found = await conflictsIn([
    '清河县水务局（汇总）项目支出绩效目标表',
    '填报单位：清河县供水管理站',
    '部门名称：012-清河县水务局本级',
    '项目名称\t水渠项目\t\t',
    '主管部门\t水务局\t实施单位\t清河县灌区管理中心',
    '年度目标\t修好水渠。\t\t',
    '一级指标\t二级指标\t三级指标\t年度指标值',
    '产出指标\t数量指标\t水渠长度\t1公里',
  ])
  expect(found).toEqual([])
})

test.each([
  ['东莞市人大常委会办公室', '东莞市人民代表大会常务委员会办公室', true],
  ['中共东莞市委办公室', '东莞市委办公室', true],
  ['清河县水务局', '水务局本级', true],
  ['清河县水务局', '清河县财政局', false],
  ['清河县水务局', '安岭县水务局', false],
])('%s and %s', (a, b, same) => {
  expect(isSameBody(a, b)).toBe(same)
  expect(isSameBody(b, a)).toBe(same)
})
