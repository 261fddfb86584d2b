import { assemble } from '../../../../src/data/ingest/assemble.ts'
import { departmentForm } from '../../../../src/data/ingest/forms/departmentForm.ts'
import { projectForm } from '../../../../src/data/ingest/forms/projectForm.ts'
import { projectList } from '../../../../src/data/ingest/forms/projectList.ts'
import type { Grid } from '../../../../src/data/ingest/grid.ts'
import { reshape } from '../../../../src/data/ingest/reshape/reshape.ts'
import { toJsonRows } from '../../../../src/data/ingest/toJsonRows.ts'
import { comparable } from '../../../../src/data/text/normalizeText.ts'

const FORMS = [departmentForm, projectList, projectForm]

/** Tables of rows as `ingest --json` prints them. */
export type Tables = Record<string, Record<string, unknown>[]>

/**
 * The rows a grid gives: of the tables and fields that the expected rows have, strings NFKC and without white space. What names the file or
 * the place in it differs from format to format and is not among them.
 */
export function rowsOf(source: Grid, expected: Tables): Tables {
  const grid = reshape(source)
  const starts = FORMS.flatMap((form) => form.recognise(grid).map((at) => ({ form, at })))
  const inOrder = starts.sort((a, b) => a.at - b.at)
  const { rows } = assemble(grid, source, inOrder, FORMS, '0'.repeat(64), 'file')
  const found = new Map(Object.entries(toJsonRows([rows])))
  return Object.fromEntries(
    Object.entries(expected).map(([table, like]) => {
      const fields = Object.keys(like[0] ?? {})
      const all = (found.get(table) ?? []) as Tables[string]
      return [table, all.map((row) => pick(row, fields))]
    }),
  )
}

function pick(row: Record<string, unknown>, fields: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(fields.map((field) => [field, comparableValue(row[field])]))
}

function comparableValue(value: unknown): unknown {
  if (typeof value === 'string') return comparable(value)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [comparable(key), comparableValue(inner)]),
  )
}
