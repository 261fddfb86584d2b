import type { NameFilter } from '../frame/nameFilter.ts'
import type { ChartKey, TipLine } from '../frame/types.ts'

/** One value of a row. */
export interface DotValue {
  /** Key of a series. */
  series: string
  /** In the unit of the chart; null: missing, said in words below the row's dots. */
  value: number | null
  href?: string | null
  /** The value is what the reader has chosen. */
  selected?: boolean
  /** Why there is no value. */
  missing?: string
  detail?: TipLine[]
  /** Whom the dot is about (`subjectKey`), for linked charts. */
  subjects?: readonly string[]
}

/** One row: a name and its values. */
export interface DotItem {
  key: string
  label: string
  /** Small second line. */
  sublabel?: string
  /** Rows with the same division stand under one heading. */
  division?: string
  values: DotValue[]
  /** A caveat, said in the tooltip and marked with *. */
  note?: string
  /** What the row's name filters. */
  filter?: NameFilter
  /** Whom the row's name is about (`subjectKey`), for linked charts. */
  subjects?: readonly string[]
}

/** One or several dots a row, all on one scale (Cleveland). The scale need not begin at zero: places are read, not lengths. */
export interface DotPlotProps {
  width: number
  /** Name of the picture for a screen reader. */
  label: string
  /** What the dots of a row are told apart by, such as the year; a legend where there are several. */
  series: ChartKey[]
  items: DotItem[]
  /** What is measured, in the tooltip. */
  measure: string
  format: (value: number) => string
  /** Values the scale reaches at least; those of the dots otherwise. */
  domain?: [number, number]
}
