import { sum } from 'd3-array'
import { markKey } from '../frame/markKey.ts'
import { boldWidth, textWidth } from '../frame/textWidth.ts'
import { ellipsize, wrapText } from '../frame/wrapText.ts'
import type {
  CoverageCell,
  CoverageColumn,
  CoverageGridProps,
  CoverageRow,
  CoverageState,
} from './types.ts'

/** A fact at its place in a cell: label at the left, value at the right. */
export interface PlacedFact {
  label: string
  value: string
  known: boolean
  y: number
}

/** A cell at its place. */
export interface PlacedCoverage {
  key: string
  row: CoverageRow
  column: CoverageColumn
  cell: CoverageCell | null
  state: CoverageState
  x: number
  y: number
  width: number
  height: number
  facts: PlacedFact[]
}

/** A placed chart. */
export interface PlacedGrid {
  labelWidth: number
  gridWidth: number
  height: number
  columns: { column: CoverageColumn; x: number }[]
  rows: {
    row: CoverageRow
    heading: { text: string; y: number } | null
    label: { text: string; y: number }[]
    sub: { text: string; y: number }[]
    cells: PlacedCoverage[]
  }[]
}

export const NAME_SIZE = 13
export const FACT_SIZE = 11.5
const LINE = 17
const FACT_LINE = 16
const HEAD = 26
const HEADING = 30
const GAP = 4

/** Places the calendar at a width; it is wider than the room for it when facts would not fit. */
export function placeCoverage(
  props: Omit<CoverageGridProps, 'label'>,
  notDisclosed: string,
): PlacedGrid {
  const { width, rows, columns, cells } = props
  const labelWidth = labelColumn(rows, width)
  const widths = columnWidths(props, width - labelWidth, notDisclosed)
  const starts = widths.map((_, index) => sum(widths.slice(0, index)))
  const lookup = new Map(cells.map((cell) => [markKey(cell.row, cell.column), cell]))
  let y = HEAD
  const placed = rows.map((row, index): PlacedGrid['rows'][number] => {
    const begins = row.group !== undefined && row.group !== rows[index - 1]?.group
    if (begins) y += HEADING
    const heading = begins ? { text: row.group ?? '', y: y - 10 } : null
    const lines = wrapText(row.label, labelWidth - 12, NAME_SIZE, 5)
    const subs = wrapText(row.sublabel ?? '', labelWidth - 12, FACT_SIZE, 2)
    const own = columns.map((column) => lookup.get(markKey(row.key, column.key)) ?? null)
    const factLines = Math.max(0, ...own.map((cell) => cell?.facts.slice(0, 4).length ?? 0))
    const height = Math.max(factLines * FACT_LINE + 14, (lines.length + subs.length) * LINE + 8, 36)
    const top = y
    y += height + GAP
    return {
      row,
      heading,
      label: lines.map((text, line) => ({ text, y: top + 19 + line * LINE })),
      sub: subs.map((text, line) => ({ text, y: top + 18 + (lines.length + line) * LINE })),
      cells: columns.map((column, place) => ({
        key: markKey(row.key, column.key),
        row,
        column,
        cell: own[place] ?? null,
        state: own[place]?.state ?? 'missing',
        x: starts[place] ?? 0,
        width: widths[place] ?? 0,
        y: top,
        height,
        facts: placeFacts(own[place] ?? null, widths[place] ?? 0, top, notDisclosed),
      })),
    }
  })
  return {
    labelWidth,
    gridWidth: sum(widths),
    height: y,
    columns: columns.map((column, index) => ({ column, x: starts[index] ?? 0 })),
    rows: placed,
  }
}

function placeFacts(
  cell: CoverageCell | null,
  cellWidth: number,
  top: number,
  notDisclosed: string,
): PlacedFact[] {
  return (cell?.facts ?? []).slice(0, 4).map(({ label, value }, index) => {
    const text = value ?? notDisclosed
    const room = cellWidth - 26 - textWidth(text, FACT_SIZE)
    return {
      label: ellipsize(label, room, FACT_SIZE),
      value: text,
      known: value !== null,
      y: top + 20 + index * FACT_LINE,
    }
  })
}

/** Years with documents share the room; those without any are drawn narrow. */
function columnWidths(
  { columns, cells }: Pick<CoverageGridProps, 'columns' | 'cells'>,
  room: number,
  notDisclosed: string,
): number[] {
  const least = leastCellWidth(cells, notDisclosed)
  const inUse = new Set(cells.flatMap(({ column, state }) => (state === 'missing' ? [] : [column])))
  const narrow = columns.map(({ key, label }) =>
    inUse.has(key) ? 0 : Math.ceil(boldWidth(label, NAME_SIZE)) + 14,
  )
  const wide = Math.floor((room - sum(narrow)) / Math.max(1, inUse.size))
  return narrow.map((width) => (width > 0 ? width : Math.max(least, Math.min(260, wide))))
}

function leastCellWidth(cells: readonly CoverageCell[], notDisclosed: string): number {
  const facts = cells.flatMap((cell) => cell.facts.slice(0, 4))
  const widest = Math.max(
    0,
    ...facts.map(
      ({ label, value }) =>
        textWidth(label, FACT_SIZE) + textWidth(value ?? notDisclosed, FACT_SIZE),
    ),
  )
  return Math.max(72, Math.min(200, Math.ceil(widest + 28)))
}

function labelColumn(rows: readonly CoverageRow[], width: number): number {
  const longest = Math.max(
    0,
    ...rows.map(({ label, group = '' }) =>
      Math.max(textWidth(label, NAME_SIZE), textWidth(group, NAME_SIZE)),
    ),
  )
  return Math.ceil(Math.min(longest + 16, Math.max(108, width * 0.26), 280))
}
