import { bisector, pairs } from 'd3-array'
import type { ScaleLinear } from 'd3-scale'
import { textWidth } from '../frame/textWidth.ts'
import { tickTexts } from './tickText.ts'
import type { TickFormat } from './tickText.ts'

/** A tick at its place along an axis, in pixels. */
export interface PlacedTick {
  value: number
  /** Where the gridline stands. */
  at: number
  text: string
  /** Middle of the text along the axis; apart from `at` only where the text would leave the chart. */
  textAt: number
}

/** Where an axis may write. */
export interface AxisBounds {
  from: number
  to: number
}

export const TICK_SIZE = 11.5
const GAP_X = 14
const GAP_Y = 12
/** Numbers of ticks that are tried, most first. */
const COUNTS = [10, 8, 7, 6, 5, 4, 3, 2, 1]

/** Ticks of a horizontal axis: as many as stand apart, texts within the bounds. */
export function placeTicksX(
  scale: ScaleLinear<number, number>,
  bounds: AxisBounds,
  format: TickFormat,
): PlacedTick[] {
  return placeTicks(scale, bounds, format, (text) => textWidth(text, TICK_SIZE) + GAP_X, GAP_X)
}

/** Ticks of a vertical axis. */
export function placeTicksY(
  scale: ScaleLinear<number, number>,
  bounds: AxisBounds,
  format: TickFormat,
): PlacedTick[] {
  return placeTicks(scale, bounds, format, () => TICK_SIZE + GAP_Y, GAP_Y)
}

/** Room a vertical axis needs for its texts, in pixels. */
export function axisWidth(ticks: readonly PlacedTick[]): number {
  return Math.ceil(Math.max(0, ...ticks.map(({ text }) => textWidth(text, TICK_SIZE))) + 8)
}

function placeTicks(
  scale: ScaleLinear<number, number>,
  { from, to }: AxisBounds,
  format: TickFormat,
  size: (text: string) => number,
  gap: number,
): PlacedTick[] {
  let fewest: PlacedTick[] = []
  for (const count of COUNTS) {
    const ticks = tickTexts(scale, count, format).map(({ value, text }): PlacedTick => {
      const half = (size(text) - gap) / 2
      const at = scale(value)
      return { value, at, text, textAt: Math.max(from + half, Math.min(at, to - half)) }
    })
    const apart = pairs([...ticks].sort((a, b) => a.textAt - b.textAt)).every(
      ([a, b]) => b.textAt - a.textAt >= (size(a.text) + size(b.text)) / 2,
    )
    // Two ticks that say the same are one too many.
    const differ = new Set(ticks.map(({ text }) => text)).size === ticks.length
    if (apart && differ) return ticks
    fewest = ticks
  }
  return nearestZero(fewest)
}

/** Where not even two have room, the one that says most. */
function nearestZero(ticks: readonly PlacedTick[]): PlacedTick[] {
  const index = bisector(({ value }: PlacedTick) => value).center(ticks, 0)
  return ticks.slice(index, index + 1)
}
