import type { ChartKey, TipLine } from '../frame/types.ts'

/** One bar of a group. */
export interface GroupedValue {
  /** Key of a series. */
  series: string
  /** In the unit of the chart. null: not disclosed. 0: disclosed as zero. */
  value: number | null
  href?: string | null
  /** Why there is no value. */
  missing?: string
  detail?: TipLine[]
}

/** One category with a bar for each series that has it. */
export interface GroupedCategory {
  key: string
  label: string
  sublabel?: string
  /** A series without an entry does not have the category, and gets no bar. */
  values: GroupedValue[]
  /** Whom the category is about (`subjectKey`), for linked charts. */
  subjects?: readonly string[]
}

/** Horizontal bars side by side within a category, on one scale from zero. Values arrive computed; the order is the caller's. */
export interface GroupedBarsProps {
  width: number
  /** Name of the picture for a screen reader. */
  label: string
  /** Usually years, earlier ones first. */
  series: ChartKey[]
  categories: GroupedCategory[]
  format: (value: number) => string
}
