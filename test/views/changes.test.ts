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
})
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

describe('pairs', () => {
  function namesIn(file: string): Set<string> {
    const json = readFileSync(join(PROJECT, 'test/files', file), 'utf8')
    const { indicators } = JSON.parse(json) as { indicators: { name: string }[] }
    return new Set(indicators.map(({ name }) => name.normalize('NFKC').replace(/\s/g, '')))
  }

  it('are the names that stand in both documents', () => {
    const before = namesIn('001_851f10077f0b8bdf.json')
    const after = namesIn('000_410414aca069ceaa.json')
    const both = [...before].filter((name) => after.has(name)).length
    const counts = countPairs(pairIndicators(data.from.indicators, data.to.indicators))
    expect(counts.same + counts.changed).toBe(both)
    expect(counts).toEqual({
      same: 5,
      changed: 2,
      from: before.size - both,
      to: after.size - both,
    })
  })

  const made = (id: string, name: string, annualTarget: string | null): IndicatorItem => ({
    id,
    documentId: 'synthetic',
    line: 1,
    project: null,
    level1: '产出指标',
    level2: '数量指标',
    level1Code: '1',
    level2Code: '11',
    levelSource: 'printed',
    levelRunnerUp: null,
    name,
    cycleTarget: null,
    annualTarget,
  })

  it.each([
    ['width and white space do not matter', '达标率（是/否）', '达标率 (是/否)', 'same'],
    ['a final （是/否） belongs to the name', '达标率（是/否）', '达标率', 'from'],
  ] as const)('%s', (_, a, b, status) => {
    expect(pairIndicators([made('a', a, '是')], [made('b', b, '是')])[0]?.status).toBe(status)
  })

  it('tells a blank target from one that is there', () => {
    expect(pairIndicators([made('a', 'x', null)], [made('b', 'x', '0')])[0]?.status).toBe('changed')
  })

  it('pairs two of one name once each', () => {
    const pairs = pairIndicators([made('a', 'x', '1'), made('b', 'x', '2')], [made('c', 'x', '1')])
    expect(pairs.map(({ from, to }) => [from?.id, to?.id])).toEqual([
      ['a', 'c'],
      ['b', undefined],
    ])
  })
})
