import type { GridBuilder } from '../gridBuilder.ts'
import { MAX_CELLS } from '../limits.ts'
import { tooLarge } from '../problems.ts'
import { joinCells } from './lines.ts'
import { continuationOf } from './pageBreak.ts'
import type { PageItem } from './pageItems.ts'
import { repeatedRows } from './repeatedHeader.ts'
import type { Region, RuledTable } from './ruledTable.ts'
import { NEAR } from './rules.ts'
import { columnsOfRows } from './zones.ts'

/** A piece of a table, on one page. */
interface Piece {
  page: number
  table: RuledTable
  /** Rows that are the rest of rows of the page before. */
  cutRows: Set<number>
}

/**
 * Puts what stands on the pages into a grid, page after page. A table that ends a page and begins the next at the same width is one table:
 * it has one set of columns, a merged cell goes on into the next page, and a row the page break cut is one row, where it began.
 * Headers that are repeated stay rows.
 */
export class PageStitcher {
  readonly #into: GridBuilder
  readonly #chain: Piece[] = []
  /** Cells of the chain. */
  #regions = 0
  /** For a region that goes on from the page before, the region it is the rest of. */
  readonly #heads = new Map<Region, Region>()

  constructor(into: GridBuilder) {
    this.#into = into
  }

  /** Adds the next page's items, from top to bottom. */
  add(items: readonly PageItem[], page: number): void {
    for (const [index, item] of items.entries()) {
      const before = this.#chain.at(-1)
      if (before && !(index === 0 && item.kind === 'table' && goesOn(before, item, page)))
        this.finish()
      if (item.kind === 'text') this.#into.add(item, { page })
      else this.#addPiece(item, page)
    }
    if (items.length === 0) this.finish()
  }

  /** Adds the rows of the table at the end of the last page. */
  finish(): void {
    const columns = columnsOfRows(this.#chain.map(({ table }) => table))
    for (const [index, piece] of this.#chain.entries()) this.#addRows(piece, columns[index] ?? [])
    this.#chain.length = 0
    this.#regions = 0
    this.#heads.clear()
  }

  #addPiece(table: RuledTable, page: number): void {
    const before = this.#chain.at(-1)
    const cutRows = new Set<number>()
    if (before) {
      const repeated = repeatedRows(
        this.#chain.map((piece) => piece.table),
        table,
      )
      const { rests, isCutRow } = continuationOf(before.table, table, repeated)
      if (isCutRow) cutRows.add(repeated)
      for (const [rest, head] of rests) {
        const root = this.#headOf(head)
        root.content = joinCells(root.content, rest.content)
        // The next page finds the end of the cell's text above it, or the label of a merged cell.
        if (rest.content.text === '') rest.content = root.content
        this.#heads.set(rest, root)
      }
    }
    this.#chain.push({ page, table, cutRows })
    this.#regions += table.regions.length
    if (this.#regions > MAX_CELLS) throw tooLarge({ zh: '单元格数', en: 'cells' }, MAX_CELLS)
  }

  #addRows({ page, table, cutRows }: Piece, columnsOf: readonly number[][]): void {
    for (const [row, columns] of columnsOf.entries()) {
      if (cutRows.has(row)) continue
      const cells = columns.map(() => '')
      const covered = columns.map((): string | null => null)
      for (const region of table.regions) {
        if (row < region.row || row >= region.row + region.rowspan) continue
        const head = this.#headOf(region)
        const from = columnOf(columns, region.left)
        if (row === region.row && head === region) cells[from] = region.content.text
        else covered.fill(head.content.text, from, columnOf(columns, region.right))
      }
      this.#into.add({ cells, covered }, { page })
    }
  }

  #headOf(region: Region): Region {
    return this.#heads.get(region) ?? region
  }
}

function goesOn(before: Piece, table: RuledTable, page: number): boolean {
  return (
    page === before.page + 1 &&
    Math.abs(before.table.left - table.left) <= NEAR &&
    Math.abs(before.table.right - table.right) <= NEAR
  )
}

/** Index of the column a position begins; past the last one for the right edge of a table. */
function columnOf(columns: readonly number[], x: number): number {
  const at = columns.findIndex((column) => column > x + NEAR)
  const index = at < 0 ? columns.length - 1 : at - 1
  const isEdge = Math.abs((columns[index] ?? 0) - x) <= NEAR
  return isEdge ? index : index + 1
}
