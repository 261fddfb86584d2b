import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ingest } from '../../../src/data/ingest/ingest.ts'
import { toJsonRows } from '../../../src/data/ingest/toJsonRows.ts'
import type { Json } from './compareRows.ts'
import { normal, strip } from './compareRows.ts'

/** Case pairs: a document, and the rows it holds, made by hand. A new defect is a new pair. */
const FILES = new URL('../../files/', import.meta.url)
const cases = readdirSync(FILES).filter((file) => file.endsWith('.txt'))

describe('documents with rows made by hand', () => {
  test('are there', () => {
    expect(cases.length).toBeGreaterThanOrEqual(5)
  })

  for (const file of cases) {
    const read = async () => {
      const result = await ingest(readFileSync(new URL(file, FILES)), file)
      if (!result.ok) throw new Error(result.problem.said.en)
      return result
    }
    const expected = JSON.parse(
      readFileSync(new URL(file.replace('.txt', '.json'), FILES), 'utf8'),
    ) as {
      document: Json
      staffing: Json | null
    } & Record<'budget' | 'goals' | 'projects' | 'indicators', Json[]>

    test(`${file}: document and staffing`, async () => {
      const rows = toJsonRows([(await read()).rows])
      expect(strip(rows.documents[0] ?? {}, expected.document)).toEqual(normal(expected.document))
      const [staffing] = rows.staffing
      expect(staffing ? strip(staffing, expected.staffing ?? {}) : null).toEqual(
        normal(expected.staffing),
      )
    })

    for (const table of ['budget', 'goals', 'projects', 'indicators'] as const) {
      test(`${file}: every field of every row in ${table}`, async () => {
        const rows = toJsonRows([(await read()).rows])[table]
        const like = expected[table][0] ?? {}
        expect(rows.map((row) => strip(row, like))).toEqual(
          expected[table].map((row) => normal(row)),
        )
      })
    }

    test(`${file}: every line is accounted for`, async () => {
      const { rows, leftovers } = await read()
      const lines = readFileSync(new URL(file, FILES), 'utf8').split('\n')
      const filled = lines.flatMap((line, index) => (line.trim() === '' ? [] : [index + 1]))
      expect(rows.sourceLines.map((line) => line.line)).toEqual(filled)
      expect(rows.sourceLines.filter((line) => line.role === 'not_understood')).toEqual([])
      expect(leftovers).toEqual([])
    })
  }
})
