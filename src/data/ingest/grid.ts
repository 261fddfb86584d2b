/** One row of a document's grid. Text outside tables is a row with one cell. */
export interface GridRow {
  /** 1-based physical line of the source file. */
  line: number
  /** The line as published. */
  raw: string
  /** Words of each cell, mark-up taken off; blank cells are ''. */
  cells: string[]
}

/** A document as rows of cells, every row knowing where it stands. Blank lines are not rows. */
export interface Grid {
  rows: GridRow[]
}

/** A cell that is not blank, with its column. */
export interface Filled {
  column: number
  text: string
}

/** The cells of a row that hold something. */
export function filledCells(row: GridRow): Filled[] {
  return row.cells.flatMap((text, column) => (text === '' ? [] : [{ column, text }]))
}
