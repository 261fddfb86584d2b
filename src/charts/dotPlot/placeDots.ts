import { categoryColor } from '../frame/legend.ts'
import { markKey } from '../frame/markKey.ts'
import { textWidth } from '../frame/textWidth.ts'
import type { DotItem, DotValue } from './types.ts'

/** A dot at its place. */
export interface PlacedDot {
  key: string
  value: DotValue
  x: number
  y: number
  fill: string
  /** The value beside it, where there is room for it. */
  text: { text: string; x: number; anchor: 'start' | 'end' } | null
}

/** What a row's dots are placed with. */
export interface DotLayout {
  scale: (value: number) => number
  format: (value: number) => string
  colors: ReadonlyMap<string, number>
  /** Texts stay between these. */
  bounds: readonly [number, number]
}

export const RADIUS = 5.5
export const TEXT_SIZE = 12
/** Lines of dots stand this far apart, so that neither dots nor texts of two lines touch. */
export const LANE = 16
const CLEAR = RADIUS + 4

/** Key of the mark of one value of a row. */
export function dotKey(item: string, series: string): string {
  return markKey(item, series)
}

/** The lines a row's dots need so that none hides another: each goes to the first line where it touches none. */
export function lanesOf(xs: readonly number[]): number[] {
  const ends: number[] = []
  return xs.map((x) => {
    const free = ends.findIndex((end) => x - end >= 2 * RADIUS + 1)
    const lane = free === -1 ? ends.length : free
    ends[lane] = x
    return lane
  })
}

/** A row's values that are there, from the least to the greatest. */
export function presentValues({ values }: DotItem): (DotValue & { value: number })[] {
  return values
    .flatMap((one) => (one.value === null ? [] : [{ ...one, value: one.value }]))
    .sort((a, b) => a.value - b.value)
}

/** Places a row's dots from left to right, each with its value on the side where it touches nothing; without it elsewhere. */
export function placeDots(
  item: DotItem,
  middle: number,
  { scale, format, colors, bounds: [left, right] }: DotLayout,
): PlacedDot[] {
  const values = presentValues(item)
  const xs = values.map(({ value }) => scale(value))
  const lanes = lanesOf(xs)
  const count = Math.max(0, ...lanes) + 1
  const taken: { lane: number; from: number; to: number }[] = xs.map((x, at) => ({
    lane: lanes[at] ?? 0,
    from: x - RADIUS - 2,
    to: x + RADIUS + 2,
  }))
  return values.map((value, at) => {
    const x = xs[at] ?? 0
    const lane = lanes[at] ?? 0
    const text = format(value.value)
    const length = textWidth(text, TEXT_SIZE)
    const sides = [
      { from: x + CLEAR, to: x + CLEAR + length, x: x + CLEAR, anchor: 'start' as const },
      { from: x - CLEAR - length, to: x - CLEAR, x: x - CLEAR, anchor: 'end' as const },
    ]
    // The least value's text stands outside where another follows it.
    if (at === 0 && values.length > 1) sides.reverse()
    const free = sides.find(
      ({ from, to }) =>
        from >= left &&
        to <= right &&
        taken.every((one, of) => of === at || one.lane !== lane || to < one.from || from > one.to),
    )
    if (free) taken.push({ lane, from: free.from, to: free.to })
    return {
      key: dotKey(item.key, value.series),
      value,
      x,
      y: middle + (lane - (count - 1) / 2) * LANE,
      fill: categoryColor(colors.get(value.series) ?? 1).fill,
      text: free ? { text, x: free.x, anchor: free.anchor } : null,
    }
  })
}
