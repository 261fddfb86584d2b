import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EVERYTHING } from '../../src/data/question/scope.ts'
import {
  coverageCells,
  departmentRows,
  figuresOf,
  pairsOf,
  yearColumns,
} from '../../src/views/overview/coverage.ts'
import { loadOverview, type OverviewData } from '../../src/views/overview/loadOverview.ts'
import { missingItems } from '../../src/views/overview/missing.ts'
import { overviewSentences } from '../../src/views/overview/overviewSentences.ts'
import { worthKnowing } from '../../src/views/overview/worthKnowing.ts'
import { parseUrl } from '../../src/views/url/parseUrl.ts'
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
  expect(pairsOf(data.documents)).toEqual({ departments: 4, pairs: 16, published: 5 })
})

it('keeps the forms of a department apart', () => {
  const [first] = data.documents
  if (!first) throw new Error('no document')
  const form = first.form === 'department' ? 'project' : 'department'
  const both = [...data.documents, { ...first, id: 'synthetic', form } as const]
  expect(departmentRows(both, site)).toHaveLength(5)
  expect(pairsOf(both)).toEqual(pairsOf(data.documents))
})

it('calls a document with lines that were not understood partly read', () => {
  const figures = figuresOf(data).map((one) => ({ ...one, lostLines: 3 }))
  for (const { state, note } of coverageCells(figures, site)) {
    expect(state).toBe('partial')
    expect(note).toContain('3 行没有读懂')
  }
})

describe('what is worth knowing first', () => {
  it('is said in sentences made from the data', () => {
    expect(worthKnowing(data, site).map(({ text }) => text)).toEqual([
      '东莞市人大常委会办公室是唯一有两个年度可比的部门：印出的支出由 2023 年的 6,582.17 万元变为 2026 年的 5,772.26 万元，−809.91 万元（−12.3%）。',
      '前后年度能对上的 13 个目标值里，1 个降低、3 个提高、2 个换了说法不可比、7 个不变。',
      expect.stringMatching(/^逐条核查提出 \d+ 个问题：\d+ 个矛盾、\d+ 个疑点、\d+ 个提示。$/),
      '缺的：16 个部门年度里 11 个没有文件；5 份文件里 3 份没有印人数。',
    ])
  })

  it('counts what the data has: findings by severity, targets by change', () => {
    const [, targets, asked] = worthKnowing(data, site)
    const total = data.findings.reduce((sum, { count }) => sum + count, 0)
    expect(total).toBe(real.dataset.findings.length)
    expect(asked?.text).toContain(` ${total} 个问题`)
    const lowered = (real.dataset.indicatorLinks ?? []).filter(({ drift }) => drift === 'lowered')
    expect(targets?.text).toContain(`${lowered.length} 个降低`)
  })

  it('leads to the lines and to the view that has the rest', () => {
    const [change, targets, asked, missing] = worthKnowing(data, site)
    const [before, after, view] = change?.places ?? []
    for (const place of [before, after])
      expect(citedLine(real.dataset, place?.href ?? '')).toContain('基本支出')
    expect(view?.href).toContain('changes/')
    expect(parseUrl(new URL(view?.href ?? '', 'https://example.org/').search).state).toMatchObject({
      departments: ['dongguan-peoples-congress-office'],
      from: 2023,
      to: 2026,
    })
    expect(targets?.places.map(({ label }) => label)).toEqual([
      '1 个降低',
      '东莞市人大常委会办公室 2023—2026 前后对比',
    ])
    expect(targets?.places[0]?.href).toContain('drift=lowered')
    expect(asked?.places[0]?.href).toContain('findings/?sev=warning')
    expect(missing?.places[0]?.href).toContain('#missing')
  })

  it('does not say what the data does not have', async () => {
    const scope = { ...EVERYTHING, departments: ['guangzhou-peoples-congress-office'] }
    const one = await loadOverview(real.engine, real.catalog, scope)
    const said = worthKnowing(one, site).map(({ text }) => text)
    expect(said.join()).not.toMatch(/可比|目标值/)
    expect(said.at(-1)).toBe('缺的：1 份文件里 1 份没有印人数。')
  })

  it('names the largest of several changes', () => {
    const [first] = data.documents.filter(({ departmentId }) =>
      departmentId?.includes('organs-work'),
    )
    if (!first) throw new Error('no document')
    const earlier = { ...first, id: 'synthetic', fiscalYear: 2025 }
    const line = data.budget.find(({ documentId }) => documentId === first.id)
    if (!line) throw new Error('no budget')
    const budget = [
      ...data.budget,
      { ...line, documentId: 'synthetic', side: 'expenditure' as const },
    ]
    const more = { ...data, documents: [...data.documents, earlier], budget }
    expect(worthKnowing(more, site)[0]?.text).toMatch(
      /^2 个可比的部门里，支出变动最大的是东莞市人大/,
    )
  })
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
