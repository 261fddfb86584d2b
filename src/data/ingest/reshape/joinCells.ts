import type { GridRow } from '../grid.ts'

/**
 * One row out of cells that stood on lines of their own. The lines are told to `joined`, and each cell keeps its own.
 *
 * @param cells the row's cells
 * @param lines line of each cell, where there are other cells than one a part
 */
export function joinCells(
  parts: readonly GridRow[],
  cells: string[],
  joined: Map<number, number>,
  lines: number[] = parts.map((part) => part.line),
): GridRow {
  const line = parts[0]?.line ?? 0
  for (const part of parts) if (part.line !== line) joined.set(part.line, line)
  return { line, raw: parts.map((part) => part.raw).join('\n'), cells, cellLines: lines }
}
