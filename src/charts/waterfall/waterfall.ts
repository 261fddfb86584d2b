import { scaleLinear } from 'd3-scale'
import type { ScaleLinear } from 'd3-scale'
import { boldWidth, textWidth } from '../frame/textWidth.ts'
import { wrapText } from '../frame/wrapText.ts'
import type { WaterfallSeries } from './waterfallSeries.ts'

/** A row at its place. */
export interface PlacedStep extends WaterfallSeries {
  y: number
  height: number
  name: { text: string; y: number }[]
  sub: { text: string; y: number }[]
  bar: { x: number; y: number; width: number; height: number }
  /** Beside the bar: the total, the signed change, or why there is none. */
  text: { text: string; x: number; y: number }
  /** From this bar's end down to the next bar; null after the last and where the chain is broken. */
  connector: { x: number; y: number; height: number } | null
}

/** A placed chart. */
export interface PlacedWaterfall {
  height: number
  zeroX: number
  scale: ScaleLinear<number, number>
  rows: PlacedStep[]
}

/** What placing needs besides the rows. */
export interface WaterfallLayout {
  width: number
  /** What is written beside a row's bar. */
  text: (series: WaterfallSeries) => string
  /** Second line of a name, such as 2026 新列. */
  sub: (series: WaterfallSeries) => string
  /** Room above the first row, for an axis. */
  head: number
}

export const NAME_SIZE = 13
export const SUB_SIZE = 11.5
/** Length of the hatched stub of what has no length. */
export const STUB = 16
const LINE = 17
const GAP = 7

/** Places the rows at a width: names beside the bars where there is room, above them otherwise. */
export function placeWaterfall(
  series: readonly WaterfallSeries[],
  layout: WaterfallLayout,
): PlacedWaterfall {
  const { width } = layout
  const beside = width >= 560
  const nameWidth = beside ? nameColumn(series, layout) : width
  const texts = series.map(layout.text)
  const room = Math.max(0, ...texts.map((text) => boldWidth(text, NAME_SIZE))) + STUB + 10
  const left = beside ? nameWidth + 14 : 0
  const values = series.flatMap(({ from, to }) => [from, to])
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)]
  const scale = scaleLinear(
    [low, low === high ? low + 1 : high],
    [left, Math.max(left + 40, width - room)],
  )
  const chained = series[0]?.value !== null
  let y = layout.head
  const rows = series.map((entry, index): PlacedStep => {
    const row = placeRow(entry, y, { beside, nameWidth, scale, layout, text: texts[index] ?? '' })
    y += row.height
    return row
  })
  return {
    height: y,
    zeroX: scale(0),
    scale,
    rows: rows.map((row, index) => {
      const next = rows[index + 1]
      if (!next || !chained || next.value === null) return row
      const top = row.bar.y + row.bar.height
      return { ...row, connector: { x: scale(row.to), y: top, height: next.bar.y - top } }
    }),
  }
}

interface RowLayout {
  beside: boolean
  nameWidth: number
  scale: ScaleLinear<number, number>
  layout: WaterfallLayout
  text: string
}

function placeRow(entry: WaterfallSeries, y: number, given: RowLayout): PlacedStep {
  const { beside, nameWidth, scale, layout, text } = given
  const lines = wrapText(entry.label, nameWidth, NAME_SIZE, 4)
  const second = layout.sub(entry)
  const subs = second === '' ? [] : wrapText(second, nameWidth, SUB_SIZE, 3)
  const textHeight = (lines.length + subs.length) * LINE
  const barHeight = beside ? 20 : 16
  const height = (beside ? Math.max(textHeight, barHeight) : textHeight + barHeight + 4) + GAP
  const barY = beside ? y : y + textHeight + 3
  const [x0, x1] = [scale(entry.from), scale(entry.to)]
  const hasNone = entry.value === null
  const width = hasNone ? STUB : entry.value === 0 ? 2 : Math.max(1.5, Math.abs(x1 - x0))
  const x = Math.min(x0, x1)
  const top = beside ? barY + Math.max(0, (barHeight - LINE) / 2) : y
  return {
    ...entry,
    y,
    height,
    name: lines.map((line, index) => ({ text: line, y: top + 13 + index * LINE })),
    sub: subs.map((line, index) => ({ text: line, y: top + 13 + (lines.length + index) * LINE })),
    bar: { x, y: barY, width, height: barHeight },
    text: { text, x: Math.max(scale(0), x + width) + 7, y: barY + barHeight / 2 + 4.5 },
    connector: null,
  }
}

function nameColumn(series: readonly WaterfallSeries[], { width, sub }: WaterfallLayout): number {
  const longest = Math.max(
    0,
    ...series.map((entry) =>
      Math.max(boldWidth(entry.label, NAME_SIZE), textWidth(sub(entry), SUB_SIZE)),
    ),
  )
  return Math.min(longest + 4, width * 0.36)
}
