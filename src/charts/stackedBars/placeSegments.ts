import type { ScaleLinear } from 'd3-scale'
import { categoryColor } from '../frame/legend.ts'
import { markKey } from '../frame/markKey.ts'
import { textWidth } from '../frame/textWidth.ts'
import type { ChartKey } from '../frame/types.ts'
import type { StackedGroup, StackedSegment } from './types.ts'

/** A part of a bar at its place. */
export interface PlacedSegment {
  key: string
  segment: StackedSegment
  x: number
  width: number
  fill: string
  ink: string
  /** The label, where it fits. */
  text: string | null
}

export const SEGMENT_SIZE = 12

/** Key of the mark of a category in a group. */
export function segmentKey(group: string, category: string): string {
  return markKey(group, category)
}

/** Stacks a group's values away from zero in the order of the categories; zeros and missing values take no room. */
export function placeSegments(
  group: StackedGroup,
  categories: readonly ChartKey[],
  colors: ReadonlyMap<string, number>,
  scale: ScaleLinear<number, number>,
  format: (value: number) => string,
): PlacedSegment[] {
  let up = 0
  let down = 0
  return categories.flatMap(({ key: category }) => {
    const segment = group.segments.find((candidate) => candidate.category === category)
    if (!segment || segment.value === null || segment.value === 0) return []
    const { value } = segment
    const from = value > 0 ? up : down
    if (value > 0) up += value
    else down += value
    const x = Math.min(scale(from), scale(from + value))
    const width = Math.max(1, Math.abs(scale(from + value) - scale(from)))
    const text = segment.text ?? format(value)
    const fits = textWidth(text, SEGMENT_SIZE) + 12 <= width
    const { fill, ink } = categoryColor(colors.get(category) ?? 1)
    return [
      {
        key: segmentKey(group.key, category),
        segment,
        x,
        width,
        fill,
        ink,
        text: fits ? text : null,
      },
    ]
  })
}
