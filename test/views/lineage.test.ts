import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { IndicatorLinkItem } from '../../src/data/question/indicatorLinks.ts'
import { agreedOf, differences } from '../../src/views/changes/agreement/agreement.ts'
import { comparedDocuments } from '../../src/views/changes/comparedDocuments.ts'
import { driftBars, driftList } from '../../src/views/changes/drift/driftCounts.ts'
import {
  driftChoices,
  ledgerOrder,
  ledgerTable,
  withinLedger,
} from '../../src/views/changes/drift/driftRows.ts'
import {
  indicatorLinkTable,
  indicatorRibbons,
} from '../../src/views/changes/lineage/indicatorRibbons.ts'
import { linkSides } from '../../src/views/changes/lineage/linkSides.ts'
import { projectLinkTable, projectRibbons } from '../../src/views/changes/lineage/projectRibbons.ts'
import { loadChanges, type ChangesData } from '../../src/views/changes/loadChanges.ts'
import { expenditureSaid } from '../../src/views/changes/headlines.ts'
import { pricedTargets } from '../../src/views/changes/money/ambition.ts'
import {
  partSentences,
  projectHeadline,
  projectItems,
  projectTable,
} from '../../src/views/changes/money/projectChanges.ts'
import { parseUrl } from '../../src/views/url/parseUrl.ts'
import { citedLine, realDataset, siteAt } from './realSite.ts'

let real: Awaited<ReturnType<typeof realDataset>>
let data: ChangesData
const load = async (search: string) => {
  const compared = comparedDocuments(real.catalog, parseUrl(search).state)
  const loaded = await loadChanges(real.engine, compared)
  if (loaded === null) throw new Error('nothing to compare')
  return loaded
}
beforeAll(async () => {
  real = await realDataset()
  data = await load('')
}, 120_000)
afterAll(() => real.engine.close())

const site = siteAt('changes')
const english = siteAt('changes', '?lang=en')
const YEARS = { from: '2023', to: '2026' }

describe('the lineage', () => {
  it('has every indicator of both documents on its side, once', () => {
    const { left, right, dropped, added } = linkSides(data.lineage.indicators)
    expect([left.length, right.length]).toEqual([17, 45])
    const ids = (end: 'from' | 'to') => data[end].indicators.map(({ id }) => id).sort()
    expect(left.map(({ id }) => id).sort()).toEqual(ids('from'))
    expect(right.map(({ id }) => id).sort()).toEqual(ids('to'))
    expect([dropped, added]).toEqual([3, 26])
  })

  it('goes from the earlier to the later year whichever way round the link asks', async () => {
    const back = await load('?from=2026&to=2023')
    expect(back.lineage.indicators).toEqual(data.lineage.indicators)
    expect([back.lineage.fromYear, back.lineage.toYear]).toEqual([2023, 2026])
  })

  it('gives its questions as text that can be run', async () => {
    const rows = await real.engine.run(data.lineage.sql.indicators())
    expect(rows).toHaveLength(data.lineage.indicators.length)
    const money = data.lineage.sql.money().split('\n\n')
    expect(money).toHaveLength(2)
    expect(data.sql.budget()).toContain(data.from.document.id)
  })
})

describe('ribbons', () => {
  it('lead from every name to the line that has it, and its target', () => {
    const { left, right } = indicatorRibbons(data.lineage.indicators, site)
    for (const item of [...left, ...right]) {
      const line = citedLine(real.dataset, item.href ?? '')
      expect(plain(line)).toContain(plain(item.label))
      if (item.value !== site.t.blank) expect(plain(line)).toContain(plain(item.value ?? ''))
    }
  })

  it('have each end they name, under a heading that is there', () => {
    const { left, right, links, groups } = indicatorRibbons(data.lineage.indicators, site)
    const keys = new Set([...left, ...right].map(({ key }) => key))
    const headings = new Set(groups.map(({ key }) => key))
    for (const { from, to } of links)
      for (const key of [from, to]) if (key !== null) expect(keys).toContain(key)
    for (const { group } of [...left, ...right]) expect(headings).toContain(group)
  })

  it('stand under projects where indicators are theirs', () => {
    const [first] = data.lineage.indicators
    if (!first?.from) throw new Error('no link')
    const from = { ...first.from, project: '样例项目', projectId: 'p1' }
    const { groups, left } = indicatorRibbons([{ ...first, from }], site)
    expect(groups.map(({ label }) => label)).toContain('样例项目')
    expect(groups.map(({ key }) => key)).toContain(left[0]?.group)
  })

  it('mark a lost name, and a target that is another one', () => {
    const { right } = projectRibbons(data.lineage.projects, 'wan', site)
    expect(right.filter(({ lost }) => lost === true)).toHaveLength(1)
    const marked = indicatorRibbons(data.lineage.indicators, site).right.filter(
      ({ changed }) => changed === true,
    )
    expect(marked.map(({ label }) => label)).toContain('完成专题调研数量')
  })

  it('have a table of the same links', () => {
    const { lineage } = data
    expect(indicatorLinkTable(lineage.indicators, YEARS, site).rows).toHaveLength(48)
    const projects = projectLinkTable(lineage.projects, YEARS, site)
    expect(projects.rows[0]).toMatchObject({ fromValue: 320000, toValue: 1890000, fromLine: 21 })
  })
})

describe('the ledger', () => {
  it('begins with what was lowered, as printed, and ends with what is new', () => {
    const rows = ledgerOrder(data.lineage.indicators)
    expect(rows[0]).toMatchObject({
      drift: 'lowered',
      from: { name: '二类培训期数', annualTarget: '3期', line: 30 },
      to: { name: '培训班期数', annualTarget: '2期', line: 35 },
    })
    expect(rows.at(-1)?.relation).toBe('new')
    expect(rows).toHaveLength(data.lineage.indicators.length)
  })

  it('puts what lost its number before what was lowered', () => {
    const [first] = ledgerOrder(data.lineage.indicators)
    if (!first) throw new Error('no link')
    const words: IndicatorLinkItem = { ...first, id: 'made-up', drift: 'dequantified' }
    expect(ledgerOrder([first, words]).map(({ drift }) => drift)).toEqual([
      'dequantified',
      'lowered',
    ])
  })

  it('counts each kind of change in words', () => {
    expect(driftList(data.lineage.indicators, site)).toBe('降低 1、换了一种说法 2、提高 3、不变 7')
    expect(driftList(data.lineage.indicators, english)).toContain('3 raised')
  })

  it.each([
    ['?drift=lowered', 1],
    ['?drift=lowered,raised', 4],
    ['?rel=split', 6],
    ['?drift=same&rel=reworded', 2],
    ['?drift=lowered&rel=new', 0],
  ])('keeps to the filter of %s', (search, count) => {
    const { drifts, relations } = parseUrl(search).state
    expect(withinLedger(data.lineage.indicators, { drifts, relations })).toHaveLength(count)
  })

  it('links to each filter, and away from the one that is on', () => {
    const on = siteAt('changes', '?drift=raised')
    const raised = driftChoices(data.lineage.indicators, on).find(({ key }) => key === 'raised')
    expect(raised).toMatchObject({ on: true, count: 3 })
    expect(raised?.href).not.toContain('drift=')
    const bar = driftBars(data.lineage.indicators, site).find(({ key }) => key === 'lowered')
    expect(bar?.href).toContain('drift=lowered')
  })

  it('is a file with both targets, lines, reasons and who decided', () => {
    const { rows } = ledgerTable(ledgerOrder(data.lineage.indicators), YEARS, english)
    expect(rows[0]).toMatchObject({
      change: 'lowered',
      fromAnnual: '3期',
      toAnnual: '2期',
      fromLine: 30,
      toLine: 35,
      decided: 'reviewed',
      score: null,
    })
  })

  it('says the machine’s score where it decided', () => {
    const [first] = data.lineage.indicators
    if (!first) throw new Error('no link')
    const { rows } = ledgerTable([{ ...first, decidedBy: 'machine', score: 0.734 }], YEARS, site)
    expect(rows[0]?.['decided']).toBe('机器判断，把握 0.73')
  })
})

describe('projects before and after', () => {
  it('are matched with both amounts, then dropped, then new', () => {
    const items = projectItems(data.lineage.projects, site)
    expect(items.map(({ absent }) => absent ?? 'both')).toEqual([
      ...Array.from({ length: 5 }, () => 'both'),
      'to',
      'from',
      'from',
    ])
    for (const { fromHref, toHref, from, to } of items)
      for (const [href, fen] of [
        [fromHref, from],
        [toHref, to],
      ] as const)
        if (typeof href === 'string')
          expect(digits(citedLine(real.dataset, href))).toContain(((fen ?? 0) / 100).toFixed(2))
    expect(projectTable(data.lineage.projects, YEARS, site).rows).toHaveLength(items.length)
  })

  it('are counted in the title', () => {
    expect(projectHeadline(data.lineage.projects, YEARS, site)).toBe(
      '前后一一对应的 5 个项目中，1 个在 2026 年的金额多于 2023 年，4 个少于',
    )
    expect(projectHeadline([], YEARS, site)).toBe(site.t.lineage.money.titleNone)
  })

  it('say a whole and its parts without subtracting them', () => {
    const [sentence, ...others] = partSentences(data.lineage.projects, String, site)
    expect(others).toEqual([])
    for (const fen of ['107000000', '36330000', '8060000']) expect(sentence).toContain(fen)
  })
})

describe('money and targets', () => {
  it('cannot be compared project by project where no target is a project’s', () => {
    const { projects, indicators } = data.lineage
    expect(pricedTargets(projects, indicators)).toEqual({ both: [], moneyOnly: 5 })
  })

  it('can where both years have targets of the project', () => {
    const { projects, indicators } = data.lineage
    const project = projects.find(({ changeFen }) => changeFen !== null)
    const [made] = indicators.filter(({ drift }) => drift === 'raised')
    if (!project?.from || !project.to || !made?.from || !made.to) throw new Error('no link')
    const target = {
      ...made,
      from: { ...made.from, projectId: project.from.id },
      to: { ...made.to, projectId: project.to.id },
    }
    const { both, moneyOnly } = pricedTargets(projects, [target])
    expect(both.map(({ project: one }) => one.id)).toEqual([project.id])
    expect(moneyOnly).toBe(4)
  })

  it('say the department’s expenditure from the earlier to the later year', async () => {
    const said = expenditureSaid(data, site)
    expect(said).toContain('由 6,582.17 万元变为 5,772.26 万元')
    expect(expenditureSaid(await load('?from=2026&to=2023'), site)).toBe(said)
  })
})

describe('machine and review', () => {
  it('agree as often as the table says', () => {
    const rows = real.dataset.linkReviews ?? []
    const agreed = rows.filter(({ agrees }) => agrees === 1).length
    expect(agreedOf(data.lineage.reviews)).toEqual({ all: rows.length, agreed })
    expect(rows.length).toBeGreaterThan(70)
  })

  it('are both told, with the items they name, where they differ', () => {
    const rows = differences(data.lineage)
    const { all, agreed } = agreedOf(data.lineage.reviews)
    expect(rows).toHaveLength(all - agreed)
    const split = rows.find(({ review }) => review.item.name === '“数字人大”建设')
    expect(split?.machine).toMatchObject({ relation: 'reworded', ends: [{ line: 28 }] })
    expect(split?.reviewed.ends.map(({ name }) => name)).toEqual([
      '市人大常委会办公室“数字人大”运维项目',
      '保障选举数据安全，提高工作效率',
    ])
  })
})

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '')
}

function digits(text: string): string {
  return text.replace(/[^\d.]/g, '')
}
