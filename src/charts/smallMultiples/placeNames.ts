import { boldWidth, textWidth } from '../frame/textWidth.ts'
import { wrapText } from '../frame/wrapText.ts'
import { SMALL_SIZE } from './placeCell.ts'
import type { MultiplesRow } from './types.ts'

/** A line of text at its place. */
export interface PlacedText {
  text: string
  x: number
  y: number
}

/** A row's name at its place, once for each line of panels, or once a panel where it stands above the bars. */
export interface PlacedName {
  key: string
  emphasis: boolean
  label: PlacedText[]
  sub: PlacedText[]
}

/** How names stand. */
export interface NameLayout {
  /** In a column of their own; above the bars otherwise. */
  beside: boolean
  nameWidth: number
}

export const NAME_SIZE = 13
export const NAME_LINE = 16
export const SMALL_LINE = 15

/** Places a row's name: in the middle of its row, or above its bar where it has no column. */
export function placeName(
  row: MultiplesRow,
  top: number,
  heights: { name: number; cell: number } | undefined,
  { nameWidth, beside }: NameLayout,
): PlacedName {
  const { label, sub, inline } = nameLines(row, nameWidth, beside)
  const used = label.length * NAME_LINE + sub.length * SMALL_LINE
  const first = heights ? top + (Math.max(heights.name, heights.cell) - used) / 2 : top + 2
  return {
    key: row.key,
    emphasis: row.emphasis === true,
    label: label.map((text, line) => ({ text, x: 0, y: first + 12.5 + line * NAME_LINE })),
    sub: sub.map((text, line) => ({
      text,
      x: inline ? lastWidth(label) + 8 : 0,
      y: first + (label.length - (inline ? 1 : 0)) * NAME_LINE + 12 + line * SMALL_LINE,
    })),
  }
}

/** A row's name in lines. Above the bars its second line stands after the first where there is room. */
export function nameLines(row: MultiplesRow, width: number, beside: boolean) {
  const label = wrapText(row.label, row.emphasis === true ? width / 1.1 : width, NAME_SIZE, 4)
  const sub = wrapText(row.sublabel ?? '', width, SMALL_SIZE, 2)
  const needed = lastWidth(label) + 8 + textWidth(sub[0] ?? '', SMALL_SIZE)
  return { label, sub, inline: !beside && sub.length === 1 && needed <= width }
}

function lastWidth(lines: readonly string[]): number {
  return boldWidth(lines.at(-1) ?? '', NAME_SIZE)
}

/** Width of the column of names: as long as the longest, up to a part of the page. */
export function nameColumn(rows: readonly MultiplesRow[], width: number): number {
  const longest = Math.max(
    0,
    ...rows.map(({ label, sublabel }) =>
      Math.max(boldWidth(label, NAME_SIZE), textWidth(sublabel ?? '', SMALL_SIZE)),
    ),
  )
  return Math.min(longest + 4, Math.max(150, width * 0.22))
}
