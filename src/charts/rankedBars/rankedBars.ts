import { descending, sum } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import type { ScaleLinear } from 'd3-scale'
import { categoryColor, colorNumbers } from '../frame/legend.ts'
import { textWidth } from '../frame/textWidth.ts'
import type { ChartKey } from '../frame/types.ts'
import { wrapText } from '../frame/wrapText.ts'
import type { RankedItem } from './types.ts'

/** An item in its place in the ranking. */
export interface RankedSeries {
  item: RankedItem
  /** From 1; null without a value. */
  rank: number | null
  /** Part of the total of all values; null where it means nothing (no value, or values below zero). */
  share: number | null
  /** The shares of this and all larger items together. */
  cumulative: number | null
}

/** A row at its place. */
export interface PlacedRow extends RankedSeries {
  key: string
  y: number
  height: number
  name: { text: string; y: number }[]
  sub: { text: string; y: number }[]
  bar: { x: number; y: number; width: number; height: number; fill: string }
  /** Beside the bar's end. */
  value: { text: string; x: number }
  /** Middle of the bar, for the texts beside it. */
  middle: number
  side: string | null
}

/** A placed chart. */
export interface PlacedRanking {
  height: number
  zeroX: number
  nameX: number
  rows: PlacedRow[]
  /** Heading before the first item without a value. */
  withoutValueY: number | null
}

export const NAME_SIZE = 13
export const SMALL_SIZE = 11.5
const LINE = 17
const HEADING = 28

/** Sorts items: largest first, equal ones by name, those without a value last in the order they came. */
export function rankItems(items: readonly RankedItem[]): RankedSeries[] {
  const known = items.filter(({ value }) => value !== null)
  known.sort(
    (a, b) => descending(a.value ?? 0, b.value ?? 0) || a.name.localeCompare(b.name, 'zh-Hans-CN'),
  )
  const total = sum(known, ({ value }) => value ?? 0)
  const divides = total > 0 && known.every(({ value }) => (value ?? 0) >= 0)
  let running = 0
  const ranked = known.map((item, index): RankedSeries => {
    running += item.value ?? 0
    return {
      item,
      rank: index + 1,
      share: divides ? (item.value ?? 0) / total : null,
      cumulative: divides ? running / total : null,
    }
  })
  const unknown = items.filter(({ value }) => value === null)
  return [
    ...ranked,
    ...unknown.map((item) => ({ item, rank: null, share: null, cumulative: null })),
  ]
}

/** Rows a press on "show more" adds at most: many are painted, but their names are still elements. */
const WINDOW = 500

/** How many of `total` rows are drawn after a number of presses on "show more": `limit` at first, then windows of 500. */
export function drawnCount(total: number, limit: number, presses: number): number {
  const window = (Math.floor(limit / WINDOW) + presses) * WINDOW
  return Math.min(total, presses === 0 ? limit : window)
}

/** What placing a ranking needs besides its series. */
export interface RankingLayout {
  width: number
  format: (value: number) => string
  kinds: readonly ChartKey[]
  /** Text of the column at the right. */
  side: (series: RankedSeries) => string | null
  notDisclosed: string
}

/** Places the rows at a width: names beside the bars where there is room, above them otherwise. */
export function placeRanking(
  series: readonly RankedSeries[],
  layout: RankingLayout,
): PlacedRanking {
  const { width, format, notDisclosed } = layout
  const beside = width >= 600
  const rankWidth = textWidth(String(series.length), SMALL_SIZE) + 10
  const nameWidth = beside ? nameColumn(series, width) : width - rankWidth
  const texts = series.map(({ item }) => (item.value === null ? notDisclosed : format(item.value)))
  const valueWidth = Math.max(0, ...texts.map((text) => textWidth(text, NAME_SIZE))) + 10
  const sideWidth = Math.max(
    0,
    ...series.map((entry) => textWidth(layout.side(entry) ?? '', NAME_SIZE) + 14),
  )
  const left = rankWidth + (beside ? nameWidth + 14 : 0)
  const scale = scaleLinear(extent(series), [
    left,
    Math.max(left + 40, width - valueWidth - sideWidth),
  ])
  const colors = colorNumbers(layout.kinds)
  let y = 0
  let withoutValueY: number | null = null
  const rows = series.map((entry, index): PlacedRow => {
    if (entry.rank === null && withoutValueY === null) {
      withoutValueY = y + 18
      y += HEADING
    }
    const row = placeRow(entry, y, { beside, nameWidth, scale, colors, text: texts[index] ?? '' })
    y += row.height
    return { ...row, side: layout.side(entry) }
  })
  return { height: y, zeroX: scale(0), nameX: rankWidth, rows, withoutValueY }
}

interface RowLayout {
  beside: boolean
  nameWidth: number
  scale: ScaleLinear<number, number>
  colors: ReadonlyMap<string, number>
  text: string
}

function placeRow(entry: RankedSeries, y: number, layout: RowLayout): Omit<PlacedRow, 'side'> {
  const { item } = entry
  const { beside, nameWidth, scale, colors } = layout
  const lines = wrapText(item.name, nameWidth, NAME_SIZE, 2)
  const name = lines.map((text, line) => ({ text, y: y + 15 + line * LINE }))
  const subLines = item.sublabel ? wrapText(item.sublabel, nameWidth, SMALL_SIZE, 2) : []
  const sub = subLines.map((text, line) => ({ text, y: y + 14 + (lines.length + line) * LINE }))
  const textHeight = (lines.length + sub.length) * LINE
  const height = beside ? Math.max(textHeight + 8, 26) : textHeight + 24
  const barHeight = beside ? 15 : 12
  const barY = beside ? y + 3 : y + textHeight + 4
  const value = item.value ?? 0
  const [x0, x1] = [scale(0), scale(value)]
  const width = item.value === null ? 16 : value === 0 ? 0 : Math.max(1.5, Math.abs(x1 - x0))
  const fill = categoryColor(colors.get(item.kind ?? '') ?? 1).fill
  const bar = { x: Math.min(x0, value === 0 ? x0 : x1), y: barY, width, height: barHeight, fill }
  const end = Math.max(x0, bar.x + width)
  return {
    ...entry,
    key: item.key,
    y,
    height,
    name,
    sub,
    bar,
    value: { text: layout.text, x: end + 7 },
    middle: barY + barHeight / 2,
  }
}

function nameColumn(series: readonly RankedSeries[], width: number): number {
  const longest = Math.max(
    0,
    ...series.map(({ item }) =>
      Math.max(textWidth(item.name, NAME_SIZE), textWidth(item.sublabel ?? '', SMALL_SIZE)),
    ),
  )
  return Math.min(longest + 4, width * 0.42)
}

function extent(series: readonly RankedSeries[]): [number, number] {
  const values = series.map(({ item }) => item.value ?? 0)
  const low = Math.min(0, ...values)
  const high = Math.max(0, ...values)
  return low === high ? [0, 1] : [low, high]
}
