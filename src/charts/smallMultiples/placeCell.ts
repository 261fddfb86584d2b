import { scaleLinear, type ScaleLinear } from 'd3-scale'
import { boldWidth } from '../frame/textWidth.ts'
import { wrapText } from '../frame/wrapText.ts'
import type { MultiplesCell, MultiplesPanel } from './types.ts'

/** A row of a panel at its place. */
export interface PlacedCell {
  key: string
  cell: MultiplesCell
  emphasis: boolean
  subjects: readonly string[]
  /** What the pointer meets. */
  hit: { x: number; y: number; width: number; height: number }
  bar: { x: number; y: number; width: number; height: number }
  /** The value beside its bar, or why there is none. */
  text: { text: string; x: number; y: number }[]
}

/** The scale of a panel, from zero, with room for the values after the bars. */
export function panelScale(
  { cells, max, reference, format }: MultiplesPanel,
  x: number,
  width: number,
): ScaleLinear<number, number> {
  const values = cells.flatMap(({ value }) => value ?? [])
  const room = Math.max(0, ...values.map((value) => boldWidth(format(value), VALUE_SIZE))) + 8
  const low = Math.min(0, ...values)
  const high = Math.max(0, max ?? 0, reference ?? 0, ...values)
  const end = x + Math.max(24, width - room)
  return scaleLinear([low, high === low ? low + 1 : high], [x, end])
}

/** Where a cell stands, and the scale of its panel. */
export interface CellPlace {
  key: string
  emphasis: boolean
  subjects: readonly string[]
  x: number
  y: number
  width: number
  height: number
  scale: ScaleLinear<number, number>
}

export const VALUE_SIZE = 12.5
export const SMALL_SIZE = 11.5
const SMALL_LINE = 15
const BAR = 14
const STUB = 14

/** Places one row of a panel: a bar from zero with its value after it, or a hatched stub with the reason. */
export function placeCell(
  cell: MultiplesCell,
  panel: MultiplesPanel,
  { key, emphasis, subjects, x, y, width, height, scale }: CellPlace,
): PlacedCell {
  const middle = y + height / 2
  const placed = { key, cell, emphasis, subjects, hit: { x, y: y + 1, width, height: height - 2 } }
  if (cell.value === null) {
    const lines = wrapText(cell.missing ?? '', width - STUB - 10, SMALL_SIZE, 3)
    const first = middle - (lines.length * SMALL_LINE) / 2
    return {
      ...placed,
      bar: { x, y: middle - BAR / 2, width: STUB, height: BAR },
      text: lines.map((text, line) => ({
        text,
        x: x + STUB + 6,
        y: first + 11 + line * SMALL_LINE,
      })),
    }
  }
  const [from, to] = [scale(Math.min(0, cell.value)), scale(Math.max(0, cell.value))]
  const length = cell.value === 0 ? 0 : Math.max(1.5, to - from)
  return {
    ...placed,
    bar: { x: from, y: middle - BAR / 2, width: length, height: BAR },
    text: [{ text: panel.format(cell.value), x: from + length + 6, y: middle + 4.5 }],
  }
}
