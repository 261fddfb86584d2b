import type { NameFilter } from './nameFilter.ts'
import type { ChartKey } from './types.ts'

/** An entry of a legend: a colour, the hatching of what is missing, or the tick of a zero. */
export interface LegendItem {
  key: string
  label: string
  swatch: string
  /** Lights the marks of this subject while the pointer is on the entry. */
  subject?: string
  /** What the entry filters; without it a press keeps its subject lit. */
  filter?: NameFilter
}

const COLORS = 6

/** Number of the categorical colour of each key, 1 to 6: its own, or by position. */
export function colorNumbers(keys: readonly ChartKey[]): Map<string, number> {
  return new Map(keys.map(({ key, color }, index) => [key, color ?? (index % COLORS) + 1]))
}

/** Categorical colour as CSS, and the colour of text on it. */
export function categoryColor(number: number): { fill: string; ink: string } {
  return { fill: `var(--cat-${number})`, ink: `var(--cat-${number}-ink)` }
}
