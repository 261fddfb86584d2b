import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { agreementOf } from '../../../../src/data/analyze/lineage/agreement.ts'
import { lineageOf, type LineageResult } from '../../../../src/data/analyze/lineage/lineageOf.ts'
import { readCrosswalk } from '../../../../src/data/analyze/lineage/readCrosswalk.ts'
import { ingest } from '../../../../src/data/ingest/ingest.ts'
import type { Dataset } from '../../../../src/data/model/rows.ts'
import { buildDataset } from '../../../../src/data/node/buildDataset.ts'
import { PROJECT } from '../../../../src/data/node/paths.ts'
import { readCrosswalks } from '../../../../src/data/node/readReference.ts'
import { inventYears } from './inventedYears.ts'

const HEAD =
  'department_id,kind,from_year,from_line,from_name,to_year,to_line,to_name,relation,reason_zh,reason_en,reviewer'
const GOOD = 'syn0,indicator,2021,10,甲,2022,11,乙,reworded,因为,because,someone'

test('a line of the crosswalk', () => {
  expect(readCrosswalk(`${HEAD}\n${GOOD}\n`)).toEqual([
    {
      departmentId: 'syn0',
      kind: 'indicator',
      fromYear: 2021,
      fromLine: 10,
      fromName: '甲',
      toYear: 2022,
      toLine: 11,
      toName: '乙',
      relation: 'reworded',
      reasonZh: '因为',
      reasonEn: 'because',
      reviewer: 'someone',
    },
  ])
})

test.each([
  [GOOD.replace('indicator', 'goal'), 'line 2: goal is not indicator or project'],
  [GOOD.replace('reworded', 'similar'), 'line 2: similar is no relation'],
  [GOOD.replace('reworded', 'dropped'), 'dropped, and only dropped, has no to'],
  [GOOD.replace('10,甲', ','), 'new, and only new, has no from'],
  [GOOD.replace('because', ' '), 'reason_en is blank'],
  [GOOD.replace('2021', '2022'), 'the later year does not come after'],
  [GOOD.replace('10', '0'), '"0" is not a line'],
])('%s is refused', (line, message) => {
  expect(() => readCrosswalk(`${HEAD}\n${line}\n`)).toThrow(message)
})

test('a crosswalk without a column is refused', () => {
  expect(() => readCrosswalk('a,b\n')).toThrow('crosswalk.csv has no column department_id')
})

test('what was reviewed stands; the machine decides the rest and keeps its opinion', () => {
  const { dataset } = inventYears(21, { size: 10 })
  const alone = lineageOf(dataset)
  const [link] = alone.indicatorLinks.filter(({ relation }) => relation === 'same')
  const from = dataset.indicators.find(({ id }) => id === link?.fromId)
  const to = dataset.indicators.find(({ id }) => id === link?.toId)
  const lines = [
    `syn0,indicator,2021,${from?.line},${from?.name},2022,,,dropped,停办,ended,someone`,
    `syn0,indicator,2021,,,2022,${to?.line},${to?.name},new,新设,begun,someone`,
    'syn0,indicator,2021,999,没有的,2022,,,dropped,停办,ended,someone',
    'no-such-office,indicator,2021,10,甲,2022,,,dropped,停办,ended,someone',
  ]
  const crosswalk = readCrosswalk([HEAD, ...lines].join('\n'))
  const reviewed = lineageOf(dataset, { crosswalk })
  const of = (id: string | undefined, { indicatorLinks }: LineageResult) =>
    indicatorLinks.filter(({ fromId, toId }) => fromId === id || toId === id)
  expect(of(from?.id, reviewed)).toMatchObject([
    { relation: 'dropped', decidedBy: 'reviewed', score: null, reasonEn: 'ended', drift: null },
  ])
  expect(of(to?.id, reviewed)).toMatchObject([{ relation: 'new', decidedBy: 'reviewed' }])
  expect(reviewed.unresolved).toEqual(crosswalk.slice(2))
  expect(reviewed.linkReviews).toMatchObject([
    { itemId: from?.id, machineIds: [to?.id], reviewedIds: [], machineRelation: 'same', agrees: 0 },
    { itemId: to?.id, machineIds: [from?.id], reviewedIds: [], reviewedRelation: 'new', agrees: 0 },
  ])
  expect(agreementOf(reviewed.linkReviews)).toEqual({
    items: 2,
    agreed: 0,
    sameItems: 0,
    confusion: [
      { machine: 'same', reviewed: 'dropped', count: 1 },
      { machine: 'same', reviewed: 'new', count: 1 },
    ],
  })
  const others = ({ indicatorLinks }: LineageResult) =>
    indicatorLinks.filter(({ id }) => ![from?.id, to?.id].some((one) => id.includes(one ?? '?')))
  expect(others(reviewed)).toEqual(others(alone))
})

let dataset: Dataset
let lineage: LineageResult

beforeAll(async () => {
  dataset = (await buildDataset(join(PROJECT, 'data'), ingest)).dataset
  const crosswalk = await readCrosswalks(join(PROJECT, 'data/reference'))
  lineage = lineageOf(dataset, { crosswalk })
}, 60_000)

test('the crosswalk decides every indicator and every task of the People’s Congress office', () => {
  const office = 'dongguan-peoples-congress-office'
  const documents = new Set(
    dataset.documents.filter((one) => one.departmentId === office).map(({ id }) => id),
  )
  const items = [...dataset.indicators, ...dataset.projects].filter((one) =>
    documents.has(one.documentId),
  )
  expect(lineage.unresolved).toEqual([])
  expect(lineage.linkReviews.map(({ itemId }) => itemId).sort()).toEqual(
    items.map(({ id }) => id).sort(),
  )
  const links = [...lineage.indicatorLinks, ...lineage.projectLinks]
  expect(links.every(({ decidedBy }) => decidedBy === 'reviewed')).toBe(true)
})

test('the machine alone agrees with the review, and invents no link the review does not have', () => {
  const indicators = agreementOf(lineage.linkReviews, 'indicator')
  const projects = agreementOf(lineage.linkReviews, 'project')
  expect(indicators.agreed / indicators.items).toBeGreaterThan(0.8)
  expect(projects.agreed / projects.items).toBeGreaterThan(0.6)
  for (const { machineIds, reviewedIds } of lineage.linkReviews) {
    expect(reviewedIds).toEqual(expect.arrayContaining(machineIds))
  }
})
