import { formatCount } from '../format/formatCount.ts'
import type { TipContent } from '../frame/types.ts'
import type { PlacedDot, PlacedStripRow } from './strip.ts'

interface StripWords {
  measure: string
  format: (value: number) => string
  missingLabel: string
}

/** What a dot stands for: a value, or the span from the first to the last of several. */
export function dotLabel(values: readonly number[], format: (value: number) => string): string {
  const first = values[0]
  const last = values.at(-1)
  if (first === undefined || last === undefined) return ''
  return first === last ? format(first) : `${format(first)}–${format(last)}`
}

/** What a dot says. */
export function dotTip(dot: PlacedDot, { measure, format }: StripWords, link: boolean): TipContent {
  return {
    title: [dot.row.label, dot.row.sublabel].filter(Boolean).join(' '),
    lines: [
      { label: dotLabel(dot.values, format), value: '' },
      { label: measure, value: formatCount(dot.count) },
      ...dot.detail,
    ],
    note: dot.row.note,
    link,
  }
}

/** What the hatched band says of a row. */
export function missingTip(
  missing: NonNullable<PlacedStripRow['missing']>,
  { measure, missingLabel }: StripWords,
): TipContent {
  return {
    title: [missing.row.label, missing.row.sublabel].filter(Boolean).join(' '),
    lines: [
      { label: missingLabel, value: '' },
      { label: measure, value: formatCount(missing.count) },
    ],
    link: typeof missing.href === 'string',
  }
}
