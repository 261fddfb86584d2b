import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { csvParse } from 'd3-dsv'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PROJECT } from '../../../src/data/node/paths.ts'
import { PROJECT_COLUMNS } from '../../../src/views/projects/choices.ts'
import { offeredFacets, projectChips } from '../../../src/views/projects/facetOptions.ts'
import { linkNotices } from '../../../src/views/projects/linkNotices.ts'
import { loadProjectCard } from '../../../src/views/projects/loadProjectCard.ts'
import { loadProjects, type ProjectsData } from '../../../src/views/projects/loadProjects.ts'
import { printedFields } from '../../../src/views/projects/printedFields.ts'
import { projectColumns } from '../../../src/views/projects/projectColumns.ts'
import { projectsTable } from '../../../src/views/projects/projectsTable.ts'
import { foundProjects, orderedEntries } from '../../../src/views/projects/shownProjects.ts'
import { siblingsOf } from '../../../src/views/projects/siblings.ts'
import { sumText } from '../../../src/views/projects/sumText.ts'
import { parseUrl } from '../../../src/views/url/parseUrl.ts'
import { citedLine, realDataset, siteAt } from '../realSite.ts'

const table = (name: string) =>
  csvParse(readFileSync(join(PROJECT, 'data/tables', `${name}.csv`), 'utf8'))
const printed = table('project')
const indicators = table('indicator')
const measured = table('measurability')

let real: Awaited<ReturnType<typeof realDataset>>
let data: ProjectsData
beforeAll(async () => {
  real = await realDataset()
  data = await loadProjects(real.engine, real.catalog)
}, 60_000)
afterAll(() => real.engine.close())

const foundBy = (search: string) => foundProjects(data.projects, parseUrl(search).state)
const searchOf = (href: string) => new URL(href, 'https://example.org/deep/projects/').search

function projectWith(test: (row: (typeof data.projects)[number]) => boolean) {
  const found = data.projects.find(test)
  if (!found) throw new Error('no such project')
  return found
}

it('has every project of the tables, with its money, indicators and points', () => {
  expect(data.projects.map(({ id }) => id).sort()).toEqual(printed.map(({ id }) => id).sort())
  for (const row of data.projects) {
    const line = printed.find(({ id }) => id === row.id)
    expect(row.amountFen).toBe(line?.amount_fen === '' ? null : Number(line?.amount_fen))
    const own = indicators.filter((one) => one.project_id === row.id)
    expect(row.indicatorIds).toHaveLength(own.length)
    const ids = new Set(own.map(({ id }) => id))
    const points = measured.filter((one) => ids.has(one.indicator_id) && one.earned === '1').length
    if (own.length === 0) expect(row.points).toBeNull()
    else expect(row.points).toBeCloseTo(points / own.length, 10)
  }
})

it('leads from every amount to a line that prints it', () => {
  const site = siteAt('projects')
  for (const row of data.projects) {
    const text = citedLine(real.dataset, site.evidence(row.documentId, row.amountLine))
    const fen = row.amountFen ?? 0
    const forms = [fen / 100, fen / 1e6].map((value) =>
      value.toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 6 }),
    )
    expect(forms.some((form) => text.replaceAll(',', '').includes(form.replaceAll(',', '')))).toBe(
      true,
    )
  }
})

describe('facets', () => {
  it('lead to as many rows as they say, from any choice', () => {
    for (const search of [
      '',
      '?kind=project',
      '?has=findings,no-indicators&year=2026',
      '?q=人大',
    ]) {
      const { counts } = foundBy(search)
      const site = siteAt('projects', search)
      for (const facet of offeredFacets(counts, real.catalog, site)) {
        if (facet.options.some(({ isChosen }) => isChosen)) continue
        for (const option of facet.options)
          expect(foundBy(searchOf(option.href)).rows).toHaveLength(option.count)
      }
    }
  })

  it('are taken back by their chips', () => {
    const search = '?dept=dongguan-party-committee-office&has=indicators&type=-&doubt=year&q=经费'
    const chips = projectChips(real.catalog, siteAt('projects', search))
    expect(chips).toHaveLength(5)
    for (const chip of chips)
      expect(projectChips(real.catalog, siteAt('projects', searchOf(chip.href)))).toHaveLength(4)
    expect(chips[0]?.label).toBe('中共东莞市委办公室')
  })

  it('tell what has no type from what prints one', () => {
    const none = foundBy('?type=-').rows
    expect(none).toHaveLength(printed.filter(({ type }) => type === '').length)
    expect(none.every(({ type }) => type === null)).toBe(true)
  })
})

describe('order', () => {
  const ordered = (search: string) => {
    const site = siteAt('projects', search)
    const columns = projectColumns(PROJECT_COLUMNS, 'wan', site)
    const sort = site.state.sort?.column ?? 'amount'
    const [first] = columns
    const column = columns.find(({ key }) => key === sort) ?? first
    if (!column) throw new Error('no column')
    return orderedEntries(foundBy(search).rows, site.state, column, [])
  }

  it('begins with the most money, and every column sorts both ways', () => {
    const amounts = ordered('').flatMap((one) => (one.kind === 'row' ? [one.row.amountFen] : []))
    expect(amounts).toEqual(amounts.toSorted((a, b) => (b ?? 0) - (a ?? 0)))
    for (const key of PROJECT_COLUMNS) {
      expect(ordered(`?sort=${key}`)).toHaveLength(54)
      expect(ordered(`?sort=-${key}`)).toHaveLength(54)
    }
  })

  it('puts the project whose name is lost last', () => {
    for (const search of ['?sort=name', '?sort=-name']) {
      const last = ordered(search).at(-1)
      expect(last?.kind === 'row' && last.row.name).toBeNull()
    }
  })

  it('groups without losing a row', () => {
    for (const group of ['dept', 'city', 'year', 'kind', 'type', 'across']) {
      const entries = ordered(`?group=${group}`)
      const rows = entries.filter(({ kind }) => kind === 'row')
      expect(rows).toHaveLength(54)
      expect(entries.length).toBeGreaterThan(rows.length)
    }
  })
})

it('says which years a sum adds up, and what it lacks', () => {
  const site = siteAt('projects')
  const said = sumText(data.projects, site)
  expect(said).toContain('含 2023、2026 年')
  const [first] = data.projects
  if (!first) throw new Error('no project')
  const blank = { ...first, amountFen: null }
  expect(sumText([blank], site)).toBe('都没有印出金额')
  expect(sumText([first, blank], site)).toContain('1 个没有印出金额')
})

it('says what a link asks for that is not here', () => {
  const said = linkNotices(
    data.projects,
    real.catalog,
    siteAt('projects', '?city=999999&type=无此类&pin=000000000000.project.1&project=0.project.2'),
  )
  expect(said).toHaveLength(4)
  expect(said[0]).toContain('999999')
  expect(linkNotices(data.projects, real.catalog, siteAt('projects'))).toEqual([])
})

it('saves every column of the rows that are shown', () => {
  const { columns, rows } = projectsTable(data.projects, siteAt('projects', '?lang=en'))
  expect(rows).toHaveLength(54)
  for (const row of rows) expect(Object.keys(row)).toEqual(columns.map(({ key }) => key))
})

describe('a card', () => {
  it('has every field that is printed, each with a line that prints it', async () => {
    const row = projectWith(
      ({ document, endYear }) => document.form === 'project' && endYear === 2099,
    )
    const line = printed.find(({ id }) => id === row.id)
    const card = await loadProjectCard(real.engine, row)
    const site = siteAt('projects')
    const fields = printedFields(row, card, site)
    const texts = new Map(fields.map((field) => [field.key, field]))
    expect([...texts.keys()]).toEqual(
      expect.arrayContaining(['type', 'level', 'competent', 'unit', 'period', 'cycleGoal']),
    )
    expect(texts.get('cycleGoal')?.text).toBe(line?.cycle_goal)
    expect(texts.get('period')?.note).toContain('2099')
    const places = fields.map((field) => field.line)
    expect(new Set(places).size).toBe(places.length)
    expect(
      citedLine(real.dataset, site.evidence(row.documentId, texts.get('unit')?.line ?? 0)),
    ).toContain('用款单位')
    expect(card.indicators).toHaveLength(row.indicatorIds.length)
    expect(card.findings.map(({ id }) => id).sort()).toEqual([...row.findingIds].sort())
  })

  it('of a task has no indicators and asks for no others', async () => {
    const row = projectWith(
      ({ document, findingIds }) => document.form === 'department' && findingIds.length === 0,
    )
    const card = await loadProjectCard(real.engine, row)
    expect(card.indicators).toEqual([])
    expect(card.findings).toEqual([])
    expect(card.ownLine).not.toBeNull()
  })

  it('says where a project stands among those of its document', () => {
    const [largest] = data.projects
      .filter(({ documentId }) => documentId === data.projects[0]?.documentId)
      .toSorted((a, b) => (b.amountFen ?? 0) - (a.amountFen ?? 0))
    if (!largest) throw new Error('no project')
    expect(siblingsOf(largest, data.projects).rank).toBe(1)
    expect(siblingsOf({ ...largest, amountFen: null }, data.projects).rank).toBeNull()
  })

  it('knows what a project continues, both ways', () => {
    const continued = data.projects.filter(({ earlier }) => earlier.length > 0)
    expect(continued.length).toBeGreaterThan(0)
    for (const row of continued) {
      for (const { from } of row.earlier) {
        const former = projectWith(({ id }) => id === from?.id)
        expect(former.later.some(({ to }) => to?.id === row.id)).toBe(true)
        expect(former.across).toContain('later')
      }
    }
  })
})
