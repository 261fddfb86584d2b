import type { Grid, GridRow } from '../grid.ts'
import { filledCells, firstText } from '../grid.ts'
import { isBlockLabel } from '../../text/recogniseLevel.ts'
import { isKnownLabel } from './knownLabel.ts'

/** Share of neighbouring cells that a blank line keeps apart, from which on a blank line is what keeps cells apart. */
const APART = 0.75
const FEWEST = 20

/**
 * Pages copied a cell a line often keep a blank line between cells: there, lines without a blank line between them are one cell whose text was
 * broken, unless both are labels of the form.
 */
export function joinParagraphs(grid: Grid): Grid {
  if (!isSpacedOut(grid.rows)) return grid
  const joined = new Map(grid.joined ?? [])
  const rows: GridRow[] = []
  let last = -1
  for (const row of grid.rows) {
    const open = rows.at(-1)
    if (open && row.line === last + 1 && isSingle(row) && isSingle(open) && !areLabels(open, row)) {
      joined.set(row.line, open.line)
      const cells = [`${firstText(open)}\n${firstText(row)}`]
      rows[rows.length - 1] = { ...open, raw: `${open.raw}\n${row.raw}`, cells }
    } else {
      rows.push(row)
    }
    last = row.line
  }
  return { ...grid, rows, joined }
}

function isSingle(row: GridRow): boolean {
  return filledCells(row).length === 1
}

/** Two labels one below the other stayed two cells. */
function areLabels(first: GridRow, second: GridRow): boolean {
  const isLabel = (row: GridRow) => isKnownLabel(firstText(row)) || isBlockLabel(firstText(row))
  return isLabel(first) && isLabel(second)
}

function isSpacedOut(rows: readonly GridRow[]): boolean {
  const singles = rows.filter(isSingle)
  if (singles.length < FEWEST || singles.length < 0.8 * rows.length) return false
  const apart = rows.filter((row, index) => row.line > (rows[index - 1]?.line ?? -1) + 1).length
  return apart >= APART * rows.length
}
