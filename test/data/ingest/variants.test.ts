import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ingest } from '../../../src/data/ingest/ingest.ts'
import { toJsonRows } from '../../../src/data/ingest/toJsonRows.ts'
import type { Json } from './compareRows.ts'
import { normal, strip } from './compareRows.ts'

/** Invented documents in the layouts other provinces publish, with rows written by hand before the reader saw them. */
const FILES = new URL('../../files/variants/', import.meta.url)
const cases = readdirSync(FILES).filter((file) => file.endsWith('.txt'))

interface Expected extends Partial<
  Record<'budget' | 'goals' | 'projects' | 'indicators' | 'results', Json[]>
> {
  refused?: boolean
  document?: Json
  /** Of one form, or of each where a document holds several. */
  execution?: Json | Json[] | null
}

const TABLES = ['budget', 'goals', 'projects', 'indicators', 'results'] as const

function expectedOf(file: string): Expected {
  return JSON.parse(readFileSync(new URL(file.replace('.txt', '.json'), FILES), 'utf8')) as Expected
}

const read = (file: string) => ingest(readFileSync(new URL(file, FILES)), file)

/** A blank budget row may be absent; levels a document does not print at all are inferred and not compared. */
function comparableRows(rows: readonly Json[], like: Json, table: string): Json[] {
  return rows
    .filter((row) => table !== 'budget' || row['amount_yuan'] !== null)
    .map((row) => strip(row, like))
    .sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)))
}

describe.each(cases)('%s', (file) => {
  const expected = expectedOf(file)
  if (expected.refused) {
    test('is refused with its reason', async () => {
      const result = await read(file)
      expect(result.ok ? 'read' : result.problem.code).toMatch(
        /^(?:no-delimiters|transposed|prose|damaged-signs)$/u,
      )
    })
    return
  }

  test('the document', async () => {
    const result = await read(file)
    if (!result.ok) throw new Error(result.problem.said.en)
    const [document] = toJsonRows([result.rows]).documents
    expect(strip(document ?? {}, expected.document ?? {})).toEqual(normal(expected.document))
  })

  test.each(TABLES)('every row of %s', async (table) => {
    const result = await read(file)
    if (!result.ok) throw new Error(result.problem.said.en)
    const wanted = (expected[table] ?? []).map((row) => withoutUnprinted(row))
    const like = wanted[0] ?? {}
    expect(comparableRows(toJsonRows([result.rows])[table], like, table)).toEqual(
      comparableRows(wanted, like, table),
    )
  })

  test('execution, and nothing left over', async () => {
    const result = await read(file)
    if (!result.ok) throw new Error(result.problem.said.en)
    const { executions } = toJsonRows([result.rows])
    const wanted = [expected.execution ?? []].flat()
    expect(wanted.map((like, index) => strip(executions[index] ?? {}, like))).toEqual(
      wanted.map((like) => normal(like)),
    )
    expect(result.leftovers).toEqual([])
    expect(
      result.rows.sourceLines
        .filter((line) => line.role === 'not_understood')
        .map((line) => line.text),
    ).toEqual([])
  })
})

function withoutUnprinted(row: Json): Json {
  if (row['level1'] !== null) return row
  return Object.fromEntries(
    Object.entries(row).filter(([key]) => key !== 'level1' && key !== 'level2'),
  )
}

test('no name or telephone of a person enters the tables', async () => {
  for (const file of cases) {
    const result = await read(file)
    const text = result.ok ? JSON.stringify(result.rows) : ''
    expect(text).not.toMatch(/某某|0000-0000000/u)
  }
})
