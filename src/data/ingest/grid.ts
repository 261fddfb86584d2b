/** One row of a document's grid. Text outside tables is a row with one cell. */
export interface GridRow {
  /** Unique and increasing in the document: the 1-based physical line of a text file, the running number of the row in other formats. */
  line: number
  /** The line as published; in formats without lines, the texts of its cells joined by tabs. */
  raw: string
  /** Words of each cell, mark-up taken off; blank cells are ''. A merged cell's text stands at its first row and column only. */
  cells: string[]
  /** Columns tell nothing: blank cells vanished when the row was put together. */
  isPacked?: true
  /** Line of each cell, where cells of one row stood on lines of their own. */
  cellLines?: number[]
  /** 1-based page of a PDF. */
  page?: number
  /** Name of the sheet of a workbook. */
  sheet?: string
  /** The row (or its whole sheet) is hidden in the workbook: a person who opens the file does not see it. */
  hidden?: boolean
  /** Texts in hidden columns of a workbook, which are not in `cells`. */
  hiddenCells?: Filled[]
  /**
   * For each column, the text of the vertically merged cell that covers this position from a row above; null where none does.
   * Absent when no position of the row is covered.
   */
  covered?: (string | null)[]
}

/** A document as rows of cells, every row knowing where it stands. Blank lines are not rows. */
export interface Grid {
  rows: GridRow[]
  /** The rows are the lines of a text: what was one cell may stand on several. */
  isLines?: true
  /** Pages of a PDF that are pictures without a text layer, though others have one: nothing was read from these. */
  pagesWithoutText?: number[]
  /** Lines whose words were put into the row of another line, by that row's line. */
  joined?: ReadonlyMap<number, number>
}

/** A cell that is not blank, with its column. */
export interface Filled {
  column: number
  text: string
}

/** Text of a row's first filled cell, '' where it has none. */
export function firstText(row: GridRow | undefined): string {
  return row?.cells.find((text) => text !== '') ?? ''
}

/** The line on which the words of a row's cell begin. */
export function lineOf(row: GridRow, column: number | undefined): number {
  const line = column === undefined ? undefined : row.cellLines?.[column]
  return line === undefined || line === 0 ? row.line : line
}

/** The cells of a row that hold something. */
export function filledCells(row: GridRow): Filled[] {
  return row.cells.flatMap((text, column) => (text === '' ? [] : [{ column, text }]))
}
