import { comparable } from '../../text/normalizeText.ts'
import type { GridRow } from '../grid.ts'

/** Characters by which a text is recognised among the cells of its section. */
const BEGINNING = 30

/** The line a text of a section stands on: the first whose cells hold its beginning; null where it was put together from pieces. */
export function lineOf(rows: readonly GridRow[], text: string): number | null {
  const beginning = comparable(text).slice(0, BEGINNING)
  if (beginning === '') return null
  const row = rows.find(({ cells }) => cells.some((cell) => comparable(cell).includes(beginning)))
  if (!row) return null
  const column = row.cells.findIndex((cell) => comparable(cell).includes(beginning))
  return row.cellLines?.[column] ?? row.line
}
