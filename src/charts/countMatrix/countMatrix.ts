import { scaleQuantize } from 'd3-scale'
import { sum } from 'd3-array'
import { markKey } from '../frame/markKey.ts'
import { textWidth } from '../frame/textWidth.ts'
import { wrapText } from '../frame/wrapText.ts'
import type { CountMatrixProps, MatrixCell, MatrixColumn, MatrixRow } from './types.ts'

/** A cell at its place. */
export interface PlacedCell {
  key: string
  row: MatrixRow
  column: MatrixColumn
  cell: MatrixCell | null
  x: number
  y: number
  /** 1 to 7 on the sequential ramp; 0 for a zero; null where there is no value. */
  step: number | null
}

/** A row of the grid, with its heading where a group begins. */
export interface PlacedMatrixRow {
  row: MatrixRow
  y: number
  heading: { text: string; y: number } | null
  label: { text: string; y: number }[]
  cells: PlacedCell[]
}

/** A column at its place. */
export interface PlacedColumn {
  column: MatrixColumn
  x: number
  lines: { text: string; y: number; strong: boolean }[]
  total: number | null
}

/** A placed chart. */
export interface PlacedMatrix {
  labelWidth: number
  gridWidth: number
  height: number
  cellWidth: number
  cellHeight: number
  columns: PlacedColumn[]
  rows: PlacedMatrixRow[]
  totalsY: number | null
  /** Whether any cell is not in the form. */
  hasGaps: boolean
  max: number
}

export const ROW_SIZE = 13
export const HEAD_SIZE = 12
export const SMALL_SIZE = 10.5
const LINE = 16
const HEADING = 28
const STEPS = [1, 2, 3, 4, 5, 6, 7]

/** Key of the mark of a cell. */
export function cellKey(row: string, column: string): string {
  return markKey(row, column)
}

/** Places the matrix at a width; the grid is wider than the room for it when its columns would get too narrow. */
export function placeMatrix(
  props: Omit<CountMatrixProps, 'label' | 'measure' | 'format' | 'nothing'>,
): PlacedMatrix {
  const { width, rows, columns, cells, totals = true, top } = props
  const labelWidth = labelColumn(rows, width)
  const room = width - labelWidth
  const equal = Math.floor(room / Math.max(1, columns.length))
  const cellWidth = Math.max(62, longestWord(columns) + 10, Math.min(176, equal))
  const heads = columns.map((column) => headLines(column, cellWidth - 8))
  const headLineCount = Math.max(0, ...heads.map((lines) => lines.length))
  const lookup = new Map(cells.map((cell) => [cellKey(cell.row, cell.column), cell]))
  const max = Math.max(0, ...cells.map(({ value }) => value ?? 0))
  const step = scaleQuantize([0, top ?? Math.max(7, max)], STEPS)
  const cellHeight = 32
  let y = headLineCount * LINE + 8
  const placed = rows.map((row, index): PlacedMatrixRow => {
    const begins = row.group !== undefined && row.group !== rows[index - 1]?.group
    if (begins) y += HEADING
    const heading = begins ? { text: row.group ?? '', y: y - 9 } : null
    const lines = wrapText(row.label, labelWidth - 12, ROW_SIZE, 2)
    const rowTop = y
    const labelTop = rowTop + cellHeight / 2 + 4.5 - ((lines.length - 1) * LINE) / 2
    y += cellHeight
    return {
      row,
      y: rowTop,
      heading,
      label: lines.map((text, line) => ({ text, y: labelTop + line * LINE })),
      cells: columns.map((column, place) => {
        const key = cellKey(row.key, column.key)
        const cell = lookup.get(key) ?? null
        const value = cell?.value ?? null
        return {
          key,
          row,
          column,
          cell,
          x: place * cellWidth,
          y: rowTop,
          step: value === null ? null : value === 0 ? 0 : step(value),
        }
      }),
    }
  })
  const totalsY = totals && rows.length > 1 ? y + 24 : null
  return {
    labelWidth,
    gridWidth: columns.length * cellWidth,
    height: y + (totalsY === null ? 2 : 34),
    cellWidth,
    cellHeight,
    columns: columns.map((column, index) =>
      placeColumn(column, heads[index] ?? [], index * cellWidth, headLineCount, cells),
    ),
    rows: placed,
    totalsY,
    hasGaps: placed.some((row) => row.cells.some((cell) => cell.step === null)),
    max,
  }
}

function placeColumn(
  column: MatrixColumn,
  lines: readonly { text: string; strong: boolean }[],
  x: number,
  most: number,
  cells: readonly MatrixCell[],
): PlacedColumn {
  const own = cells.filter((cell) => cell.column === column.key && cell.value !== null)
  return {
    column,
    x,
    lines: lines.map((line, index) => ({ ...line, y: (most - lines.length + index) * LINE + 13 })),
    total: own.length === 0 ? null : sum(own, ({ value }) => value ?? 0),
  }
}

/** Width of the longest word of the heads that does not break; Chinese breaks anywhere. */
function longestWord(columns: readonly MatrixColumn[]): number {
  const words = columns.flatMap(({ label }) => label.match(/[^\s\u2e80-\uffff]+/gu) ?? [])
  return Math.ceil(Math.max(0, ...words.map((word) => textWidth(word, HEAD_SIZE))))
}

function headLines(column: MatrixColumn, width: number): { text: string; strong: boolean }[] {
  const full = wrapText(column.label, width, HEAD_SIZE, 9)
  const label =
    full.length <= 4 ? full : wrapText(column.short ?? column.label, width, HEAD_SIZE, 5)
  const sub =
    column.sublabel === undefined
      ? []
      : wrapText(column.sublabel + (column.note ? ' *' : ''), width, HEAD_SIZE, 2)
  return [
    ...label.map((text) => ({ text, strong: false })),
    ...sub.map((text) => ({ text, strong: true })),
  ]
}

function labelColumn(rows: readonly MatrixRow[], width: number): number {
  const longest = Math.max(
    0,
    ...rows.map(({ label }) => textWidth(label, ROW_SIZE)),
    ...rows.map(({ group = '' }) => textWidth(group, ROW_SIZE)),
  )
  return Math.ceil(Math.min(longest + 16, Math.max(104, width * 0.3), 240))
}
