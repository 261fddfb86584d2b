/** A cell of a grid: the row counts from the head, which is 0. */
export interface CellPlace {
  row: number
  column: number
}

/** How large the grid is, and how many rows a page of it has. */
export interface GridSize {
  rows: number
  columns: number
  page: number
}

/** Where a key leads from a cell, as the ARIA pattern of grids has it; null for keys that do not move. */
export function moveCell(
  key: string,
  isFar: boolean,
  { row, column }: CellPlace,
  { rows, columns, page }: GridSize,
): CellPlace | null {
  const at = (nextRow: number, nextColumn: number): CellPlace => ({
    row: Math.min(Math.max(0, nextRow), rows - 1),
    column: Math.min(Math.max(0, nextColumn), columns - 1),
  })
  switch (key) {
    case 'ArrowDown':
      return at(row + 1, column)
    case 'ArrowUp':
      return at(row - 1, column)
    case 'ArrowRight':
      return at(row, column + 1)
    case 'ArrowLeft':
      return at(row, column - 1)
    case 'PageDown':
      return at(row + page, column)
    case 'PageUp':
      // The first page stops below the head: the head is a step further.
      return at(row === 0 ? 0 : Math.max(1, row - page), column)
    case 'Home':
      return isFar ? at(1, 0) : at(row, 0)
    case 'End':
      return isFar ? at(rows - 1, columns - 1) : at(row, columns - 1)
    default:
      return null
  }
}
