import type { ScaleLinear } from 'd3-scale'
import { markKey } from '../frame/markKey.ts'
import { boldWidth, textWidth } from '../frame/textWidth.ts'
import type { DumbbellItem } from './types.ts'

/** Which of the two values. */
export type Side = 'from' | 'to'

/** One end at its place. */
export interface PlacedEnd {
  key: string
  side: Side
  x: number
  /** Empty where the other end's text tells both. */
  text: string
  textX: number
  anchor: 'start' | 'end'
}

/** The name of an end above it. */
export interface PlacedHead {
  side: Side
  x: number
  y: number
  text: string
  anchor: 'start' | 'end'
}

/** What a row's ends are placed with. */
export interface EndLayout {
  scale: ScaleLinear<number, number>
  format: (value: number) => string
  /** Texts do not reach further left. */
  left: number
}

export const VALUE_SIZE = 12
export const DOT = 5.5
const CLEAR = DOT + 4

/** Key of the mark of one end. */
export function endKey(item: string, side: Side): string {
  return markKey(item, side)
}

/**
 * Places a row's ends from left to right, texts outside. Where the left text has no room, the right one tells both
 * (`4.80 → 28.66`); equal values are written once.
 */
export function placeEnds(item: DumbbellItem, { scale, format, left }: EndLayout): PlacedEnd[] {
  const ends = (['from', 'to'] as const).flatMap((side): PlacedEnd[] => {
    const value = item[side]
    if (value === null) return []
    const x = scale(value)
    return [
      {
        key: endKey(item.key, side),
        side,
        x,
        text: format(value),
        textX: x + CLEAR,
        anchor: 'start',
      },
    ]
  })
  ends.sort((a, b) => a.x - b.x)
  const [first, second] = ends
  if (!first || !second) return ends
  if (item.from === item.to) return [{ ...first, text: '' }, second]
  const hasRoom = first.x - CLEAR - textWidth(first.text, VALUE_SIZE) >= left
  if (hasRoom) return [{ ...first, textX: first.x - CLEAR, anchor: 'end' }, second]
  return [
    { ...first, text: '' },
    { ...second, text: `${format(item.from ?? 0)} → ${format(item.to ?? 0)}` },
  ]
}

/** Writes the ends' names above them, apart from each other and within the chart. */
export function placeHeads(
  ends: readonly PlacedEnd[],
  names: Record<Side, string>,
  y: number,
  left: number,
): PlacedHead[] {
  const [first, second] = ends
  if (!first || !second) return []
  const needed = boldWidth(names[first.side], VALUE_SIZE)
  const fits = first.x + DOT - needed >= left
  const head: PlacedHead = fits
    ? { side: first.side, x: first.x + DOT, y, text: names[first.side], anchor: 'end' }
    : { side: first.side, x: left, y, text: names[first.side], anchor: 'start' }
  const free = (fits ? head.x : left + needed) + 6
  const x = Math.max(second.x - DOT, free)
  return [head, { side: second.side, x, y, text: names[second.side], anchor: 'start' }]
}
