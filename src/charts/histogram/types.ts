import type { TipLine } from '../frame/types.ts'

/** A bin on the axis, in the order in which bins are drawn. */
export interface HistogramBin {
  key: string
  label: string
}

/** One bar. */
export interface HistogramBar {
  /** Key of its bin. */
  bin: string
  /** Height, at least 0. 0 is drawn as a zero. */
  value: number
  /** Stands above the bar. */
  text: string
  href?: string | null
  selected?: boolean
  detail?: TipLine[]
}

/** What has no bin because its value is not known. */
export interface HistogramMissing {
  value: number
  text: string
  /** Why. */
  label: string
}

/** One panel; all panels have the same axes. */
export interface HistogramGroup {
  key: string
  label: string
  /** Second line, such as the year and how many there are. */
  sublabel?: string
  /** A caveat, said in the tooltip and marked with *. */
  note?: string
  bars: HistogramBar[]
  missing?: HistogramMissing | null
  /** Whom the panel is about (`subjectKey`), for linked charts. */
  subjects?: readonly string[]
}

/** How often each value occurs: one panel a group, one bar a bin. */
export interface HistogramProps {
  width: number
  label: string
  /** What the bins are, below the axis and in the tooltip (得分). */
  axis: string
  /** What the bars measure, in the tooltip (指标条数). */
  measure: string
  bins: HistogramBin[]
  groups: HistogramGroup[]
}
