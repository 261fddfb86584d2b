import type { NameFilter } from '../frame/nameFilter.ts'

/** Whether a department's year is here. */
export type CoverageState = 'published' | 'partial' | 'missing'

/** A column, usually a year. */
export interface CoverageColumn {
  key: string
  label: string
  /** What the column's name filters. */
  filter?: NameFilter
}

/** A row, usually a department, or one of its forms; consecutive rows of one group stand under its heading. */
export interface CoverageRow {
  key: string
  label: string
  /** Below the name, such as the form. */
  sublabel?: string
  group?: string
  /** What the row's name filters. */
  filter?: NameFilter
  /** Whom the row is about (`subjectKey`), for linked charts. */
  subjects?: readonly string[]
}

/** A small figure in a cell: value null is drawn as not disclosed. */
export interface CoverageFact {
  label: string
  value: string | null
}

/** One cell. A pair of row and column without a cell is missing. */
export interface CoverageCell {
  row: string
  column: string
  state: CoverageState
  href?: string | null
  /** Up to four. */
  facts: CoverageFact[]
  /** A caveat, such as 年份为推断, or what is missing in a partial cell. */
  note?: string
  /** Whom the cell is about (`subjectKey`), for linked charts. */
  subjects?: readonly string[]
}

/** Departments against years: what is published here, in part, or not. */
export interface CoverageGridProps {
  width: number
  label: string
  rows: CoverageRow[]
  columns: CoverageColumn[]
  cells: CoverageCell[]
}
