import { expect, test } from 'vitest'
import { findingsOf } from '../../../src/data/analyze/findingsOf.ts'
import type { Dataset } from '../../../src/data/model/rows.ts'
import { askedBy, projectForm, SOUND, withIndicator } from './forms.ts'
import { datasetOf, rowsOf } from './read.ts'

const OVERRUN = '成本指标|经济成本指标|成本超支率|0%及以下|0%及以下'

test('one indicator with one target in half of the projects', async () => {
  const shared = projectForm('渠', ['产出指标|质量指标|完好率|≥95%|≥95%', ...SOUND.slice(3, 5)])
  const own = (at: number) =>
    projectForm(`库${at}`, [
      `产出指标|数量指标|坝${at}|≥${at}座|≥${at}座`,
      `效益指标|社会效益|户${at}|≥${at}户|≥${at}户`,
    ])
  const half = [...shared, ...shared.with(1, '项目名称\t塘\t\t\t\t'), ...own(1), ...own(2)]
  const found = await askedBy('boilerplate', half)
  expect(found.map(({ values }) => values)).toEqual([
    { projects: 2, of: 4, target: '≥95%' },
    { projects: 2, of: 4, target: '≥400户' },
  ])
  expect(await askedBy('boilerplate', [...half, ...own(3)])).toEqual([])
  expect(await askedBy('boilerplate', [...shared, ...own(1), ...own(2)])).toEqual([])
})

test('one card for all projects whose cost is their budget', async () => {
  const lines = ['东渠', '西渠', '南渠'].flatMap((name) =>
    projectForm(name, withIndicator(OVERRUN)),
  )
  const found = await askedBy('cost-restates-budget', [...lines, ...projectForm('北渠', SOUND)])
  expect(found).toMatchObject([{ values: { projects: 4, restating: 3 } }])
  expect(found[0]?.lines).toHaveLength(3)
})

test('a project without a goal for the year, where the others have one', async () => {
  const none = projectForm('北渠', SOUND, { goals: ['分期修好水渠。', ''] })
  const lines = [...projectForm('东渠', SOUND), ...projectForm('西渠', SOUND), ...none]
  expect(await askedBy('goal-missing', lines)).toMatchObject([
    { values: { count: 1, projects: 3 } },
  ])
  expect(await askedBy('goal-missing', none)).toEqual([])
})

test('names and telephones are counted and never repeated', async () => {
  const person = ['项目负责人\t甲某某\t联系电话\t13800000000\t\t', ...projectForm('东渠', SOUND)]
  const [found] = await askedBy('personal-data', [...projectForm('西渠', SOUND), ...person])
  expect(found).toMatchObject({ severity: 'note', values: { lines: 1 } })
  expect(JSON.stringify(found)).not.toMatch(/甲某某|13800000000/u)
  expect(await askedBy('personal-data', projectForm('西渠（略）', SOUND))).toEqual([])
})

test('staff left blank, and printed as none', async () => {
  const form = (staff: string) => [
    '2026年清河县水务局部门整体支出绩效目标表',
    '部门名称\t清河县水务局\t\t\t',
    `基本信息\t财政供养人员数\t${staff}\t下属二级单位数\t3`,
    '绩效指标\t一级指标\t二级指标\t三级指标\t年度指标值',
    '\t产出指标\t数量指标\t巡河次数\t≥24次',
  ]
  expect(await askedBy('staffing-blank', form(''))).toMatchObject([{ lines: [3] }])
  expect(await askedBy('staffing-blank', form('0'))).toEqual([])
})

test.each([
  ['1. 修渠。2. 清淤。4. 验收。', [{ missing: 3, last: 4 }]],
  ['1. 修渠。2. 清淤。3. 验收。', []],
  ['1. 修渠。2. 清淤，全年 3. 次以上。4. 验收。', []],
  ['1. 修渠。3.5公里。', []],
])('numbers of a list: %s', async (content, values) => {
  const found = await askedBy('numbering-gap', [
    '2026年清河县水务局部门整体支出绩效目标表',
    '部门名称\t清河县水务局\t\t\t',
    '年度重点工作任务\t名称\t主要实施内容\t拟投入的资金(元)\t期望达到的目标(概述)',
    `\t修水渠\t${content}\t105000\t通水`,
    '绩效指标\t一级指标\t二级指标\t三级指标\t年度指标值',
    '\t产出指标\t数量指标\t巡河次数\t≥24次',
  ])
  expect(found.map((finding) => finding.values)).toEqual(values)
})

/** The same department's project form in two years. */
async function twoYears(
  before: string,
  now: string,
  goals: readonly [string, string],
): Promise<Dataset> {
  const rows = await Promise.all(
    [before, now].map((target, at) =>
      rowsOf(
        projectForm('水渠项目', withIndicator(`产出指标|质量指标|渠道完好率|${target}|${target}`), {
          goals: ['', goals[at] ?? ''],
        }),
        `${2025 + at}.txt`,
      ),
    ),
  )
  const [earlier, later] = rows
  if (!earlier || !later) throw new Error('two documents')
  const both = (key: 'indicators' | 'projects' | 'goals') => [...earlier[key], ...later[key]]
  const documents = [earlier, later].flatMap(({ documents: [document] }, at) =>
    document ? [{ ...document, departmentId: 'water', fiscalYear: 2025 + at }] : [],
  )
  return {
    ...datasetOf(later),
    documents,
    indicators: both('indicators') as Dataset['indicators'],
    projects: both('projects') as Dataset['projects'],
    goals: both('goals') as Dataset['goals'],
  }
}

const GOALS = [
  '2025年修好北段水渠三公里并完成验收和移交手续。',
  '2026年修好北段水渠三公里并完成验收和移交手续。',
] as const

test('a target below, and above, that of the year before', async () => {
  const asked = (dataset: Dataset) =>
    findingsOf(dataset).filter(({ rule }) => rule === 'target-lowered')
  const found = asked(await twoYears('≥95%', '≥90%', GOALS))
  expect(found).toMatchObject([
    { values: { earlier: '≥95%', later: '≥90%', earlier_year: 2025, later_year: 2026 } },
  ])
  expect(asked(await twoYears('≥90%', '≥95%', GOALS))).toEqual([])
})

test('goals that are word for word those of the year before', async () => {
  const asked = (dataset: Dataset) =>
    findingsOf(dataset).filter(({ rule }) => rule === 'goal-repeated')
  expect(asked(await twoYears('≥90%', '≥95%', GOALS))).toMatchObject([
    { values: { count: 1, goals: 1 } },
  ])
  const changed = [GOALS[0], '2026年修好南段水渠三公里并完成验收和移交手续。'] as const
  expect(asked(await twoYears('≥90%', '≥95%', changed))).toEqual([])
})
