import type { Grid, GridRow } from '../grid.ts'
import { filledCells, firstText } from '../grid.ts'
import { endsWithBar } from '../read/splitCells.ts'
import { cutCells } from './cutCells.ts'
import { joinCells } from './joinCells.ts'

/** A table has more cells than this. */
const FEWEST_CELLS = 24
/** Share of blank cells from which on they were kept. */
const BLANKS = 0.04

/**
 * A table printed a cell a line whose blank cells were kept (a bar alone) is put back into rows: nearly all of them have as many cells as the table
 * has columns (`cutCells`). Where that does not come out, the cells stay on lines of their own, and blank ones are dropped.
 */
export function foldCells(grid: Grid): Grid {
  const isBlank = (row: GridRow) => filledCells(row).length === 0
  if (!grid.rows.some(isBlank)) return grid
  const joined = new Map(grid.joined ?? [])
  const rows: GridRow[] = []
  for (const run of runsOf(grid.rows)) {
    const blanks = run.filter(isBlank).length
    const cut =
      run.length >= FEWEST_CELLS && blanks >= BLANKS * run.length
        ? cutCells(run.map(firstText))
        : null
    if (cut === null) rows.push(...run.filter((row) => !isBlank(row)))
    else
      for (const [start, end] of cut) {
        const parts = run.slice(start, end)
        rows.push(joinCells(parts, parts.map(firstText), joined))
      }
  }
  return { ...grid, rows: rows.filter((row) => filledCells(row).length > 0), joined }
}

/** Cells one below the other, and whatever stands between such stretches. */
function runsOf(rows: readonly GridRow[]): GridRow[][] {
  const runs: GridRow[][] = []
  let isOpen = false
  for (const row of rows) {
    const isOne = filledCells(row).length <= 1 && endsWithBar(row.raw)
    if (isOne && isOpen) runs.at(-1)?.push(row)
    else runs.push([row])
    isOpen = isOne
  }
  return runs
}
