import { scaleLinear } from 'd3-scale'
import type { ScaleLinear } from 'd3-scale'
import { categoryColor, colorNumbers } from '../frame/legend.ts'
import { markKey } from '../frame/markKey.ts'
import { textWidth } from '../frame/textWidth.ts'
import { wrapText } from '../frame/wrapText.ts'
import type { GroupedBarsProps, GroupedCategory, GroupedValue } from './types.ts'

/** A bar at its place. */
export interface PlacedGroupBar {
  key: string
  value: GroupedValue
  series: string
  x: number
  y: number
  width: number
  fill: string
  text: string
  textX: number
}

/** A category at its place. */
export interface PlacedCategory {
  category: GroupedCategory
  y: number
  height: number
  label: { text: string; y: number }[]
  sub: { text: string; y: number }[]
  bars: PlacedGroupBar[]
}

/** A placed chart. */
export interface PlacedGroups {
  height: number
  zeroX: number
  /** Right edge of the series' names beside the bars; null where they stand in a legend instead. */
  seriesX: number | null
  categories: PlacedCategory[]
}

export const LABEL_SIZE = 13
export const VALUE_SIZE = 12
export const BAR = 14
const STEP = 17
const LINE = 17
const GAP = 14
const STUB = 14
/** Longest name of a series that is written beside its bars. */
const DIRECT = 64

/** Key of the mark of a series in a category. */
export function groupedKey(category: string, series: string): string {
  return markKey(category, series)
}

/** Places the groups at a width: labels beside the bars where there is room, above them otherwise. */
export function placeGroups(
  { width, series, categories, format }: Omit<GroupedBarsProps, 'label'>,
  notDisclosed: string,
): PlacedGroups {
  const beside = width >= 560
  const labelWidth = beside ? labelColumn(categories, width) : width
  const seriesWidth = Math.max(0, ...series.map(({ label }) => textWidth(label, VALUE_SIZE)))
  const isDirect = series.length > 1 && seriesWidth <= DIRECT
  const left = (beside ? labelWidth + 14 : 0) + (isDirect ? seriesWidth + 8 : 0)
  const print = ({ value }: GroupedValue) => (value === null ? notDisclosed : format(value))
  const values = categories.flatMap((category) => category.values)
  const room = Math.max(0, ...values.map((one) => textWidth(print(one), VALUE_SIZE))) + STUB + 8
  const known = values.flatMap(({ value }) => (value === null ? [] : [value]))
  const [low, high] = [Math.min(0, ...known), Math.max(0, ...known)]
  const scale = scaleLinear(
    [low, low === high ? low + 1 : high],
    [left, Math.max(left + 40, width - room)],
  )
  const colors = colorNumbers(series)
  let y = 0
  const placed = categories.map((category): PlacedCategory => {
    const label = wrapText(category.label, labelWidth, LABEL_SIZE, 4)
    const sub = category.sublabel ? wrapText(category.sublabel, labelWidth, VALUE_SIZE, 3) : []
    const textHeight = (label.length + sub.length) * LINE
    const own = series.flatMap(({ key }) => category.values.filter((one) => one.series === key))
    const barsTop = beside ? y : y + textHeight + 3
    const at = (line: number) => y + 12 + line * LINE
    const row: PlacedCategory = {
      category,
      y,
      height: Math.max(beside ? textHeight : 0, own.length * STEP) + (beside ? 0 : textHeight + 3),
      label: label.map((text, line) => ({ text, y: at(line) })),
      sub: sub.map((text, line) => ({ text, y: at(label.length + line) })),
      bars: own.map((value, index) =>
        placeBar(category.key, value, barsTop + index * STEP, {
          scale,
          fill: categoryColor(colors.get(value.series) ?? 1).fill,
          text: print(value),
        }),
      ),
    }
    y += row.height + GAP
    return row
  })
  return {
    height: Math.max(0, y - GAP + 4),
    zeroX: scale(0),
    seriesX: isDirect ? left - 8 : null,
    categories: placed,
  }
}

function placeBar(
  category: string,
  value: GroupedValue,
  y: number,
  { scale, fill, text }: { scale: ScaleLinear<number, number>; fill: string; text: string },
): PlacedGroupBar {
  const zero = scale(0)
  const end = scale(value.value ?? 0)
  const length = value.value === 0 ? 0 : Math.max(1.5, Math.abs(end - zero))
  const width = value.value === null ? STUB : length
  const x = Math.min(zero, end)
  return {
    key: groupedKey(category, value.series),
    value,
    series: value.series,
    x,
    y,
    width,
    fill,
    text,
    textX: Math.max(zero, x + width) + 6,
  }
}

function labelColumn(categories: readonly GroupedCategory[], width: number): number {
  const longest = Math.max(
    0,
    ...categories.map(({ label, sublabel = '' }) =>
      Math.max(textWidth(label, LABEL_SIZE), textWidth(sublabel, VALUE_SIZE)),
    ),
  )
  return Math.min(longest + 4, width * 0.34)
}
