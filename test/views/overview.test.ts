import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EVERYTHING } from '../../src/data/question/scope.ts'
import { coverageCells, figuresOf, yearColumns } from '../../src/views/overview/coverage.ts'
import { loadOverview, type OverviewData } from '../../src/views/overview/loadOverview.ts'
import { missingItems } from '../../src/views/overview/missing.ts'
import { overviewSentences } from '../../src/views/overview/overviewSentences.ts'
import { citedLine, realDataset, siteAt } from './realSite.ts'

let real: Awaited<ReturnType<typeof realDataset>>
let data: OverviewData
beforeAll(async () => {
  real = await realDataset()
  data = await loadOverview(real.engine, real.catalog, EVERYTHING)
})
afterAll(() => real.engine.close())

const site = siteAt('overview')

it('says what is here, from the data', () => {
  const [first, second, ...rest] = overviewSentences(data, site).map(({ text }) => text)
  expect(first).toBe('这里收录 2 个市 4 个部门公开的 5 份文件，预算年度为 2023、2026。')
  expect(second).toContain('54 个项目与任务、234 条绩效指标、23 条绩效目标')
  expect(rest.join()).toContain('2023 年：1 份部门整体支出表，印出的支出合计 6,582.17 万元。')
})

it('leads its figures to lines', () => {
  const places = overviewSentences(data, site).flatMap((sentence) => sentence.places)
  expect(places.length).toBeGreaterThan(5)
  for (const place of places) expect(citedLine(real.dataset, place.href)).not.toBe('')
})

it('says nothing where nothing is', async () => {
  const none = await loadOverview(real.engine, real.catalog, { ...EVERYTHING, years: [1999] })
  expect(overviewSentences(none, site)).toEqual([])
  expect(missingItems(none, site)).toEqual([])
})

it('shows the years between as gaps', () => {
  expect(yearColumns(data.documents, site).map(({ label }) => label)).toEqual([
    '2023',
    '2024',
    '2025',
    '2026',
  ])
  expect(coverageCells(figuresOf(data), site)).toHaveLength(5)
})

describe('what is missing', () => {
  const placesFor = (text: string) =>
    missingItems(data, site).find((item) => item.text.includes(text))?.places ?? []

  it.each([
    ['财政供养人员数一栏空白', 1],
    ['“市本级使用资金”一栏空白', 3],
    ['没有印出预算年度', 1],
    ['1 个项目或任务的名称', 1],
    ['只列项目', 2],
    ['缺 2024、2025 年', 1],
  ])('%s', (text, places) => {
    expect(placesFor(text)).toHaveLength(places)
  })

  it('gives the reason for an inferred year', () => {
    expect(placesFor('没有印出预算年度')[0]?.caveat).toContain('年份为推断')
  })

  it('leads to the blank cell', () => {
    expect(citedLine(real.dataset, placesFor('财政供养人员数一栏空白')[0]?.href ?? '')).toContain(
      '财政供养人员数',
    )
  })
})
