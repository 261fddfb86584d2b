import type { Grid, GridRow } from '../grid.ts'
import { filledCells, firstText } from '../grid.ts'
import { isColumnHead, readHeader } from '../indicators/readHeader.ts'
import { isBlockLabel, recogniseLevel } from '../indicators/recogniseLevel.ts'

/** Labels that must stand in their columns before a fold is believed. */
const FEWEST_LABELS = 3

/**
 * A table printed a cell a line whose blank cells were kept (a bar alone) can be folded exactly: its header tells how many cells a row has. The fold
 * is believed when the labels of levels come to stand in their columns; blank lines that are left over are dropped.
 */
export function foldCells(grid: Grid): Grid {
  const isBlank = (row: GridRow) => filledCells(row).length === 0
  if (!grid.rows.some(isBlank)) return grid
  const joined = new Map(grid.joined ?? [])
  const rows: GridRow[] = []
  let at = 0
  while (at < grid.rows.length) {
    const width = headerWidth(grid.rows, at)
    const folded = width === 0 ? [] : fold(grid.rows, at, width)
    if (folded.length === 0) {
      const row = grid.rows[at]
      if (row && !isBlank(row)) rows.push(row)
      at++
      continue
    }
    for (const parts of folded) rows.push(joinCells(parts, joined))
    at += folded.length * width
  }
  return { ...grid, rows, joined }
}

/** How many cells the header that begins here has, with the label of the block before it; 0 where none begins. */
function headerWidth(rows: readonly GridRow[], at: number): number {
  const first = rows[at]
  if (!first || !isCell(first)) return 0
  const hasBlock = isBlockLabel(firstText(first))
  if (!hasBlock && !isColumnHead(firstText(first))) return 0
  let end = at + 1
  while (end < rows.length && isHead(rows[end])) end++
  const cells = rows.slice(at, end).map(firstText)
  return readHeader({ line: 0, raw: '', cells })?.halves.length === 1 ? cells.length : 0
}

function isHead(row: GridRow | undefined): boolean {
  return row !== undefined && isCell(row) && isColumnHead(firstText(row))
}

function isCell(row: GridRow): boolean {
  return filledCells(row).length <= 1 && /[|｜]\s*$/u.test(row.raw)
}

/** The rows of so many cells from here to the end of the cells; none where too few labels speak for it, or any against it. */
function fold(rows: readonly GridRow[], at: number, width: number): GridRow[][] {
  const heads = rows.slice(at, at + width).map(firstText)
  const header = readHeader({ line: 0, raw: '', cells: heads })?.halves[0] ?? []
  const name = header.find((column) => column.role === 'name')?.column ?? 0
  const folded: GridRow[][] = []
  let labels = 0
  let hasBlanks = false
  for (let from = at; from + width <= rows.length; from += width) {
    const parts = rows.slice(from, from + width)
    if (!parts.every(isCell)) break
    const texts = parts.map(firstText)
    const levels = texts.flatMap((text, column) => (recogniseLevel(text) ? [column] : []))
    // One label out of its column, and blank cells were not all kept after all.
    if (levels.some((column) => column !== name - 1 && column !== name - 2)) return []
    labels += levels.length
    hasBlanks ||= texts.slice(0, name).includes('')
    folded.push(parts)
  }
  return labels >= FEWEST_LABELS && hasBlanks ? folded : []
}

function joinCells(parts: readonly GridRow[], joined: Map<number, number>): GridRow {
  const line = parts[0]?.line ?? 0
  for (const part of parts) if (part.line !== line) joined.set(part.line, line)
  return {
    line,
    raw: parts.map((part) => part.raw).join('\n'),
    cells: parts.map(firstText),
    cellLines: parts.map((part) => part.line),
  }
}
