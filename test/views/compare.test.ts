import { render } from 'svelte/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createNodeEngine } from '../../src/data/node/nodeEngine.ts'
import { emptyDataset } from '../../src/data/node/emptyDataset.ts'
import { addable } from '../../src/views/compare/addable.ts'
import { alignedTable, inReadingOrder, isSameTarget } from '../../src/views/compare/alignedTable.ts'
import {
  chartGroups,
  chartRows,
  compareTable,
  headline,
  shortNames,
} from '../../src/views/compare/compareChart.ts'
import { shownGroups, type ShownFigure } from '../../src/views/compare/compareFigures.ts'
import { comparedPeers } from '../../src/views/compare/comparedPeers.ts'
import { loadCompare, type CompareData } from '../../src/views/compare/loadCompare.ts'
import { createCatalog } from '../../src/views/state/catalog.ts'
import type { Site } from '../../src/views/state/site.ts'
import { parseUrl } from '../../src/views/url/parseUrl.ts'
import ComparedIn from './ComparedIn.svelte'
import { citedLine, realDataset, siteAt } from './realSite.ts'

const DONGGUAN = 'dongguan-peoples-congress-office'
const GUANGZHOU = 'guangzhou-peoples-congress-office'
const PARTY = 'dongguan-party-committee-office'
const THREE = `?peer=${DONGGUAN}.2026,${DONGGUAN}.2023,${GUANGZHOU}`

let real: Awaited<ReturnType<typeof realDataset>>
beforeAll(async () => {
  real = await realDataset()
}, 60_000)
afterAll(() => real.engine.close())

async function at(search: string): Promise<{ data: CompareData; site: Site }> {
  const site = siteAt('compare', search)
  return { data: await loadCompare(real.engine, real.catalog, site.state), site }
}

function figures(data: CompareData, site: Site, id: string): ShownFigure[] {
  const groups = shownGroups(
    data,
    ['amount', 'staff', 'share', 'projects', 'own-levels', 'project-levels'],
    site,
  )
  const found = groups.flatMap(({ measures }) => measures).find(({ measure }) => measure.id === id)
  if (!found) throw new Error(`no measure ${id}`)
  return found.figures
}

describe('who stands side by side', () => {
  const keys = async (search: string) =>
    (await at(search)).data.compared.peers.map(({ departmentId, year }) => [departmentId, year])

  it('is by default the largest kind, each in its latest year', async () => {
    expect(await keys('')).toEqual([
      [GUANGZHOU, 2026],
      [DONGGUAN, 2026],
    ])
  })

  it('is what the link names, in its order, one department in two years too', async () => {
    expect(await keys(THREE)).toEqual([
      [DONGGUAN, 2026],
      [DONGGUAN, 2023],
      [GUANGZHOU, 2026],
    ])
    expect(await keys(`?peer=${DONGGUAN},${DONGGUAN}.2026`)).toEqual([[DONGGUAN, 2026]])
  })

  it('is the department of the filter with its peers; its year where the filter has one', async () => {
    expect(await keys(`?dept=${DONGGUAN}`)).toEqual([
      [DONGGUAN, 2026],
      [GUANGZHOU, 2026],
    ])
    expect(await keys(`?dept=${DONGGUAN}&year=2023`)).toEqual([
      [DONGGUAN, 2023],
      [GUANGZHOU, 2026],
    ])
    expect(await keys(`?dept=${PARTY}`)).toEqual([[PARTY, 2026]])
  })

  it('says which years are not here, and how many are too many', async () => {
    const { data } = await at(`?peer=${DONGGUAN}.2020,${GUANGZHOU}`)
    expect(data.compared.notHere).toEqual([{ departmentId: DONGGUAN, year: 2020 }])
    expect(data.compared.peers[0]?.year).toBe(2026)
    const documents = Array.from({ length: 9 }, (_, index) => ({
      ...(real.catalog.all[0] ?? fail()),
      id: `d${index}`,
      departmentId: `made-${index}`,
    }))
    const { state } = parseUrl(`?peer=${documents.map((one) => one.departmentId).join()}`)
    const compared = comparedPeers(createCatalog(documents), new Map(), state)
    expect([compared.peers.length, compared.leftOut]).toEqual([6, 3])
  })

  it('can be added to: the same kind first, what stands there already not', async () => {
    const { data, site } = await at('')
    const groups = addable(data, real.catalog, site)
    expect(groups[0]?.label).toBe('同类部门：人大常委会办公室')
    expect(groups[0]?.options.map(({ ref }) => ref)).toEqual([
      { departmentId: DONGGUAN, year: 2023 },
    ])
    expect(groups.flatMap(({ options }) => options)).toHaveLength(3)
  })
})

function fail(): never {
  throw new Error('there is nothing')
}

describe('figures', () => {
  it('lead to the one line they stand in, and its text has them', async () => {
    const { data, site } = await at(THREE)
    const [of2026, of2023] = figures(data, site, 'basic')
    expect([of2026?.value, of2023?.value]).toEqual([4_684_010_000, 5_082_950_000])
    expect(citedLine(real.dataset, of2026?.href ?? '')).toContain('4,684.01')
    const [staff] = figures(data, site, 'staff')
    expect(citedLine(real.dataset, staff?.href ?? '')).toMatch(/66/)
  })

  it('that are sums lead to the list of what they add up', async () => {
    const { data, site } = await at('')
    const href = (id: string, index: number) => figures(data, site, id)[index]?.href
    expect(href('expenditure', 1)).toBe(`../budget/?dept=${DONGGUAN}&year=2026#split`)
    expect(href('project-amounts', 0)).toBe(`../budget/?dept=${GUANGZHOU}&year=2026#projects`)
    expect(href('project-share-cost', 0)).toBe(`../indicators/?dept=${GUANGZHOU}&year=2026&l1=4`)
  })

  it('that are missing say why, in words and never in a number', async () => {
    const { data, site } = await at(THREE)
    const [, , guangzhou] = figures(data, site, 'expenditure')
    expect(guangzhou).toMatchObject({ value: null, short: '只公开了项目', href: null })
    expect(guangzhou?.why).toEqual(['广州市人大常委会办公厅只公开了项目，没有部门整体的表'])
  })

  it('are of 100 only where they can be compared', async () => {
    const { data, site } = await at(`${THREE}&base=${DONGGUAN}.2026`)
    const [own, before, other] = figures(data, site, 'expenditure')
    expect(own?.value).toBe(100)
    expect(before).toMatchObject({ value: null, short: '不能比' })
    expect(before?.why[0]).toMatch(/^年度不同：/)
    expect(other?.short).toBe('只公开了项目')
  })

  it('of 100 are worked out between departments of one kind and year', async () => {
    const { data, site } = await at(`?peer=${DONGGUAN}.2026,${DONGGUAN}.2023&base=${DONGGUAN}.2026`)
    const [now, before] = data.years
    if (!now || !before) throw new Error('nothing to compare')
    // A made-up peer: the figures of 2023 under another name and the same year.
    const made = { ...before, department: { ...before.department, id: 'made' }, year: now.year }
    const [own, other] = figures({ ...data, years: [now, made] }, site, 'basic')
    expect(own?.value).toBe(100)
    expect(other?.value).toBeCloseTo((100 * 5_082_950_000) / 4_684_010_000, 9)
    const groups = shownGroups({ ...data, years: [now, made] }, ['amount'], site)
    expect(headline(groups, 'wan', '—', site)).toMatch(/^部门预算支出：.* 114\.0，.* 100\.0$/)
  })
})

describe('the chart', () => {
  it('says what all panels lack once, and has the table’s rows', async () => {
    const { data, site } = await at('')
    const groups = shownGroups(data, ['amount'], site)
    const [group] = chartGroups(groups, 'wan', site)
    expect(group?.note).toBe('广州市人大常委会办公厅只公开了项目，没有部门整体的表。')
    expect(group?.panels.every(({ note }) => note === undefined)).toBe(true)
    expect(new Set(group?.panels.slice(0, 3).map(({ max }) => max)).size).toBe(1)
    const drawn = group?.panels.flatMap(({ cells }) => cells.map(({ value }) => value)) ?? []
    const { rows } = compareTable(groups, 'x', site)
    expect(rows.map(({ value }) => value)).toEqual(
      drawn.map((value, index) => (value === null || index > 5 ? value : value / 100)),
    )
    expect(chartRows(data.compared, site).map(({ sublabel }) => sublabel)).toEqual([
      '2026（年份为推断）',
      '2026',
    ])
    expect(headline(groups, 'wan', 'none', site)).toBe('none')
  })
})

describe('short names', () => {
  const of = async (search: string) => {
    const { data, site } = await at(search)
    return shortNames(data.compared.peers, site)
  }

  it('are the cities, the years of one department, else letters', async () => {
    expect(await of('')).toEqual(['广州', '东莞'])
    expect(await of('?lang=en')).toEqual(['Guangzhou', 'Dongguan'])
    expect(await of(`?peer=${DONGGUAN}.2026,${DONGGUAN}.2023`)).toEqual(['2026', '2023'])
    const committee = 'dongguan-municipal-organs-work-committee'
    expect(await of(`?peer=${DONGGUAN}.2026,${committee}.2026`)).toEqual(['A', 'B'])
  })
})

describe('aligned indicators', () => {
  it('stand beside each other with both targets, other targets first', async () => {
    const { data, site } = await at(`?peer=${DONGGUAN}.2026,${DONGGUAN}.2023`)
    const { aligned } = data
    if (!aligned) throw new Error('nothing aligned')
    const ordered = inReadingOrder(aligned.rows)
    const same = ordered.map((row) => isSameTarget(row))
    expect(same.indexOf(true)).toBe(same.lastIndexOf(false) + 1)
    const table = alignedTable(aligned, site)
    expect(table.rows).toContainEqual({
      status: '目标不同',
      name: '完成专题调研数量',
      target: '65次',
      line: 36,
      name0: '完成专题调研数量',
      target0: '3次',
      line0: 29,
      likelihood0: 1,
    })
  })

  it('are read against the department that is set to 100', async () => {
    const { data } = await at(`${THREE}&base=${GUANGZHOU}`)
    expect(data.aligned?.reference.departmentId).toBe(GUANGZHOU)
  })
})

describe('the view', () => {
  const html = (data: CompareData, catalog: typeof real.catalog, site: Site) =>
    render(ComparedIn, { props: { data, catalog, site } }).body

  it.each(['zh', 'en'])('is drawn without a browser, in %s', async (lang) => {
    const { data, site } = await at(`${THREE}&lang=${lang}`)
    const body = html(data, real.catalog, site)
    expect(body).toContain('<svg')
    expect(body).toContain('id="compare-money"')
    expect(body).toContain('id="compare-promises"')
    expect(body).toContain(lang === 'zh' ? '年度不同' : 'Different years')
  })

  it('says what it needs with one department, and with none', async () => {
    const { data, site } = await at(`?peer=${PARTY}`)
    const body = html(data, real.catalog, site)
    expect(body).toContain('请再选一个部门')
    expect(body).toContain('没有与它同类的部门')
    const engine = await createNodeEngine({ dataset: emptyDataset() })
    const empty = createCatalog([])
    const nothing = await loadCompare(engine, empty, site.state)
    expect(html(nothing, empty, site)).toContain('还没有可比的文件')
    await engine.close()
  })

  it('tells the questions behind it, values written in', async () => {
    const { data } = await at('')
    const sql = data.sql()
    for (const relation of ['budget_fact', 'staffing_fact', 'project_fact', 'indicator_fact'])
      expect(sql).toContain(relation)
    expect(sql).toContain(data.compared.peers[0]?.documents[0].id)
    expect(sql).not.toContain('?')
  })
})
