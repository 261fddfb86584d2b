import { textWidth } from '../frame/textWidth.ts'
import type { ChartKey } from '../frame/types.ts'
import { segmentKey } from './placeSegments.ts'
import type { StackedGroup, StackedSegment } from './types.ts'

/** A value without length, written under its bar: a zero, or one that is missing. */
export interface PlacedNote {
  key: string
  segment: StackedSegment
  kind: 'zero' | 'missing'
  text: string
  x: number
  /** Top of the line. */
  y: number
  width: number
}

/** The room for a bar's notes, and what they say of a zero and of a missing value. */
export interface NoteLayout {
  left: number
  top: number
  right: number
  zero: string
  notDisclosed: string
}

export const NOTE_SIZE = 11.5
const SWATCH = 14
const GAP = 14
const LINE = 17

/** Writes zeros and missing values one after the other, broken into lines at the right edge. */
export function placeNotes(
  group: StackedGroup,
  categories: readonly ChartKey[],
  { left, top, right, zero, notDisclosed }: NoteLayout,
): PlacedNote[] {
  let x = left
  let y = top
  return categories.flatMap(({ key: category, label }) => {
    const segment = group.segments.find((candidate) => candidate.category === category)
    if (!segment || (segment.value !== null && segment.value !== 0)) return []
    const kind = segment.value === null ? 'missing' : 'zero'
    const text = `${label} ${kind === 'zero' ? zero : notDisclosed}`
    const width = (kind === 'zero' ? 7 : SWATCH) + textWidth(text, NOTE_SIZE)
    if (x > left && x + width > right) {
      x = left
      y += LINE
    }
    const note: PlacedNote = {
      key: segmentKey(group.key, category),
      segment,
      kind,
      text,
      x,
      y,
      width,
    }
    x += width + GAP
    return [note]
  })
}
