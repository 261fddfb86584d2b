import type { Block, Table, TableCell } from '../blocks.ts'
import { MAX_COLUMNS } from '../limits.ts'
import { tooLarge } from '../problems.ts'

/** Gives the cells of a Word table their columns, and joins vertically merged ones into the first. */
export class DocxTable {
  readonly #rows: TableCell[][] = []
  /** For each column of the row before, the cell that a merge can go on from. */
  #above = new Map<number, TableCell>()
  #mergeable = new Map<number, TableCell>()
  #column = 0
  #width = 0
  #merge: 'none' | 'first' | 'goesOn' = 'none'
  #span = 1
  #blocks: Block[] = []

  openRow(): void {
    this.#rows.push([])
    this.#column = 0
    this.#mergeable = new Map()
  }

  /** Leaves columns free at the beginning of a row. */
  skip(columns: number): void {
    this.#column += Math.max(0, columns || 0)
  }

  closeRow(keep: boolean): void {
    if (keep) this.#above = this.#mergeable
    else this.#rows.pop()
  }

  /** Opens a cell and returns where its content goes. */
  openCell(): Block[] {
    this.#merge = 'none'
    this.#span = 1
    this.#blocks = []
    return this.#blocks
  }

  span(columns: number): void {
    this.#span = Math.max(1, columns || 1)
  }

  merge(value: string | undefined): void {
    this.#merge = value === 'restart' ? 'first' : 'goesOn'
  }

  closeCell(blocks: Block[]): void {
    const column = this.#column
    this.#column += this.#span
    if (this.#column > MAX_COLUMNS) throw tooLarge({ zh: '列数', en: 'columns' }, MAX_COLUMNS)
    this.#width = Math.max(this.#width, this.#column)
    const above = this.#merge === 'goesOn' ? this.#above.get(column) : undefined
    if (above) {
      above.rowspan++
      this.#mergeable.set(column, above)
      return
    }
    const cell: TableCell = { column, colspan: this.#span, rowspan: 1, blocks }
    if (this.#merge !== 'none') this.#mergeable.set(column, cell)
    this.#rows.at(-1)?.push(cell)
  }

  finish(): Table {
    return { kind: 'table', width: this.#width, rows: this.#rows }
  }
}
