import { afterAll, beforeAll, expect, it } from 'vitest'
import { EVERYTHING } from '../../src/data/question/scope.ts'
import { foundIndicators } from '../../src/views/indicators/found.ts'
import { inDocumentOrder } from '../../src/views/indicators/inDocumentOrder.ts'
import { indicatorTable } from '../../src/views/indicators/indicatorTable.ts'
import { loadIndicators, type IndicatorsData } from '../../src/views/indicators/loadIndicators.ts'
import { matrixCells, matrixRows } from '../../src/views/indicators/matrix.ts'
import { parseUrl } from '../../src/views/url/parseUrl.ts'
import { realDataset, siteAt } from './realSite.ts'

let real: Awaited<ReturnType<typeof realDataset>>
let data: IndicatorsData
beforeAll(async () => {
  real = await realDataset()
  data = await loadIndicators(real.engine, real.catalog, EVERYTHING)
}, 60_000)
afterAll(() => real.engine.close())

const found = (search: string) => foundIndicators(data.indicators, parseUrl(search).state, true)

it('counts every indicator in exactly one cell', () => {
  const cells = matrixCells(data, siteAt('indicators'))
  expect(cells).toHaveLength(matrixRows(data, siteAt('indicators')).length * 5)
  expect(cells.reduce((sum, cell) => sum + (cell.value ?? 0), 0)).toBe(234)
})

it('lists behind every cell exactly what it counts', () => {
  for (const cell of matrixCells(data, siteAt('indicators'))) {
    if (!cell.href) expect(cell.value).toBe(0)
    else
      expect(found(new URL(cell.href, 'https://example.org').search)).toHaveLength(cell.value ?? -1)
  }
})

it('takes the choice back when a chosen cell is followed again', () => {
  const first = matrixCells(data, siteAt('indicators')).find((cell) => cell.href)
  const search = new URL(first?.href ?? '', 'https://example.org').search
  const chosen = matrixCells(data, siteAt('indicators', search)).filter((cell) => cell.selected)
  expect(chosen).toHaveLength(1)
  expect(new URL(chosen[0]?.href ?? '?x', 'https://example.org').search).toBe('')
})

it.each([
  ['one character', '?q=率', (name: string) => name.includes('率')],
  ['full-width letters', '?q=９０％', null],
  ['white space around', '?q=+满意度+', (name: string) => name.includes('满意度')],
])('finds %s', (_, search, test) => {
  const items = found(search)
  expect(items.length).toBeGreaterThan(0)
  for (const item of items) {
    const words = [item.name, item.annualTarget, item.cycleTarget, item.project].join(' ')
    expect(test === null ? words.normalize('NFKC').includes('90%') : test(words)).toBe(true)
  }
})

it('finds nothing rather than everything', () => {
  expect(found('?q=不存在的词')).toEqual([])
})

it('saves the list with its document, year basis and line', () => {
  const items = inDocumentOrder(data.indicators, data.documents)
  const { columns, rows } = indicatorTable(items, data.documents, siteAt('indicators', '?lang=en'))
  expect(rows).toHaveLength(234)
  expect(rows[0]).toMatchObject({
    year: 2026,
    yearBasis: expect.stringContaining('Year inferred') as string,
  })
  for (const row of rows) expect(Object.keys(row)).toEqual(columns.map(({ key }) => key))
})
