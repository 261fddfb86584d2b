import type { Grid, GridRow } from '../grid.ts'
import { filledCells, firstText } from '../grid.ts'
import { isBrokenLabel, isKnownLabel } from './knownLabel.ts'

const MOST_PIECES = 5
const LONGEST_PIECE = 14

/** Puts labels together whose letters or halves stand on lines of their own (总⏎体⏎目⏎标, 一级⏎指标), where every cell is a line. */
export function joinBrokenLabels(grid: Grid): Grid {
  const joined = new Map(grid.joined ?? [])
  const rows: GridRow[] = []
  let at = 0
  while (at < grid.rows.length) {
    const row = grid.rows[at]
    if (!row) break
    const count = piecesFrom(grid.rows, at)
    const parts = grid.rows.slice(at, at + count)
    for (const part of parts.slice(1)) joined.set(part.line, row.line)
    rows.push(
      count === 1
        ? row
        : {
            ...row,
            raw: parts.map((part) => part.raw).join('\n'),
            cells: [parts.map(firstText).join('')],
          },
    )
    at += count
  }
  return { ...grid, rows, joined }
}

/** How many rows from here are one label. */
function piecesFrom(rows: readonly GridRow[], at: number): number {
  const first = rows[at]
  if (!first || !isPiece(first)) return 1
  let best = 1
  let text = firstText(first)
  for (let count = 2; count <= MOST_PIECES; count++) {
    const next = rows[at + count - 1]
    if (!next || !isPiece(next)) break
    const whole = text + firstText(next)
    const isRest = count === 2 && firstText(next).startsWith('及')
    const isWhole =
      whole.length <= LONGEST_PIECE &&
      isKnownLabel(whole) &&
      (isRest || !isKnownLabel(firstText(first)))
    if (isWhole || (count === 2 && isBrokenLabel(text, firstText(next)))) best = count
    text = whole
  }
  return best
}

function isPiece(row: GridRow): boolean {
  return filledCells(row).length === 1 && firstText(row).length <= LONGEST_PIECE
}
