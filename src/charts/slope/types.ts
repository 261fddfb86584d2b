import type { TipLine } from '../frame/types.ts'

/** One value of a line. */
export interface SlopeValue {
  /** In the unit of the chart; null: no value that year. */
  value: number | null
  href?: string | null
  /** What is said in its place, such as 未列; not disclosed otherwise. */
  gap?: string
  /** Why there is no value. */
  missing?: string
}

/** One line: a name and its value at each column. */
export interface SlopeLine {
  key: string
  label: string
  sublabel?: string
  /** One a column, in the order of the columns. */
  values: SlopeValue[]
  /** Drawn in colour while the others step back. */
  highlighted?: boolean
  detail?: TipLine[]
  /** Whom the line is about (`subjectKey`), for linked charts. */
  subjects?: readonly string[]
}

/** Lines between two or more columns, usually years, with direct labels at both sides. Values arrive computed. */
export interface SlopeProps {
  width: number
  /** Name of the picture for a screen reader. */
  label: string
  /** Names of the columns, from left to right. */
  columns: string[]
  lines: SlopeLine[]
  format: (value: number) => string
  /** Begins the scale at zero even where all values are far from it. Defaults to false: a slope shows change, not length. */
  zero?: boolean
}
