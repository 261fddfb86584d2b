import { cellText } from '../../text/normalizeText.ts'
import type { Filled, Grid, GridRow } from '../grid.ts'
import { MAX_CELL, MAX_CELLS, MAX_COLUMNS, MAX_ROWS } from './limits.ts'
import { emptyFile, tooLarge } from './problems.ts'
import { splitCells } from './splitCells.ts'

/** Where the rows that follow stand. */
export interface Place {
  page?: number
  sheet?: string
  hidden?: boolean
}

/** A row as a reader found it: texts may still hold mark-up. */
export interface FoundRow {
  cells: readonly string[]
  covered?: readonly (string | null)[]
  hiddenCells?: readonly Filled[]
}

/** Collects the rows of a document, numbers them, and stops at the bounds of `limits.ts`. */
export class GridBuilder {
  readonly #rows: GridRow[] = []
  #cells = 0

  /** Adds a row of a table; a row without any text is counted against the bounds, and left out. */
  add(found: FoundRow, place: Place = {}): void {
    this.spend(found.cells.length)
    const cells = found.cells.map(cleanCell)
    const hiddenCells = (found.hiddenCells ?? [])
      .map(({ column, text }) => ({ column, text: cleanCell(text) }))
      .filter(({ text }) => text !== '')
    if (cells.every((cell) => cell === '') && hiddenCells.length === 0) return
    if (this.#rows.length >= MAX_ROWS) throw tooLarge({ zh: '行数', en: 'rows' }, MAX_ROWS)
    const row: GridRow = { line: this.#rows.length + 1, raw: cells.join('\t'), cells, ...place }
    const covered = found.covered?.map((text) => (text === null ? null : cleanCell(text) || null))
    if (covered?.some((text) => text !== null) === true) row.covered = covered
    if (hiddenCells.length > 0) row.hiddenCells = hiddenCells
    this.#rows.push(row)
  }

  /** Adds text that stands outside tables: a row a line; tabs and bars part its cells as in a text file. */
  addText(text: string, place: Place = {}): void {
    for (const line of text.split('\n')) this.add({ cells: splitCells(line) }, place)
  }

  /** Counts cells against the bound, whether they hold text or not. */
  spend(cells: number): void {
    this.#cells += cells
    if (cells > MAX_COLUMNS) throw tooLarge({ zh: '列数', en: 'columns' }, MAX_COLUMNS)
    if (this.#cells > MAX_CELLS) throw tooLarge({ zh: '单元格数', en: 'cells' }, MAX_CELLS)
  }

  /**
   * The grid of all rows added.
   * @throws {ReaderError} `empty` when there are none
   */
  finish(): Grid {
    if (this.#rows.length === 0) throw emptyFile()
    return { rows: this.#rows }
  }
}

function cleanCell(text: string): string {
  if (text.length > MAX_CELL)
    throw tooLarge({ zh: '一个单元格的字数', en: 'characters in one cell' }, MAX_CELL)
  return text === '' ? '' : cellText(text.replaceAll('\r\n', '\n').replaceAll('\r', '\n'))
}
