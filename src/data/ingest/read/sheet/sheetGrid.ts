import type { Filled } from '../../grid.ts'
import type { GridBuilder } from '../gridBuilder.ts'
import { MAX_CELLS, MAX_COLUMNS } from '../limits.ts'
import { tooLarge } from '../problems.ts'

/** Positions in a sheet, 0-based, ends included. */
export interface Area {
  top: number
  left: number
  bottom: number
  right: number
}

/** A sheet as its reader found it: texts as displayed. */
export class Sheet {
  readonly name: string
  isHidden = false
  readonly rows = new Map<number, Filled[]>()
  readonly merges: Area[] = []
  readonly hiddenRows = new Set<number>()
  readonly hiddenColumns: { from: number; to: number }[] = []
  #count = 0

  constructor(name: string) {
    this.name = name
  }

  /** Sets the text of a cell; blank ones need not be set. */
  set(row: number, column: number, text: string): void {
    if (text === '') return
    if (++this.#count > MAX_CELLS) throw tooLarge({ zh: '单元格数', en: 'cells' }, MAX_CELLS)
    if (column >= MAX_COLUMNS) throw tooLarge({ zh: '列数', en: 'columns' }, MAX_COLUMNS)
    const cells = this.rows.get(row)
    if (cells) cells.push({ column, text })
    else this.rows.set(row, [{ column, text }])
  }
}

/** Adds the rows of a sheet that hold text. What a merge hides under its first cell is left out; hidden columns go to `hiddenCells`. */
export function addSheet(sheet: Sheet, into: GridBuilder): void {
  const columns = [...sheet.rows.values()].flatMap((cells) => cells.map((cell) => cell.column))
  const width = columns.reduce((most, column) => Math.max(most, column + 1), 0)
  const isHiddenColumn = (column: number) =>
    sheet.hiddenColumns.some(({ from, to }) => column >= from && column <= to)
  const merges = new MergeIndex(sheet, width)
  for (const row of [...sheet.rows.keys()].sort((a, b) => a - b)) {
    const cells = new Array<string>(width).fill('')
    const hiddenCells: Filled[] = []
    for (const { column, text } of sheet.rows.get(row) ?? []) {
      if (merges.isUnder(row, column)) continue
      if (isHiddenColumn(column)) hiddenCells.push({ column, text })
      else cells[column] = text
    }
    into.add(
      { cells, covered: merges.covered(row), hiddenCells },
      {
        sheet: sheet.name,
        ...(sheet.isHidden || sheet.hiddenRows.has(row) ? { hidden: true } : {}),
      },
    )
  }
}

/** Merged areas of a sheet, asked row by row from the top. */
class MergeIndex {
  readonly #width: number
  readonly #byRow = new Map<number, { area: Area; text: string }[]>()

  constructor(sheet: Sheet, width: number) {
    this.#width = width
    const rows = [...sheet.rows.keys()].sort((a, b) => a - b)
    let entries = 0
    for (const area of sheet.merges) {
      const text = sheet.rows.get(area.top)?.find((cell) => cell.column === area.left)?.text ?? ''
      for (let at = firstAtLeast(rows, area.top); (rows[at] ?? Infinity) <= area.bottom; at++) {
        if (++entries > MAX_CELLS)
          throw tooLarge({ zh: '合并单元格数', en: 'merged cells' }, MAX_CELLS)
        const row = rows[at] ?? 0
        const known = this.#byRow.get(row)
        if (known) known.push({ area, text })
        else this.#byRow.set(row, [{ area, text }])
      }
    }
  }

  /** Whether a cell lies in a merged area without being its first. */
  isUnder(row: number, column: number): boolean {
    return (this.#byRow.get(row) ?? []).some(
      ({ area }) =>
        column >= area.left && column <= area.right && (row !== area.top || column !== area.left),
    )
  }

  covered(row: number): (string | null)[] {
    const covered = new Array<string | null>(this.#width).fill(null)
    for (const { area, text } of this.#byRow.get(row) ?? []) {
      if (row > area.top) covered.fill(text, area.left, Math.min(area.right + 1, this.#width))
    }
    return covered
  }
}

/** Index of the first of some rising numbers that is not below a value. */
function firstAtLeast(rising: readonly number[], value: number): number {
  let low = 0
  let high = rising.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rising[middle] ?? Infinity) < value) low = middle + 1
    else high = middle
  }
  return low
}
