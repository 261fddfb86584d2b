import { csvFormatRows, csvParseRows } from 'd3-dsv'
import type { Table } from './columns.ts'
import { readCell, storeCell, type StoredRow } from './stored.ts'

/**
 * Rows of a table as CSV: RFC 4180 quoting, LF, a header, UTF-8 without BOM, an empty field for null. The same rows
 * always give the same text.
 *
 * @throws Error naming table and column when a value does not fit its column.
 */
export function toCsv(table: Table, rows: readonly object[]): string {
  const header = table.columns.map((column) => column.name)
  const cells = rows.map((row) =>
    table.columns.map((column) => storeCell(table, column, row) ?? ''),
  )
  return `${csvFormatRows([header, ...cells])}\n`
}

/**
 * Rows of a CSV by field name; the inverse of `toCsv`.
 *
 * @throws Error when the header is not the table's, or a value does not fit its column.
 */
export function fromCsv(table: Table, csv: string): StoredRow[] {
  const [header, ...rows] = csvParseRows(csv.replace(/^\uFEFF/, ''))
  const names = table.columns.map((column) => column.name)
  if (header?.join() !== names.join()) {
    throw new Error(
      `${table.name}: columns are ${header?.join() ?? 'none'}, wanted ${names.join()}`,
    )
  }
  return rows.map((cells) => readRow(table, cells))
}

function readRow(table: Table, cells: readonly string[]): StoredRow {
  if (cells.length !== table.columns.length) {
    throw new Error(`${table.name}: ${cells.length} fields, wanted ${table.columns.length}`)
  }
  return Object.fromEntries(
    table.columns.map((column, index) => {
      const text = cells[index] ?? ''
      return [column.field, readCell(table, column, text === '' ? null : text)]
    }),
  )
}
