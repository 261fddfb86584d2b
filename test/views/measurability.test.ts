import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CRITERIA } from '../../src/data/analyze/measurability/criteria.ts'
import { ask } from '../../src/data/engine/engine.ts'
import { indicatorPoints } from '../../src/data/question/indicatorPoints.ts'
import { EVERYTHING } from '../../src/data/question/scope.ts'
import { indicatorChips } from '../../src/views/indicators/chips.ts'
import { foundIndicators } from '../../src/views/indicators/found.ts'
import type { JudgedIndicator } from '../../src/views/indicators/judged.ts'
import { judgedIndicators } from '../../src/views/indicators/judged.ts'
import { loadIndicators, type IndicatorsData } from '../../src/views/indicators/loadIndicators.ts'
import { markWords } from '../../src/views/indicators/markWords.ts'
import { matrixCells, meanCells } from '../../src/views/indicators/matrix.ts'
import { meanItems, meanSeries, meanTable } from '../../src/views/indicators/meanPoints.ts'
import {
  byDocument,
  criterionCells,
  criterionTable,
  scoreGroups,
  scoreTable,
} from '../../src/views/indicators/pointCharts.ts'
import { parseUrl } from '../../src/views/url/parseUrl.ts'
import { realDataset, siteAt } from './realSite.ts'

let real: Awaited<ReturnType<typeof realDataset>>
let data: IndicatorsData
beforeAll(async () => {
  real = await realDataset()
  data = await loadIndicators(real.engine, real.catalog, EVERYTHING)
}, 60_000)
afterAll(() => real.engine.close())

const site = (search = '') => siteAt('indicators', search)
const listed = (href: string | null | undefined) =>
  foundIndicators(
    data.indicators,
    parseUrl(new URL(href ?? '?', 'https://example.org').search).state,
    true,
  )

describe('points', () => {
  it('are those of the table, one row a criterion', () => {
    for (const { id, points, score } of data.indicators) {
      const rows = real.dataset.measurability.filter(({ indicatorId }) => indicatorId === id)
      expect(points?.map(({ criterion }) => criterion)).toEqual(CRITERIA.map((one) => one.id))
      expect(score).toBe(rows.filter(({ earned }) => earned === 1).length)
    }
  })

  it('are earned by words that stand in the line of the document', () => {
    const texts = new Map(
      real.dataset.sourceLines.map(({ documentId, line, text }) => [`${documentId} ${line}`, text]),
    )
    let looked = 0
    for (const item of data.indicators) {
      if (item.targets.filter(({ scope }) => scope === item.judged).length > 1) continue
      const text = texts.get(`${item.documentId} ${item.line}`) ?? ''
      for (const { words } of item.points ?? []) {
        if (words === null || !text.includes(item.annualTarget ?? item.cycleTarget ?? '')) continue
        expect(text).toContain(words)
        looked += 1
      }
    }
    expect(looked).toBeGreaterThan(300)
  })

  it('of single indicators can be asked for', async () => {
    const [first] = data.indicators
    const rows = await ask(real.engine, indicatorPoints, {
      ...EVERYTHING,
      indicators: [first?.id ?? ''],
    })
    expect(rows).toHaveLength(6)
    expect(new Set(rows.map(({ indicatorId }) => indicatorId))).toEqual(new Set([first?.id]))
    expect(await ask(real.engine, indicatorPoints, { ...EVERYTHING, indicators: [] })).toEqual([])
  })

  it('are unknown, and no zero, where nothing was worked out', () => {
    const [item] = data.indicators
    if (!item) throw new Error('no indicator')
    const [unjudged] = judgedIndicators([item], { points: [], targets: [], results: [] })
    expect(unjudged).toMatchObject({ points: null, score: null, says: null })
    const groups = byDocument([unjudged as JudgedIndicator], data.documents)
    expect(scoreGroups(groups, site())[0]?.missing).toMatchObject({ text: '1' })
    expect(criterionCells(groups, site()).map(({ value }) => value)).toEqual(Array(6).fill(null))
    expect(
      foundIndicators([unjudged as JudgedIndicator], parseUrl('?points=0').state, true),
    ).toEqual([])
  })
})

describe('the charts of points', () => {
  it.each(['', '?lacks=unit', '?l1=1&q=率', '?says=hundred', '?points=2&doc=83ea5c2dc13b'])(
    'lead from every bar and cell to just as many indicators (%s)',
    (search) => {
      const at = site(search)
      const bars = foundIndicators(data.indicators, { ...at.state, doc: null, scores: [] }, true)
      for (const { bars: own } of scoreGroups(byDocument(bars, data.documents), at))
        for (const { href, text, selected } of own) {
          if (href && selected !== true) expect(listed(href)).toHaveLength(Number(text))
        }
      const cells = foundIndicators(data.indicators, { ...at.state, doc: null, lacks: [] }, true)
      for (const cell of criterionCells(byDocument(cells, data.documents), at)) {
        const lacking = Number(cell.detail?.[1]?.value)
        if (cell.href && cell.selected !== true) expect(listed(cell.href)).toHaveLength(lacking)
      }
    },
  )

  it('have a dot for every document, with the mean of just its indicators, and a row for every department', () => {
    const groups = byDocument(data.indicators, data.documents)
    const items = meanItems(groups, site())
    expect(items.flatMap(({ values }) => values)).toHaveLength(5)
    expect(items).toHaveLength(4)
    for (const { value, href, detail } of items.flatMap(({ values }) => values)) {
      const own = listed(href ?? '')
      expect(Number(detail?.[0]?.value)).toBe(own.length)
      expect(value).toBeCloseTo(own.reduce((sum, { score }) => sum + (score ?? 0), 0) / own.length)
    }
    expect(items[0]?.filter?.href).toContain('dept=')
    expect(meanSeries(groups, site()).map(({ key }) => key)).toEqual(['2023', '2026'])
    expect(meanTable(groups, site()).rows).toHaveLength(5)
  })

  it('take the choice back when a chosen bar is followed again', () => {
    const at = site('?points=2&doc=83ea5c2dc13b')
    const groups = byDocument(data.indicators, data.documents)
    const chosen = scoreGroups(groups, at).flatMap(({ bars }) => bars.filter((bar) => bar.selected))
    expect(chosen).toHaveLength(1)
    expect(new URL(chosen[0]?.href ?? '?x', 'https://example.org').search).toBe('')
  })

  it('have tables that hold every indicator', () => {
    const groups = byDocument(data.indicators, data.documents)
    const scores = scoreTable(groups, site()).rows
    expect(scores.reduce((sum, row) => sum + Number(row['count']), 0)).toBe(234)
    for (const row of criterionTable(groups, site()).rows) {
      const own = data.indicators.filter(({ documentId }) => documentId === row['document'])
      expect(Number(row['earned']) + Number(row['lacking'])).toBe(own.length)
    }
  })
})

it('means are of the indicators of their cell, and blank where there are none', () => {
  const counts = matrixCells(data, site())
  for (const [at, cell] of meanCells(data, site()).entries()) {
    const count = counts[at]?.value ?? 0
    if (count === 0) {
      expect(cell.value).toBeNull()
      continue
    }
    const own = listed(cell.href)
    expect(own).toHaveLength(count)
    const sum = own.reduce((total, { score }) => total + (score ?? 0), 0)
    expect(cell.value).toBeCloseTo(sum / count)
    expect(cell.small).toContain(String(count))
  }
})

it('every filter is a chip that can be taken off alone', () => {
  const search =
    '?l1=1&l2=11&lacks=unit,period&points=2&says=hundred,bare&percent=95,100&q=%E7%8E%87'
  const chips = indicatorChips(undefined, site(search))
  expect(chips).toHaveLength(9)
  for (const { href } of chips) {
    const { problems } = parseUrl(new URL(href, 'https://example.org').search)
    expect(problems).toEqual([])
    const left = new URL(href, 'https://example.org').search
    expect(left.length).toBeLessThan(search.length)
  }
})

it('opens a card with its line, and says the SQL behind each chart', async () => {
  const item = data.indicators[40]
  const opened = await loadIndicators(real.engine, real.catalog, EVERYTHING, item?.id)
  const line = real.dataset.sourceLines.find(
    (one) => one.documentId === item?.documentId && one.line === item.line,
  )
  expect(opened.openLine).toBe(line?.text)
  const unknown = await loadIndicators(real.engine, real.catalog, EVERYTHING, 'gone.indicator.1')
  expect(unknown.openLine).toBeNull()
  for (const sql of [data.sql.points(), data.sql.counts(), data.sql.targets()])
    for (const one of sql.split('\n\n'))
      expect((await real.engine.run(one)).length).toBeGreaterThan(0)
})

it.each([
  ['≥95%', ['≥95%', '%'], [['≥95%', true]]],
  [
    '培训人数（人）',
    ['（人）'],
    [
      ['培训人数', false],
      ['（人）', true],
    ],
  ],
  ['100', ['别的', ''], [['100', false]]],
  ['', ['x'], []],
])('marks words in %s', (text, words, pieces) => {
  expect(markWords(text, words).map((piece) => [piece.text, piece.marked])).toEqual(pieces)
})
