import type { TipLine } from '../frame/types.ts'

/** A column, such as a department's year. */
export interface MatrixColumn {
  key: string
  label: string
  /** Used where the label does not fit. */
  short?: string
  /** Second line, such as the year. */
  sublabel?: string
  /** A caveat, such as 年份为推断; marked with * and said in the tooltip. */
  note?: string
}

/** A row; consecutive rows of one group stand under its heading. */
export interface MatrixRow {
  key: string
  label: string
  group?: string
}

/** One cell. A pair of row and column without a cell is drawn as not in the form. */
export interface MatrixCell {
  row: string
  column: string
  /** null: the form does not have it (hatched). 0: the form has it and lists none. */
  value: number | null
  href?: string | null
  selected?: boolean
  /** Small beside the value, such as how many a mean is of; left out where there is no room. */
  small?: string
  /** Why there is no value. */
  missing?: string
  detail?: TipLine[]
  /** Whom the cell is about (`subjectKey`), for linked charts. */
  subjects?: readonly string[]
}

/** Rows against columns, each cell a count (or a mean, a share) with its number and a sequential colour. */
export interface CountMatrixProps {
  width: number
  label: string
  /** What is counted, for the legend and the tooltip ("指标数"). */
  measure: string
  rows: MatrixRow[]
  columns: MatrixColumn[]
  cells: MatrixCell[]
  /** Thousands are grouped otherwise. */
  format?: (value: number) => string
  /** Value at the dark end of the colours, where it is known beforehand (1 for shares). Defaults to the largest, at least 7. */
  top?: number
  /** What a cell without a value says. Defaults to "not in the form". */
  nothing?: string
  /** A last row with the columns' sums. Defaults to true. */
  totals?: boolean
}
