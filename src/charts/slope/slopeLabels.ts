import { textWidth } from '../frame/textWidth.ts'
import { wrapText } from '../frame/wrapText.ts'
import type { SlopeLine } from './types.ts'

/** A side of the chart that carries labels. */
export type SlopeSide = 'left' | 'right'

/** A label before it has a place. */
export interface SlopeLabel {
  key: string
  line: SlopeLine
  side: SlopeSide
  lines: string[]
  /** Value it stands at: its own, or the nearest known one where its own is missing. */
  beside: number
  missing: boolean
  size: number
}

/** What labels are written with. */
export interface LabelOptions {
  format: (value: number) => string
  notDisclosed: string
  /** Whether the left side says names too. */
  namesLeft: boolean
  room: Record<SlopeSide, number>
}

export const LABEL_SIZE = 12.5
export const LABEL_LINE = 15

/** The value at one end of a line, and the nearest known one; null when the line has no value at all. */
export function endOf(
  line: SlopeLine,
  side: SlopeSide,
): { index: number; value: number | null; nearest: number } | null {
  const index = side === 'left' ? 0 : line.values.length - 1
  const known = line.values.flatMap(({ value }) => (value === null ? [] : [value]))
  const nearest = side === 'left' ? known[0] : known.at(-1)
  if (nearest === undefined) return null
  return { index, value: line.values[index]?.value ?? null, nearest }
}

/** A line's name, with what is to be known of it, such as an inferred year. */
export function nameOf({ label, sublabel }: SlopeLine): string {
  return sublabel ? `${label} · ${sublabel}` : label
}

/** Text of a label on one line: `基本支出 4,684.01万` at the left, `4,684.01万 基本支出` at the right. */
export function labelText(line: SlopeLine, side: SlopeSide, options: LabelOptions): string {
  const end = endOf(line, side)
  if (!end) return ''
  const said =
    end.value === null
      ? (line.values[end.index]?.gap ?? options.notDisclosed)
      : options.format(end.value)
  if (side === 'right') return `${said} ${nameOf(line)}`
  return options.namesLeft ? `${nameOf(line)} ${said}` : said
}

/** Room a side's labels want, at most a part of the width. */
export function labelRoom(texts: readonly string[], most: number): number {
  return Math.min(most, Math.max(0, ...texts.map((text) => textWidth(text, LABEL_SIZE))) + 2)
}

/** Labels of a side, broken into lines. */
export function slopeLabels(
  lines: readonly SlopeLine[],
  side: SlopeSide,
  options: LabelOptions,
): SlopeLabel[] {
  return lines.flatMap((line): SlopeLabel[] => {
    const end = endOf(line, side)
    if (!end) return []
    const text = labelText(line, side, options)
    const broken = wrapText(text, options.room[side], LABEL_SIZE, options.namesLeft ? 4 : 5)
    return [
      {
        key: line.key,
        line,
        side,
        lines: broken,
        beside: end.nearest,
        missing: end.value === null,
        size: broken.length * LABEL_LINE,
      },
    ]
  })
}
