import { comparable } from '../../text/normalizeText.ts'
import type { Grid, GridRow } from '../grid.ts'
import { isBlockLabel } from '../../text/recogniseLevel.ts'
import { isKnownLabel } from './knownLabel.ts'

const MOST_PIECES = 8
const LONGEST_PIECE = 4
/** Columns in which forms print labels from top to bottom. */
const COLUMNS = 2

/**
 * A label printed from top to bottom in a merged cell comes out in pieces, one at the head of each row it stood beside (`绩 | 一级指标 …⏎效 | 产出指标 …`,
 * `长期绩 | …⏎效指标 | …`). The whole is put where its first piece stood.
 */
export function joinVerticalLabels(grid: Grid): Grid {
  const rows = grid.rows.map((row) => ({ ...row, cells: [...row.cells] }))
  for (let column = 0; column < COLUMNS; column++) {
    for (let at = 0; at < rows.length; at++) {
      const parts = piecesFrom(rows, at, column)
      if (parts.length < 2) continue
      const [first, ...others] = parts
      if (first) first.cells[column] = parts.map((row) => row.cells[column]).join('')
      for (const row of others) row.cells[column] = ''
    }
  }
  return { ...grid, rows }
}

/** Rows from here whose cells in a column are the pieces of one label; blank cells between pieces are passed over. */
function piecesFrom(rows: readonly GridRow[], at: number, column: number): GridRow[] {
  const first = rows[at]
  if (!first || !isPiece(first, column)) return []
  const parts = [first]
  let best: GridRow[] = []
  for (const row of rows.slice(at + 1, at + 1 + 2 * MOST_PIECES)) {
    if (row.cells.length < 2) break
    if (row.cells[column] === '') continue
    if (!isPiece(row, column) || parts.length === MOST_PIECES) break
    parts.push(row)
    const whole = parts.map((part) => part.cells[column]).join('')
    if (isLabel(whole)) best = [...parts]
  }
  return best
}

function isPiece(row: GridRow, column: number): boolean {
  const text = row.cells[column] ?? ''
  const isBeside = row.cells.slice(0, column).every((cell) => cell === '')
  return (
    row.cells.length > 1 &&
    isBeside &&
    text !== '' &&
    comparable(text).length <= LONGEST_PIECE &&
    /^\p{Script=Han}+$/u.test(comparable(text)) &&
    !isLabel(text)
  )
}

function isLabel(text: string): boolean {
  return isKnownLabel(text) || isBlockLabel(text)
}
