import { expect, test } from 'vitest'
import { conflictsIn, FORM } from './read.ts'

const TITLE = '2026年清河县水务局部门整体支出绩效目标批复情况'

test('an announcement that names another year than the title', async () => {
  const found = await conflictsIn([
    TITLE,
    '根据《关于批复 2026 年市级部门预算的通知》（清财〔2020〕149 号）要求，现将 2025 年清河县水务局部门整体支出绩效目标批复情况予以公开如下：',
    '(2026年)',
    ...FORM,
  ])
  expect(found).toMatchObject([
    {
      rule: 'year-conflict',
      severity: 'warning',
      line: 1,
      lines: [1, 2],
      values: { chosen: '2026', other: '2025', other_source: 'body' },
      questionZh: '标题（第1行）写的是2026年，正文（第2行）写的是2025年：这份文件说的是哪一年？',
    },
  ])
})

test('a heading and a title that disagree contradict each other', async () => {
  const found = await conflictsIn([TITLE, '(2025年)', ...FORM])
  expect(found).toMatchObject([{ severity: 'error', lines: [1, 2] }])
})

test('goals for the year that open with another year', async () => {
  const form = FORM.with(4, '总体绩效目标\t2024年，我局将做好供水。\t\t\t')
  expect(await conflictsIn([TITLE, ...form])).toMatchObject([
    { severity: 'warning', lines: [1, 6], values: { other: '2024' } },
  ])
})

test('a file name with another year', async () => {
  const found = await conflictsIn([TITLE, ...FORM], '2024年部门预算绩效目标表.docx')
  expect(found).toMatchObject([
    { severity: 'note', lines: [1], values: { other: '2024', other_source: 'file_name' } },
  ])
})

test('years of projects, periods, numbers, notices and dates are no fiscal years', async () => {
  const found = await conflictsIn(
    [
      TITLE,
      '根据《关于公开 2025 年部门预算信息的通知》（清财函〔2024〕150 号）和《2020年-2022年水利规划》要求，现将2026年水务局绩效目标公开如下：',
      '公开日期：2025年3月4日',
      ...FORM.slice(0, 4),
      '总体绩效目标\t1. 2024年-2027年分期修渠，2025年12月底前通水。2. 2023年汛期水毁修复项目验收。\t\t\t',
      FORM[5] ?? '',
      '\t2025年水渠维护项目\t修三公里\t105000\t通水',
      ...FORM.slice(7),
    ],
    '清河县水务局部门整体绩效目标20250304.txt',
  )
  expect(found).toEqual([])
})

test('a project form with last year’s amount beside this year’s', async () => {
  const found = await conflictsIn([
    '2026年项目支出绩效目标表',
    '项目名称\t水渠项目\t\t',
    '主管部门\t清河县水务局\t\t',
    '起止时间\t2024年-2028年\t\t',
    '2025年预算金额(元)\t10.00\t2026年预算金额(元)\t12.00',
    '周期目标\t2024年，完成设计；2025年，完成施工。\t\t',
    '年度目标\t修好水渠。\t\t',
    '一级指标\t二级指标\t三级指标\t年度指标值',
    '产出指标\t数量指标\t水渠长度\t1公里',
  ])
  expect(found).toEqual([])
})
