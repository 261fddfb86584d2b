import type { TipLine } from '../frame/types.ts'

/** A value on the axis and how often it occurs. */
export interface StripPoint {
  value: number
  /** At least 1. */
  count: number
  detail?: TipLine[]
}

/** What has no place on the axis. */
export interface StripMissing {
  count: number
  href?: string | null
}

/** One row, such as a department's year. */
export interface StripRow {
  key: string
  label: string
  /** Second line. */
  sublabel?: string
  /** A caveat, said in the tooltip and marked with *. */
  note?: string
  points: StripPoint[]
  missing?: StripMissing
  /** Whom the row is about (`subjectKey`), for linked charts. */
  subjects?: readonly string[]
}

/** How values are spread: one row a group, one dot for values of one place, its area how many there are. */
export interface StripProps {
  width: number
  label: string
  /** What is counted (指标条数). */
  measure: string
  rows: StripRow[]
  /** Values the axis reaches at least; those of the points otherwise. */
  domain?: [number, number] | undefined
  /** A value as text. */
  format: (value: number) => string
  /** Where a dot leads, given the values it stands for. */
  hrefOf?: (row: string, values: readonly number[]) => string | null
  isSelected?: (row: string, values: readonly number[]) => boolean
  /** What the hatched band at the end holds (未读出或空白); without it there is no band. */
  missingLabel?: string
}
