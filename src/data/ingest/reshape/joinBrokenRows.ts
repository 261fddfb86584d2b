import type { Grid, GridRow } from '../grid.ts'
import { looksLikeTarget } from '../indicators/looksLikeTarget.ts'
import { looksLikeAmount } from '../../text/parseAmount.ts'
import { isBrokenLabel, isKnownLabel } from './knownLabel.ts'

/** A row is seldom broken over more lines than this. */
const MOST_LINES = 6

/**
 * Puts rows together that a line break inside a cell has cut: the pieces have together as many cells as the table's other rows, or the cut goes
 * through a label. Joined lines stay accounted for (`Grid.joined`), and every cell keeps the line it began on.
 */
export function joinBrokenRows(grid: Grid): Grid {
  const widths = usualWidths(grid.rows)
  if (widths.size === 0) return grid
  const joined = new Map(grid.joined ?? [])
  const rows: GridRow[] = []
  let at = 0
  while (at < grid.rows.length) {
    let row = grid.rows[at]
    if (!row) break
    at++
    for (
      let count = brokenInto(row, grid.rows, at, widths, (rows.at(-1)?.cells.length ?? 0) > 2);
      count > 0;
      count = brokenInto(row, grid.rows, at, widths, (rows.at(-1)?.cells.length ?? 0) > 2)
    ) {
      for (const part of grid.rows.slice(at, at + count)) {
        joined.set(part.line, row.line)
        row = glue(row, part)
      }
      at += count
    }
    rows.push(row)
  }
  return { ...grid, rows, joined }
}

/** The two most common numbers of cells. */
function usualWidths(rows: readonly GridRow[]): Set<number> {
  const counts = new Map<number, number>()
  for (const { cells } of rows)
    if (cells.length > 2) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  const common = [...counts].filter(([, count]) => count > 1).sort((a, b) => b[1] - a[1])
  return new Set(common.slice(0, 3).map(([width]) => width))
}

/** How many of the next rows are the rest of this one. */
function brokenInto(
  row: GridRow,
  rows: readonly GridRow[],
  at: number,
  widths: ReadonlySet<number>,
  isInTable: boolean,
): number {
  const widest = Math.max(...widths)
  const last = row.cells.at(-1) ?? ''
  const next = rows[at]
  if (last === '' || !next || row.cells.length >= widest) return 0
  const first = next.cells[0] ?? ''
  const fits = row.cells.length + next.cells.length - 1 <= widest
  if (fits && isBrokenLabel(last, first)) return 1
  // A line with tabs is seldom cut in the middle of a cell's text.
  const hasTabs = row.raw.includes('\t') || next.raw.includes('\t')
  const isWhole =
    hasTabs &&
    (row.cells.length < 3 || isKnownLabel(last) || looksLikeAmount(last) || looksLikeTarget(last))
  if (isWhole || widths.has(row.cells.length)) return 0
  // A piece without any bar is the head of a row only inside a table.
  if (
    row.cells.length === 1 &&
    !(isInTable && /^[^：:。；]{1,30}$/u.test(last) && !isKnownLabel(last))
  )
    return 0
  let width = row.cells.length
  for (let count = 1; count <= MOST_LINES; count++) {
    const part = rows[at + count - 1]
    const begin = part?.cells[0] ?? ''
    if (!part || begin === '' || (isKnownLabel(begin) && part.cells.length > 1)) return 0
    width += part.cells.length - 1
    if (width > widest) return 0
    if (part.cells.length > 1 && widths.has(width)) return count
  }
  return 0
}

function glue(row: GridRow, part: GridRow): GridRow {
  const last = row.cells.at(-1) ?? ''
  const [first = '', ...rest] = part.cells
  const isLabel = isBrokenLabel(last, first)
  const lines = row.cellLines ?? row.cells.map(() => row.line)
  return {
    ...row,
    raw: `${row.raw}\n${part.raw}`,
    cells: [...row.cells.slice(0, -1), isLabel ? last + first : `${last}\n${first}`, ...rest],
    cellLines: [...lines, ...rest.map(() => part.line)],
  }
}
