import type { GridBuilder } from './gridBuilder.ts'

/** What a flowing document (Word, HTML) is made of. */
export type Block = { kind: 'text'; text: string } | Table

/** A table whose cells know their place. */
export interface Table {
  kind: 'table'
  /** Number of columns. */
  width: number
  rows: TableCell[][]
}

/** A cell at its first row and column. */
export interface TableCell {
  column: number
  colspan: number
  rowspan: number
  blocks: Block[]
}

/** Columns left of a nested table, with what stands in or covers them. */
type Margin = readonly (string | null)[]

/**
 * Turns blocks into rows in reading order. A nested table follows the row it stands in, moved right to the column of its
 * cell; a cell that is the only one with content in its row is mere layout, and its content is read as if it stood outside.
 */
export function flattenBlocks(
  blocks: readonly Block[],
  into: GridBuilder,
  margin: Margin = [],
): void {
  for (const block of blocks) {
    if (block.kind === 'table') flattenTable(block, into, margin)
    else if (margin.length === 0) into.addText(block.text)
    else into.add({ cells: [...margin.map(() => ''), block.text], covered: margin })
  }
}

function flattenTable(table: Table, into: GridBuilder, margin: Margin): void {
  // For each column, the merged cell that reaches down to the row in hand.
  const above: ({ text: string; rowsLeft: number } | undefined)[] = []
  for (const row of table.rows) {
    const cells = new Array<string>(table.width).fill('')
    const covered = Array.from({ length: table.width }, (_, column) => above[column]?.text ?? null)
    for (const cell of row) cells[cell.column] = ownText(cell)
    const nested = row.filter((cell) => cell.blocks.some((block) => block.kind === 'table'))
    const onlyCell = nested.length === 1 && nested[0] ? nested[0] : null
    const isLayout =
      onlyCell !== null &&
      covered.every((text) => text === null) &&
      cells.every((text, column) => text === '' || column === onlyCell.column)
    if (isLayout) {
      flattenBlocks(onlyCell.blocks, into, margin)
    } else {
      into.add({ cells: [...margin.map(() => ''), ...cells], covered: [...margin, ...covered] })
      for (const cell of nested) {
        const left = covered.map((text, column) => text ?? (cells[column] || null))
        const tables = cell.blocks.filter((block) => block.kind === 'table')
        flattenBlocks(tables, into, [...margin, ...left.slice(0, cell.column)])
      }
    }
    reachDown(above, row, cells)
  }
}

function reachDown(
  above: ({ text: string; rowsLeft: number } | undefined)[],
  row: readonly TableCell[],
  cells: readonly string[],
): void {
  for (const [column, cell] of above.entries()) {
    if (cell && --cell.rowsLeft === 0) above[column] = undefined
  }
  for (const { column, colspan, rowspan } of row) {
    if (rowspan < 2) continue
    for (let at = column; at < column + colspan; at++) {
      above[at] = { text: cells[column] ?? '', rowsLeft: rowspan - 1 }
    }
  }
}

/** Text of a cell without the tables in it, one line a paragraph. */
function ownText(cell: TableCell): string {
  return cell.blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : [])).join('\n')
}
