import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { comparedDocuments } from '../../src/views/changes/comparedDocuments.ts'
import {
  budgetChanges,
  changeSentences,
  countChanges,
  staffChanges,
} from '../../src/views/changes/figures.ts'
import { loadChanges, type ChangesData } from '../../src/views/changes/loadChanges.ts'
import { countSlope } from '../../src/views/changes/countSlope.ts'
import {
  otherFigures,
  spendingFigures,
  spendingHeadline,
  spendingOf,
  spendingRows,
  spendingSentences,
} from '../../src/views/changes/spending.ts'
import { parseUrl } from '../../src/views/url/parseUrl.ts'
import { citedLine, realDataset, siteAt } from './realSite.ts'

let real: Awaited<ReturnType<typeof realDataset>>
let data: ChangesData
beforeAll(async () => {
  real = await realDataset()
  const loaded = await loadChanges(real.engine, comparedDocuments(real.catalog, parseUrl('').state))
  if (loaded === null) throw new Error('nothing to compare')
  data = loaded
}, 120_000)
afterAll(() => real.engine.close())

const site = siteAt('changes')

describe('what is compared', () => {
  const of = (search: string) => comparedDocuments(real.catalog, parseUrl(search).state)

  it('is by default the department with two stated years, the earlier first', () => {
    const { departmentId, from, to } = of('')
    expect(departmentId).toBe('dongguan-peoples-congress-office')
    expect([from?.fiscalYear, to?.fiscalYear]).toEqual([2023, 2026])
  })

  it('follows the link, also backwards', () => {
    const { from, to } = of('?from=2026&to=2023')
    expect([from?.fiscalYear, to?.fiscalYear]).toEqual([2026, 2023])
  })

  it('never compares a year with itself', () => {
    for (const search of ['?from=2026', '?to=2023', '?from=2023', '?to=2026']) {
      const { from, to } = of(search)
      expect(new Set([from?.id, to?.id]).size, search).toBe(2)
    }
  })

  it('says which years of the link are not here', () => {
    expect(of('?from=2020&to=2026').notHere).toEqual([2020])
  })

  it('has nothing for a department with one year', () => {
    const compared = of('?dept=guangzhou-peoples-congress-office')
    expect([compared.from, compared.to]).toEqual([null, null])
  })
})

it('states budget and staff changes with both figures', () => {
  const said = changeSentences(
    [...budgetChanges(data, site), ...staffChanges(data, site)],
    { from: '2023', to: '2026' },
    String,
    site,
  )
  expect(said[0]).toBe('基本支出：由 5082950000 变为 4684010000，−398940000（−7.8%）。')
  expect(said).toContain('市本级使用资金：两年都空白。')
  expect(said.at(-2)).toContain('由 78 变为 66')
})

it('counts every indicator once', () => {
  const counts = countChanges(data, site)
  const sum = (end: 'from' | 'to') => counts.reduce((total, item) => total + (item[end] ?? 0), 0)
  expect([sum('from'), sum('to')]).toEqual([17, 45])
})

describe('from one year’s expenditure to the other’s', () => {
  const YEARS = { from: '2023', to: '2026' }

  it('goes by the printed categories and leaves nothing over', () => {
    const { start, end, steps, restFen } = spendingOf(data, YEARS, site)
    expect([start.value, end.value, restFen]).toEqual([6_582_170_000, 5_772_260_000, 0])
    expect(steps.map(({ label, from, to }) => [label, from, to])).toEqual([
      ['基本支出', 5_082_950_000, 4_684_010_000],
      ['项目支出', 1_494_420_000, 1_059_590_000],
      ['财政专项资金', 0, 0],
      ['其他事业发展性支出', 4_800_000, 28_660_000],
    ])
    expect(start.note).toContain('相加')
  })

  it('names the category that changed most the same way', () => {
    const said = (fen: number) => `${fen / 1_000_000} 万元`
    expect(spendingHeadline(data, YEARS, said, site)).toBe(
      '2026 年印出的支出为 5,772.26 万元，比 2023 年少 809.91 万元（−12.3%）；减得最多的是项目支出，−434.83 万元',
    )
  })

  it('leads every sentence to both lines', () => {
    const [basic] = spendingSentences(data, YEARS, String, site)
    expect(basic?.places.map(({ href }) => citedLine(real.dataset, href))).toEqual([
      expect.stringContaining('5,082.95'),
      expect.stringContaining('4,684.01'),
    ])
  })

  it('takes the printed total where there is one, and says what no category has', () => {
    const printed = data.to.budget[0]
    if (!printed) throw new Error('no budget')
    const total = {
      ...printed,
      id: 'synthetic',
      side: 'total',
      category: '支出合计',
      amountFen: 6_000_000_000,
    } as const
    const to = { ...data.to, budget: [...data.to.budget, total] }
    const { end, restFen } = spendingOf({ ...data, to }, YEARS, site)
    expect([end.value, restFen]).toEqual([6_000_000_000, 227_740_000])
    expect(spendingRows({ ...data, to }, YEARS, site).at(-2)).toMatchObject({
      label: '未分项的差额',
      change: 227_740_000,
    })
  })

  it('does not call a category gone where a document has none at all', () => {
    const bare = { ...data, to: { ...data.to, budget: [] } }
    const { end, steps, restFen } = spendingOf(bare, YEARS, site)
    expect([end.value, restFen]).toEqual([null, null])
    expect(end.note).toContain('2026')
    for (const { absent, to, missing } of steps)
      expect([absent, to, missing]).toEqual([undefined, null, '2026 年的文件不列各类支出'])
  })

  it('takes a category of one year only as a whole change', () => {
    const fewer = data.to.budget.filter(({ category }) => category !== '项目支出')
    const figures = spendingFigures({ ...data, to: { ...data.to, budget: fewer } }, site)
    expect(figures.find(({ label }) => label === '项目支出')).toMatchObject({
      absent: 'to',
      change: -1_494_420_000,
    })
  })

  it('keeps revenue, levels and their blanks for the chart beside it', () => {
    expect(otherFigures(data, site).map(({ label, from, to }) => [label, from, to])).toEqual([
      ['财政拨款', 6_582_170_000, 5_772_260_000],
      ['其他资金', 0, 0],
      ['市本级使用资金', null, null],
      ['拟用于对下转移支付资金', 0, 0],
    ])
  })
})

it('draws counts by level, each to its first indicator, and none where there is none', () => {
  const lines = countSlope(countChanges(data, site), data, site)
  expect(lines.find(({ label }) => label === '数量')?.values.map(({ value }) => value)).toEqual([
    6, 10,
  ])
  for (const { values } of lines)
    for (const { value, href } of values) {
      if (value === 0) expect(href).toBeNull()
      else expect(citedLine(real.dataset, href ?? '')).not.toBe('')
    }
})
