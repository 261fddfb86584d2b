import { textWidth } from './textWidth.ts'
import { ellipsize, wrapText } from './wrapText.ts'

/** What a row is called. */
export interface NamedItem {
  label: string
  /** Small second line. */
  sublabel?: string
  /** Rows with the same division stand under one heading. */
  division?: string
}

/** A row at its place, with its name and the heading before it. */
export interface NamedRow<Item> {
  item: Item
  y: number
  height: number
  /** Height at which its values stand. */
  middle: number
  division: { text: string; y: number } | null
  label: { text: string; y: number }[]
}

/** How rows stand. */
export interface RowLayout<Item> {
  width: number
  /** Names have a column of their own; else they stand above their values. */
  beside: boolean
  labelWidth: number
  /** Room above a row's values, such as for the names of the ends. */
  head: (index: number) => number
  /** Height of a row's values. */
  plot: (item: Item) => number
}

export const NAME_SIZE = 13
export const SUB_SIZE = 12
export const ROW_LINE = 17
/** Height of one line of dots. */
export const ROW_PLOT = 22
const DIVISION = 32
/** Widths from which names have a column of their own. */
export const BESIDE = 600

/** Places rows below each other: names in a column at the left where there is room, above their values otherwise. */
export function placeNamedRows<Item extends NamedItem>(
  items: readonly Item[],
  { width, beside, labelWidth, head, plot }: RowLayout<Item>,
): { rows: NamedRow<Item>[]; height: number } {
  let y = 0
  const rows = items.map((item, index): NamedRow<Item> => {
    const begins = item.division !== undefined && item.division !== items[index - 1]?.division
    if (begins) y += DIVISION
    const division = begins
      ? { text: ellipsize(item.division ?? '', width / 1.1, NAME_SIZE), y: y - 12 }
      : null
    if (beside) y += head(index)
    const lines = [
      ...wrapText(item.label, labelWidth - 8, NAME_SIZE, 3),
      ...(item.sublabel ? wrapText(item.sublabel, labelWidth - 8, SUB_SIZE, 1) : []),
    ]
    const textHeight = lines.length * ROW_LINE
    const content = Math.max(textHeight, plot(item))
    const plotTop = beside ? y : y + 5 + textHeight + head(index)
    const middle = beside ? y + content / 2 + 4 : plotTop + plot(item) / 2 + 2
    const height = beside ? content + 12 : middle + plot(item) / 2 + 7 - y
    const labelTop = beside ? middle - textHeight / 2 + 13 : y + 18
    const row = {
      item,
      y,
      height,
      middle,
      division,
      label: lines.map((text, line) => ({ text, y: labelTop + line * ROW_LINE })),
    }
    y += height
    return row
  })
  return { rows, height: y }
}

/** Width of a column of texts: as wide as the longest, up to a part of the page. */
export function columnWidth(texts: readonly string[], most: number): number {
  return Math.min(most, Math.max(0, ...texts.map((text) => textWidth(text, NAME_SIZE))) + 12)
}
