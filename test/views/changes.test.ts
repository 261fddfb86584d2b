import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { comparedDocuments } from '../../src/views/changes/comparedDocuments.ts'
import {
  budgetChanges,
  changeSentences,
  countChanges,
  staffChanges,
} from '../../src/views/changes/figures.ts'
import { loadChanges, type ChangesData } from '../../src/views/changes/loadChanges.ts'
import { parseUrl } from '../../src/views/url/parseUrl.ts'
import { realDataset, siteAt } from './realSite.ts'

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
