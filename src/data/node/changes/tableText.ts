import { csvParseRows } from 'd3-dsv'

/** A table as its CSV says it: cells are text, a blank is the empty one. */
export interface TableText {
  columns: readonly string[]
  rows: readonly TextRow[]
}

/** Cells by column. */
export type TextRow = Readonly<Record<string, string>>

/** The rows of a CSV, whatever its columns: the former tables may be of another version. */
export function parseTable(csv: string): TableText {
  const [columns = [], ...rows] = csvParseRows(csv.replace(/^\uFEFF/, ''))
  return {
    columns,
    rows: rows.map((cells) =>
      Object.fromEntries(columns.map((name, at) => [name, cells[at] ?? ''])),
    ),
  }
}

/** The number of a cell; null for a blank. */
export function numberOf(cell: string | undefined): number | null {
  return cell === undefined || cell === '' ? null : Number(cell)
}

/** The text of a cell; null for a blank. */
export function textOf(cell: string | undefined): string | null {
  return cell === undefined || cell === '' ? null : cell
}
