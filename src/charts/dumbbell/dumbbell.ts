import { scaleLinear } from 'd3-scale'
import type { ScaleLinear } from 'd3-scale'
import { textWidth } from '../frame/textWidth.ts'
import { BESIDE, columnWidth, placeNamedRows, ROW_PLOT } from '../frame/placeNamedRows.ts'
import type { NamedRow } from '../frame/placeNamedRows.ts'
import { DOT, endKey, placeEnds, placeHeads, VALUE_SIZE } from './placeEnds.ts'
import type { PlacedEnd, PlacedHead } from './placeEnds.ts'
import type { DumbbellItem } from './types.ts'

/** An item at its place. */
export interface PlacedPair extends NamedRow<DumbbellItem> {
  ends: PlacedEnd[]
  /** What is said of an end that is not there; with a ring when the value is missing, not the category. */
  gap: { key: string; text: string; x: number; anchor: 'start' | 'end'; ring: boolean } | null
  change: { text: string; y: number }
}

/** A placed chart. */
export interface PlacedPairs {
  height: number
  zeroX: number
  plotRight: number
  rows: PlacedPair[]
  /** Names of the ends, above the first row that has both. */
  heads: PlacedHead[]
}

/** What placing needs besides the items. */
export interface PairLayout {
  width: number
  fromLabel: string
  toLabel: string
  format: (value: number) => string
  change: (item: DumbbellItem) => string
  /** What is said where an end is missing. */
  gap: (item: DumbbellItem) => string | null
}

const HEAD = 22

/** Places all pairs on one scale from zero: label, plot and change side by side, or the plot below on a narrow page. */
export function placePairs(items: readonly DumbbellItem[], layout: PairLayout): PlacedPairs {
  const { width } = layout
  const beside = width >= BESIDE
  const labelWidth = beside
    ? columnWidth(
        items.map(({ label }) => label),
        width * 0.3,
      )
    : width * 0.56
  const changeWidth = beside ? columnWidth(items.map(layout.change), width * 0.3) : 0
  const values = items.flatMap(({ from, to }) => [from, to].filter((value) => value !== null))
  const left = beside ? labelWidth + 10 : 0
  const right = width - (beside ? changeWidth + 10 : 0)
  const scale = pairScale(items, values, layout.format, [left, right])
  const first = items.findIndex(({ from, to }) => from !== null && to !== null)
  const names = { from: layout.fromLabel, to: layout.toLabel }
  let heads: PlacedHead[] = []
  const { rows: named, height } = placeNamedRows(items, {
    width,
    beside,
    labelWidth,
    head: (index) => (index === first ? HEAD : 0),
    plot: () => ROW_PLOT,
  })
  const rows = named.map((row, index): PlacedPair => {
    const { item, middle, y } = row
    const ends = placeEnds(item, { scale, format: layout.format, left })
    if (index === first) heads = placeHeads(ends, names, middle - 14, left)
    return {
      ...row,
      ends,
      gap: placeGap(item, ends, layout, scale(0), right),
      change: { text: layout.change(item), y: beside ? middle + 4.5 : y + 18 },
    }
  })
  return { height, zeroX: scale(0), plotRight: right, rows, heads }
}

/**
 * One scale from zero. Left of it is room for a value where some are negative, right of it for the longest text, which
 * may tell both values of a row.
 */
function pairScale(
  items: readonly DumbbellItem[],
  values: readonly number[],
  format: (value: number) => string,
  [left, right]: [number, number],
): ScaleLinear<number, number> {
  const low = Math.min(0, ...values)
  const high = Math.max(0, ...values)
  const longest = Math.max(0, ...values.map((value) => textWidth(format(value), VALUE_SIZE)))
  const start = left + DOT + 4 + (low < 0 ? longest + 6 : 0)
  const scaled = (text: number) =>
    scaleLinear(
      [low, high === low ? low + 1 : high],
      [start, Math.max(start + 60, right - text - DOT - 8)],
    )
  const scale = scaled(longest)
  const ends = items.flatMap((item) => placeEnds(item, { scale, format, left }))
  const over = ends.filter(
    ({ textX, text, anchor }) => anchor === 'start' && textX + textWidth(text, VALUE_SIZE) > right,
  )
  if (over.length === 0) return scale
  return scaled(Math.max(...ends.map(({ text }) => textWidth(text, VALUE_SIZE))))
}

function placeGap(
  item: DumbbellItem,
  ends: readonly PlacedEnd[],
  layout: PairLayout,
  zero: number,
  right: number,
): PlacedPair['gap'] {
  const text = layout.gap(item)
  if (text === null) return null
  const ring = item.absent === undefined
  const key = endKey(item.key, item.from === null ? 'from' : 'to')
  const needed = textWidth(text, VALUE_SIZE) + (ring ? 16 : 0)
  const end = ends[0]
  if (!end) return { key, text, x: zero + 2, anchor: 'start', ring }
  const after = end.textX + textWidth(end.text, VALUE_SIZE) + 14
  if (after + needed <= right) return { key, text, x: after, anchor: 'start', ring }
  return { key, text, x: end.x - DOT - 8, anchor: 'end', ring }
}
