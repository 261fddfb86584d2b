import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findingsOf } from '../../src/data/analyze/findingsOf.ts'
import { ask, type Engine } from '../../src/data/engine/engine.ts'
import type { FindingRow } from '../../src/data/model/finding.ts'
import type { CheckedDataset } from '../../src/data/model/rows.ts'
import { createNodeEngine } from '../../src/data/node/nodeEngine.ts'
import { findings as allFindings } from '../../src/data/question/findings.ts'
import { EVERYTHING } from '../../src/data/question/scope.ts'
import { askedFindings, PAGE } from '../../src/views/findings/askedFindings.ts'
import { findingChips } from '../../src/views/findings/chips.ts'
import { citedPlaces, placeKey } from '../../src/views/findings/citedPlaces.ts'
import {
  loadFindings,
  type FindingsData,
  type ListedFindings,
} from '../../src/views/findings/loadFindings.ts'
import { ruleBars, ruleCounts, severityCounts } from '../../src/views/findings/ruleCounts.ts'
import { shownValues } from '../../src/views/findings/shownValues.ts'
import { valueName } from '../../src/views/i18n/findingValues.ts'
import { checkDocument } from '../../src/views/mine/checkDocument.ts'
import { parseUrl } from '../../src/views/url/parseUrl.ts'
import { manyFindings } from './manyFindings.ts'
import { citedLine, realDataset, siteAt } from './realSite.ts'

const MANY = 60

let real: Awaited<ReturnType<typeof realDataset>>
let many: Engine
let none: Engine
beforeAll(async () => {
  real = await realDataset()
  const { dataset } = real
  const withFindings = (findings: FindingRow[]) => {
    const checked: CheckedDataset = { ...dataset, findings }
    return createNodeEngine({ dataset: checked })
  }
  many = await withFindings(manyFindings(dataset, MANY))
  none = await withFindings([])
})
afterAll(async () => {
  await Promise.all([real.engine, many, none].map((engine) => engine.close()))
})

function load(engine: Engine, search: string): Promise<FindingsData> {
  return loadFindings(engine, real.catalog, askedFindings(parseUrl(search).state))
}

async function list(engine: Engine, search = ''): Promise<ListedFindings> {
  const data = await load(engine, search)
  if (data.kind !== 'list') throw new Error(`${search} shows ${data.kind}`)
  return data
}

const searchOf = (href: string) => new URL(href, 'https://example.org').search

describe('the published findings', () => {
  it('are all there, each with a rule that explains it and a document', async () => {
    const { shown, total, rules } = await list(real.engine, '?n=1000')
    expect(total).toBe(real.dataset.findings.length)
    expect(shown.map(({ id }) => id).sort()).toEqual(
      real.dataset.findings.map(({ id }) => id).sort(),
    )
    for (const { rule, documentId } of shown) {
      expect(rules.map(({ id }) => id)).toContain(rule)
      expect(real.catalog.byId.has(documentId)).toBe(true)
    }
  })

  it('have every figure named in both languages', async () => {
    const { shown } = await list(real.engine, '?n=1000')
    const keys = shown.flatMap(({ rule, values }) => Object.keys(values).map((key) => [rule, key]))
    expect(keys.filter(([, key = '']) => valueName(key) === null)).toEqual([])
  })

  it('show the text of every line they cite, behind a link that leads to it', async () => {
    const { shown, cited } = await list(real.engine, '?n=1000')
    const site = siteAt('findings')
    for (const item of shown) {
      for (const place of citedPlaces(item, (id) => real.catalog.byId.has(id))) {
        const href = site.evidence(place.documentId, place.line)
        expect(cited.get(placeKey(place))).toBe(citedLine(real.dataset, href))
      }
    }
  })
})

describe('a list', () => {
  it('begins with the gravest and grows by pages', async () => {
    const first = await list(many)
    expect(first.shown).toHaveLength(PAGE)
    expect(first.shown[0]?.severity).toBe('error')
    const more = await list(many, `?n=${String(PAGE * 2)}`)
    expect(more.shown).toHaveLength(PAGE * 2)
    expect(more.shown.slice(0, PAGE)).toEqual(first.shown)
  })

  it('lists behind every bar exactly what it counts, and takes the choice back', async () => {
    const site = siteAt('findings')
    const counts = ruleCounts(await list(many), site)
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(MANY)
    for (const bar of ruleBars(counts, site)) {
      const search = searchOf(bar.href ?? '')
      const chosen = await list(many, search)
      expect(chosen.total).toBe(bar.value)
      const [again] = ruleBars(counts, siteAt('findings', search)).filter(
        ({ selected }) => selected,
      )
      expect(again?.key).toBe(bar.key)
      expect(searchOf(again?.href ?? '?x')).toBe('')
    }
  })

  it('counts severities within the rules chosen', async () => {
    const data = await list(many, '?rule=year-conflict')
    const counts = severityCounts(data, siteAt('findings', '?rule=year-conflict'))
    expect(counts.map(({ severity }) => severity)).toEqual(['error', 'warning', 'note'])
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(data.total)
  })

  it('is narrowed by department, year, document, rule and severity', async () => {
    const [document] = real.catalog.all
    for (const search of [
      `?dept=${document?.departmentId ?? ''}`,
      '?year=2023',
      `?doc=${document?.id ?? ''}`,
      '?rule=year-conflict',
      '?sev=error,note',
    ]) {
      const { total } = await list(many, search)
      expect(total).toBeGreaterThan(0)
      expect(total).toBeLessThan(MANY)
    }
  })

  it('has a chip for each filter, and the address without it', async () => {
    const { rules } = await list(many)
    const [document] = real.catalog.all
    const search = `?rule=year-conflict,unknown&sev=error&doc=${document?.id ?? ''}`
    const chips = findingChips(real.catalog, rules, siteAt('findings', search))
    expect(chips.map(({ label }) => label)).toEqual([
      expect.stringContaining('文件：') as string,
      '规则：年度不一致',
      '规则：unknown',
      '轻重：矛盾',
    ])
    expect(searchOf(chips[2]?.href ?? '')).toBe(
      `?rule=year-conflict&sev=error&doc=${document?.id ?? ''}`,
    )
  })
})

describe('where there is nothing', () => {
  it('says what was checked', async () => {
    const data = await list(none)
    expect(data).toMatchObject({ total: 0, remedies: [] })
    expect(data.documents).toHaveLength(real.catalog.all.length)
  })

  it('names the filter that can go, and how many there are without it', async () => {
    const { remedies } = await list(many, '?rule=unknown&sev=error')
    expect(remedies).toEqual([{ part: 'rules', count: expect.any(Number) as number }])
    const helped = await list(many, '?sev=error')
    expect(remedies[0]?.count).toBe(helped.total)
  })

  it('takes all filters off where no single one helps', async () => {
    const { remedies } = await list(many, '?rule=unknown&year=1999')
    expect(remedies).toEqual([{ part: 'all', count: MANY }])
  })
})

describe('a link', () => {
  it('to a finding shows it whatever the filters', async () => {
    const [first] = await ask(many, allFindings, { ...EVERYTHING, rules: [], severities: [] })
    const data = await load(many, `?year=1999&finding=${first?.id ?? ''}`)
    expect(data).toMatchObject({ kind: 'one', finding: { id: first?.id } })
  })

  it.each(['?finding=0000.year-conflict.1', '?about=no-such-rule'])(
    'to what is not here (%s) shows the list',
    async (search) => {
      expect((await load(many, search)).kind).toBe('list')
    },
  )

  it('to a rule explains it with how far it reaches and an example', async () => {
    const data = await load(many, '?about=year-conflict')
    if (data.kind !== 'rule') throw new Error(data.kind)
    expect(data.example?.rule).toBe('year-conflict')
    expect(data.checked).toBe(real.catalog.all.length)
    const { shown, total } = await list(many, '?rule=year-conflict&n=1000')
    expect(data.reach).toEqual({
      rule: 'year-conflict',
      count: total,
      documents: new Set(shown.map(({ documentId }) => documentId)).size,
    })
    expect(await load(none, '?about=year-conflict')).toMatchObject({ reach: null, example: null })
  })
})

it('cites rows of other documents after its own lines, each place once', () => {
  const [finding] = manyFindings(real.dataset, 1)
  if (!finding) throw new Error('none')
  const { questionZh: zh, questionEn: en, ...rest } = finding
  const item = {
    ...rest,
    question: { zh, en },
    lines: [3, 3],
    subjectIds: ['aaaaaaaaaaaa.goal.7.2', `${finding.documentId}.goal.9`, 'bbbbbbbbbbbb.goal.1'],
  }
  expect(citedPlaces(item, (id) => id !== 'bbbbbbbbbbbb')).toEqual([
    { documentId: finding.documentId, line: 3 },
    { documentId: 'aaaaaaaaaaaa', line: 7 },
  ])
})

describe('figures', () => {
  const shown = (values: Record<string, string | number>, search = '') =>
    shownValues(values, siteAt('findings', search)).map(({ text, exact }) => [text, exact])

  it('are formatted by what their name ends in', () => {
    expect(
      shown({
        sum_fen: 4_684_010_001,
        sum_yuan: 46_840_100.01,
        small_fen: 1,
        share_ratio: 0.8114,
        fiscal_year: 2026,
        count: 1234,
        rate: 0.5,
        blank: '',
      }),
    ).toEqual([
      ['4,684.01 万元', '46,840,100.01 元'],
      ['4,684.01 万元', '46,840,100.01 元'],
      ['0.01 元', null],
      ['81.1%', null],
      ['2026', null],
      ['1,234', null],
      ['0.5', null],
      ['空白', null],
    ])
  })

  it('say where they stand, once, in the language of the page', () => {
    const values = { chosen: '2026', chosen_source: 'title', other_source: 'body' }
    expect(shown(values)).toEqual([
      ['2026（标题）', null],
      ['body', null],
    ])
    expect(shown(values, '?lang=en')[0]).toEqual(['2026 (the title)', null])
  })
})

describe('a document of the reader’s own', () => {
  it('is asked about as publishing would ask, by the rules that need no other', async () => {
    const { dataset } = real
    const [finding] = findingsOf(dataset).filter(({ rule }) => rule === 'year-conflict')
    const own = <Row extends { documentId: string }>(rows: readonly Row[]) =>
      rows.filter(({ documentId }) => documentId === finding?.documentId)
    const checked = await checkDocument({
      ...dataset,
      documents: dataset.documents.filter(({ id }) => id === finding?.documentId),
      documentFacts: own(dataset.documentFacts),
      indicators: own(dataset.indicators),
      projects: own(dataset.projects),
      budgetLines: own(dataset.budgetLines),
      goals: own(dataset.goals),
      staffing: own(dataset.staffing),
      sourceLines: own(dataset.sourceLines),
    })
    expect(checked?.findings).toContainEqual(finding)
  })
})
