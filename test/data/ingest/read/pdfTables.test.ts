import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ingest } from '../../../../src/data/ingest/ingest.ts'
import { readGrid } from '../../../../src/data/ingest/read/readGrid.ts'
import { toJsonRows } from '../../../../src/data/ingest/toJsonRows.ts'
import type { Json } from '../compareRows.ts'
import { strip } from '../compareRows.ts'
import { ASSETS } from './assets.ts'
import { makePdf } from './makePdf.ts'

const FILES = new URL('../../../files/', import.meta.url)
const TABLES = ['budget', 'projects', 'indicators', 'results'] as const

/** PDFs of variants, and the variant each was made from. */
const CASES = [
  ['cut-row.pdf', 'v08-a'],
  ['repeated.pdf', 'v15-a'],
  ['cut-header.pdf', 'v16-b'],
  ['sideways.pdf', 'v12-a'],
  ['unruled-list.pdf', 'v12-a'],
  ['unruled-pages.pdf', 'v07-a'],
] as const

const bytesOf = (file: string) => readFileSync(new URL(`formats/${file}`, FILES))

describe.each(CASES)('%s', (file, variant) => {
  const json = readFileSync(new URL(`variants/${variant}.json`, FILES), 'utf8')
  const expected = JSON.parse(json) as Partial<Record<string, Json[]>>

  test.each(TABLES)('gives the rows of its text: %s', async (table) => {
    const result = await ingest(bytesOf(file), file, { assets: ASSETS })
    if (!result.ok) throw new Error(result.problem.said.en)
    const printed = (row: Json) => row['amount_yuan'] !== null
    const wanted = (expected[table] ?? []).filter(printed)
    // A line is the place in one format; what is inferred has a test of its own.
    const like = Object.fromEntries(
      Object.entries(wanted[0] ?? {}).filter(([key]) => key !== 'line' && key !== 'level_inferred'),
    )
    const plain = (rows: readonly Json[]) =>
      rows.map((row) => JSON.stringify(strip(row, like))).sort()
    const found: readonly Json[] = toJsonRows([result.rows])[table]
    expect(plain(found.filter(printed))).toEqual(plain(wanted))
  })
})

test('a row cut by a page break is one row, on the page where it begins', async () => {
  const { rows } = await readGrid(bytesOf('cut-row.pdf'), 'a.pdf', ASSETS)
  const row = rows.find(({ cells }) => cells.includes('困难群众获得法律援助的便捷程度'))
  expect(row?.page).toBe(1)
  expect(row?.cells.slice(1, 6)).toEqual([
    '效益指标',
    '社会效益指标',
    '困难群众获得法律援助的便捷程度',
    '定性',
    '优良中低差',
  ])
  expect(rows.find(({ page }) => page === 2)?.covered?.[1]).toBe('效益指标')
})

test('a label written from top to bottom is one word', async () => {
  const { rows } = await readGrid(bytesOf('cut-row.pdf'), 'a.pdf', ASSETS)
  expect(rows.flatMap(({ cells }) => cells)).toContain('产出指标')
})

const text = (x: number, y: number, word: string) => `BT /F 10 Tf ${x} ${y} Td (${word}) Tj ET`

/** A ruled table of two columns, 50 to 150 and 150 to 250, whose rows are 20 high and end at `bottom`. */
function ruled(bottom: number, rows: readonly (readonly [string, string])[]): string {
  const top = bottom + 20 * rows.length
  return [
    ...Array.from({ length: rows.length + 1 }, (_, n) => `50 ${bottom + 20 * n} 200 0.5 re f`),
    ...[50, 150, 250].map((x) => `${x} ${bottom} 0.5 ${top - bottom} re f`),
    ...rows.flatMap(([a, b], n) => [
      text(55, top - 14 - 20 * n, a),
      text(155, top - 14 - 20 * n, b),
    ]),
  ].join('\n')
}

test('two rows on either side of a page break stay two', async () => {
  const pages = [
    ruled(60, [
      ['Name', 'Target'],
      ['Roads mended', '12 km'],
    ]),
    ruled(700, [['', '40 km']]),
  ]
  const { rows } = await readGrid(makePdf(pages), 'a.pdf', ASSETS)
  expect(rows.map(({ page, cells }) => [page, ...cells])).toEqual([
    [1, 'Name', 'Target'],
    [1, 'Roads mended', '12 km'],
    [2, '', '40 km'],
  ])
})

test('a number printed in two pieces is one; two numbers far apart are not', async () => {
  const pages = [
    ruled(60, [
      ['968.191 8', '12.5'],
      ['0.50      7', '8'],
    ]),
  ]
  const { rows } = await readGrid(makePdf(pages), 'a.pdf', ASSETS)
  expect(rows.map(({ cells }) => cells[0])).toEqual([
    '968.1918',
    expect.stringMatching(/^0\.50 +7$/u),
  ])
})
