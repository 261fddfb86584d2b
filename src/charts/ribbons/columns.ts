import { boldWidth, textWidth } from '../frame/textWidth.ts'
import { wrapText } from '../frame/wrapText.ts'
import type { RibbonItem, RibbonsProps } from './types.ts'

/** Which of the two years. */
export type RibbonSide = 'left' | 'right'

export const NAME_SIZE = 13
export const VALUE_SIZE = 12
export const BAR = 7
/** Between a bar, a value and a name. */
export const GAP = 8
export const LINE = 17
const PAD = 9
/** Ribbons are never narrower. */
const LEAST_FLOW = 110
/** A side has room for its year even where it has no items. */
const LEAST_HEAD = 60

/** Where names, values and bars stand. */
export interface Columns {
  nameWidth: Record<RibbonSide, number>
  valueWidth: Record<RibbonSide, number>
  leftBar: number
  rightBar: number
}

/** Where names, values and bars stand at a width: each side as wide as its words need, the rest for the ribbons. */
export function columnsAt({ width, left, right }: RibbonsProps): Columns {
  const most = (width - LEAST_FLOW) / 2 - BAR
  const sideOf = (items: readonly RibbonItem[]) => {
    const widest = (widths: readonly number[]) => Math.ceil(Math.max(0, ...widths))
    const values = widest(
      items.map(({ value, changed = false }) =>
        (changed ? boldWidth : textWidth)(value ?? '', VALUE_SIZE),
      ),
    )
    const value = Math.min(values, most * 0.4)
    const rest = most - GAP - (value > 0 ? value + GAP : 0)
    const name = Math.min(widest(items.map(({ label }) => textWidth(label, NAME_SIZE))) + 2, rest)
    return { value, name, all: most - rest + name }
  }
  const sides = { left: sideOf(left), right: sideOf(right) }
  return {
    nameWidth: { left: sides.left.name, right: sides.right.name },
    valueWidth: { left: sides.left.value, right: sides.right.value },
    leftBar: Math.max(sides.left.all, LEAST_HEAD),
    rightBar: width - Math.max(sides.right.all, LEAST_HEAD) - BAR,
  }
}

/** A name in at most four lines; the whole one is a focus away. */
export function nameLines(item: RibbonItem, side: RibbonSide, { nameWidth }: Columns): string[] {
  return wrapText(item.label, nameWidth[side], NAME_SIZE, 4)
}

/** Height of an item's row, before its block stretches it. */
export function heightOf(item: RibbonItem, side: RibbonSide, columns: Columns): number {
  return nameLines(item, side, columns).length * LINE + PAD
}
