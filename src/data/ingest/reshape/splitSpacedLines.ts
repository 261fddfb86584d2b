import { looksLikeTarget } from '../indicators/looksLikeTarget.ts'
import { isHeaderWord } from '../indicators/readHeader.ts'
import { isWeight } from '../indicators/recogniseLevel.ts'
import { isKnownLabel } from './knownLabel.ts'
import type { Grid, GridRow } from '../grid.ts'
import { filledCells } from '../grid.ts'

/**
 * Pages saved as text often join the cells of a row by spaces. A line without any other separator is cut at its spaces when what comes out
 * reads like cells: it begins with labels of the form, is a header, or stands below such a header and ends with a target.
 *
 * @returns a grid whose lines are the same; running text stays whole
 */
export function splitSpacedLines(grid: Grid): Grid {
  const isTable = grid.rows.some((row) => row.cells.length === 1 && headerWords(partsOf(row)) >= 3)
  if (!isTable) return grid
  return {
    ...grid,
    rows: grid.rows.map((row) =>
      row.cells.length === 1 && readsLikeCells(partsOf(row))
        ? { ...row, cells: partsOf(row), isPacked: true as const }
        : row,
    ),
  }
}

function partsOf(row: GridRow): string[] {
  const [cell] = filledCells(row)
  return (cell?.text ?? '').split(/\s+/u).filter((part) => part !== '' && !isWeight(part))
}

function headerWords(parts: readonly string[]): number {
  return parts.filter((text, column) => isHeaderWord({ column, text })).length
}

function readsLikeCells(parts: readonly string[]): boolean {
  const [first, second] = parts
  if (first === undefined || parts.length > 14) return false
  // A weight before a label is gone by now.
  if (second === undefined) return isKnownLabel(first)
  if (headerWords(parts) >= 2) return true
  return isKnownLabel(first) || parts.slice(1).some((part) => looksLikeTarget(part))
}
