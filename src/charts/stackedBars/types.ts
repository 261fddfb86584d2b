import type { NameFilter } from '../frame/nameFilter.ts'
import type { ChartKey, TipLine } from '../frame/types.ts'

/** One part of a bar. */
export interface StackedSegment {
  /** Key of a category. */
  category: string
  /** In the unit of the chart (fen, ratio, fen per head…). null: not disclosed. 0: disclosed as zero. */
  value: number | null
  href?: string | null
  /** Text in the segment; `format(value)` otherwise. */
  text?: string
  /** Why there is no value. */
  missing?: string
  /** Further lines of the tooltip. */
  detail?: TipLine[]
}

/** One bar. */
export interface StackedGroup {
  key: string
  label: string
  /** Second line of the label, such as the year. */
  sublabel?: string
  /** A caveat under the label, such as 年份为推断. */
  note?: string
  /** Bars with the same division stand under one heading, such as the city. */
  division?: string
  segments: StackedSegment[]
  /** Text at the end of the bar; the formatted sum otherwise; null for none. */
  totalText?: string | null
  /** The whole bar is missing, and why. */
  missing?: string
  /** What the bar's name filters. */
  filter?: NameFilter
  /** Whom the bar is about (`subjectKey`), for linked charts. */
  subjects?: readonly string[]
}

/** Horizontal bars, one a group, stacked by category. Values arrive computed; the chart only draws. */
export interface StackedBarsProps {
  width: number
  /** Name of the picture for a screen reader. */
  label: string
  categories: ChartKey[]
  groups: StackedGroup[]
  format: (value: number) => string
  /** End of the scale; the largest bar otherwise. Give 1 for shares. */
  max?: number
}
