import type { Block, Table, TableCell } from '../blocks.ts'
import { MAX_COLUMNS } from '../limits.ts'
import { tooLarge } from '../problems.ts'

/** Spans beyond these are cut, as the HTML standard has it. */
const WIDEST_SPAN = 1000
const TALLEST_SPAN = 65_534

/** Gives the cells of an HTML table their columns, past those that cells of earlier rows reach down into. */
export class HtmlTable {
  readonly #rows: TableCell[][] = []
  /** For each column, the first row that no cell above reaches down to. */
  readonly #freeFrom: number[] = []
  #column = 0

  openRow(): void {
    this.#rows.push([])
    this.#column = 0
  }

  /** Opens a cell and returns where its content goes. */
  openCell(attributes: Readonly<Record<string, string>>): Block[] {
    if (this.#rows.length === 0) this.openRow()
    const row = this.#rows.length - 1
    while ((this.#freeFrom[this.#column] ?? 0) > row) this.#column++
    const colspan = span(attributes.colspan, WIDEST_SPAN)
    // A rowspan of 0 reaches to the end of the table.
    const rowspan =
      attributes.rowspan === '0' ? TALLEST_SPAN : span(attributes.rowspan, TALLEST_SPAN)
    const column = this.#column
    if (column + colspan > MAX_COLUMNS) throw tooLarge({ zh: '列数', en: 'columns' }, MAX_COLUMNS)
    const cell: TableCell = { column, colspan, rowspan, blocks: [] }
    for (let at = column; at < column + colspan; at++) this.#freeFrom[at] = row + rowspan
    this.#rows.at(-1)?.push(cell)
    this.#column += colspan
    return cell.blocks
  }

  finish(): Table {
    return { kind: 'table', width: this.#freeFrom.length, rows: this.#rows }
  }
}

function span(printed: string | undefined, most: number): number {
  const value = Number.parseInt(printed ?? '1', 10)
  return value >= 1 ? Math.min(value, most) : 1
}
