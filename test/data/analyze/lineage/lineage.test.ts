import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineageOf } from '../../../../src/data/analyze/lineage/lineageOf.ts'
import { segmentEvenly, segmentWords } from '../../../../src/data/analyze/lineage/namePieces.ts'
import type { IndicatorLinkRow, LinkRelation } from '../../../../src/data/model/lineage.ts'
import type { Dataset } from '../../../../src/data/model/rows.ts'
import type { TargetComparison } from '../../../../src/data/model/target.ts'
import { inventYears, randomOf } from './inventedYears.ts'

const invented = fc
  .record({ seed: fc.nat(1_000_000), size: fc.integer({ min: 1, max: 16 }) })
  .map(({ seed, size }) => inventYears(seed, { departments: 2, size }).dataset)

const RUNS = { numRuns: 60 }

/** What a link says, without what the ids of the ends say already. */
function said({ fromId, toId, relation, score, drift }: IndicatorLinkRow): string {
  return JSON.stringify([fromId, toId, relation, score, drift])
}

function linksOf(dataset: Dataset): IndicatorLinkRow[] {
  return lineageOf(dataset).indicatorLinks
}

test('every indicator is linked, dropped or new, and only a whole or its parts more than once', () => {
  fc.assert(
    fc.property(invented, (dataset) => {
      const links = linksOf(dataset)
      expect(new Set(links.map(({ id }) => id)).size).toBe(links.length)
      for (const { id } of dataset.indicators) {
        const own = links.filter(({ fromId, toId }) => fromId === id || toId === id)
        expect(own.length).toBeGreaterThan(0)
        if (own.length > 1) {
          expect(own.every(({ relation }) => relation === 'split' || relation === 'merged')).toBe(
            true,
          )
        }
      }
    }),
    RUNS,
  )
})

test('a year beside itself is the same throughout', () => {
  fc.assert(
    fc.property(invented, (dataset) => {
      const links = linksOf(twice(dataset))
      expect(new Set(links.map(({ relation }) => relation))).toEqual(new Set(['same']))
      expect(links.every(({ drift }) => drift === 'same')).toBe(true)
      expect(links.every(({ fromId, toId }) => toId === `later-${fromId ?? ''}`)).toBe(true)
    }),
    RUNS,
  )
})

test('the order of the rows changes nothing', () => {
  fc.assert(
    fc.property(invented, fc.nat(), (dataset, seed) => {
      const random = randomOf(seed)
      const shuffled = {
        ...dataset,
        documents: shuffle(dataset.documents, random),
        indicators: shuffle(dataset.indicators, random),
      }
      expect(lineageOf(shuffled)).toEqual(lineageOf(dataset))
    }),
    RUNS,
  )
})

const TURNED: Record<LinkRelation, LinkRelation> = {
  same: 'same',
  reworded: 'reworded',
  split: 'merged',
  merged: 'split',
  dropped: 'new',
  new: 'dropped',
}
const TURNED_DRIFT: Partial<Record<TargetComparison, TargetComparison>> = {
  raised: 'lowered',
  lowered: 'raised',
  quantified: 'dequantified',
  dequantified: 'quantified',
}

test('two years the other way round: new is dropped, raised is lowered, a split is a merger', () => {
  fc.assert(
    fc.property(invented, (dataset) => {
      const turned = linksOf(otherWayRound(dataset)).map((link) => ({
        ...link,
        fromId: link.toId,
        toId: link.fromId,
        relation: TURNED[link.relation],
        drift: link.drift === null ? null : (TURNED_DRIFT[link.drift] ?? link.drift),
      }))
      expect(turned.map(said).sort()).toEqual(linksOf(dataset).map(said).sort())
    }),
    RUNS,
  )
})

test.each([
  ['the dictionary', segmentWords],
  ['no dictionary', segmentEvenly],
])('with %s, invented changes are found', (_name, segment) => {
  const counts = new Map<string, { all: number; found: number }>()
  let links = 0
  let right = 0
  for (const seed of [11, 12, 13]) {
    const { dataset, truth } = inventYears(seed, { departments: 20, size: 24 })
    const found = lineageOf(dataset, { segment }).indicatorLinks
    const linked = new Set(found.map(({ fromId, toId }) => `${fromId ?? ''} ${toId ?? ''}`))
    const trueLinks = new Set(truth.map(({ from, to }) => `${from ?? ''} ${to ?? ''}`))
    links += linked.size
    right += [...linked].filter((one) => trueLinks.has(one)).length
    for (const { from, to, relation } of truth) {
      const count = counts.get(relation) ?? { all: 0, found: 0 }
      count.all++
      if (linked.has(`${from ?? ''} ${to ?? ''}`)) count.found++
      counts.set(relation, count)
    }
  }
  const share = (relation: string) => {
    const { all, found } = counts.get(relation) ?? { all: 0, found: 0 }
    return found / all
  }
  expect(share('same')).toBe(1)
  expect(share('reworded')).toBeGreaterThan(0.95)
  expect(share('split')).toBeGreaterThan(0.85)
  expect(share('dropped')).toBeGreaterThan(0.95)
  expect(share('new')).toBeGreaterThan(0.95)
  expect(right / links).toBeGreaterThan(0.95)
})

/** SYNTHETIC. */
const BEFORE = [
  '城区河道清淤长度',
  '镇区河道清淤长度',
  '校舍维修和操场改造面积',
  '疫苗接种次数',
  '体检次数',
  '古树保护率',
  '垃圾清运按时完成率',
]
const AFTER = [
  '镇区河道清淤长度',
  '城区河道清淤长度',
  '校舍维修面积',
  '操场改造面积',
  '疫苗接种和体检次数',
  '消防演练次数',
  '辖区垃圾清运及时率',
]

test('one of each: two that change places, a split, a merger, a dropped one, a new one, a reworded one', () => {
  const { dataset } = inventYears(1, { size: 1 })
  const [earlier, later] = dataset.documents
  const [row] = dataset.indicators
  if (!earlier || !later || !row) throw new Error('nothing invented')
  const rowsOf = (names: readonly string[], documentId: string) =>
    names.map((name, at) => ({ ...row, id: `${documentId}.${at}`, documentId, line: at + 1, name }))
  const indicators = [...rowsOf(BEFORE, earlier.id), ...rowsOf(AFTER, later.id)]
  const name = (id: string | null) => indicators.find((one) => one.id === id)?.name ?? null
  const links = linksOf({ ...dataset, indicators })
  expect(links.map(({ fromId, toId, relation }) => [name(fromId), name(toId), relation])).toEqual([
    ['城区河道清淤长度', '城区河道清淤长度', 'same'],
    ['镇区河道清淤长度', '镇区河道清淤长度', 'same'],
    ['校舍维修和操场改造面积', '校舍维修面积', 'split'],
    ['校舍维修和操场改造面积', '操场改造面积', 'split'],
    ['疫苗接种次数', '疫苗接种和体检次数', 'merged'],
    ['体检次数', '疫苗接种和体检次数', 'merged'],
    ['古树保护率', null, 'dropped'],
    ['垃圾清运按时完成率', '辖区垃圾清运及时率', 'reworded'],
    [null, '消防演练次数', 'new'],
  ])
})

test('three years are compared two and two', () => {
  const { dataset } = inventYears(3, { size: 8, years: 3 })
  const years = new Set(linksOf(dataset).map(({ fromYear, toYear }) => `${fromYear}-${toYear}`))
  expect([...years]).toEqual(['2021-2022', '2021-2023', '2022-2023'])
})

test('what the other year has no form for was not dropped', () => {
  const { dataset } = inventYears(5, { size: 6 })
  const documents = dataset.documents.map((one) =>
    one.fiscalYear === 2022 ? { ...one, form: 'project-list' as const } : one,
  )
  const links = linksOf({ ...dataset, documents })
  expect(links.filter(({ fromId, toId }) => fromId === null || toId === null)).toEqual([])
})

test('a self-evaluation does not repeat the targets of its year', () => {
  const { dataset } = inventYears(8, { size: 6 })
  const [document] = dataset.documents
  if (!document) throw new Error('no document')
  const evaluation = {
    ...twiceOf(dataset, 'self-', 0),
    documents: [{ ...document, id: `self-${document.id}` }],
  }
  const both: Dataset = {
    ...dataset,
    documents: [...dataset.documents, ...evaluation.documents],
    indicators: [...dataset.indicators, ...evaluation.indicators],
    results: [
      {
        id: 'r',
        documentId: `self-${document.id}`,
        line: 1,
        indicatorId: 'x',
        actual: '1',
        weight: null,
        score: null,
        reason: null,
      },
    ],
  }
  expect(linksOf(both)).toEqual(linksOf(dataset))
})

function twice(dataset: Dataset): Dataset {
  const documents = dataset.documents.filter(({ fiscalYear }) => fiscalYear === 2021)
  const ids = new Set(documents.map(({ id }) => id))
  const first = {
    ...dataset,
    documents,
    indicators: dataset.indicators.filter(({ documentId }) => ids.has(documentId)),
  }
  const later = twiceOf(first, 'later-', 1)
  return {
    ...first,
    documents: [...first.documents, ...later.documents],
    indicators: [...first.indicators, ...later.indicators],
  }
}

function twiceOf(dataset: Dataset, prefix: string, years: number): Dataset {
  return {
    ...dataset,
    documents: dataset.documents.map((row) => ({
      ...row,
      id: prefix + row.id,
      fiscalYear: (row.fiscalYear ?? 0) + years,
    })),
    indicators: dataset.indicators.map((row) => ({
      ...row,
      id: prefix + row.id,
      documentId: prefix + row.documentId,
    })),
  }
}

function otherWayRound(dataset: Dataset): Dataset {
  const documents = dataset.documents.map((row) => ({
    ...row,
    fiscalYear: row.fiscalYear === 2021 ? 2022 : 2021,
  }))
  return { ...dataset, documents }
}

function shuffle<Item>(items: readonly Item[], random: () => number): Item[] {
  return items
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item)
}
