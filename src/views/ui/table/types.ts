/** What sorts a row in a column: text by the order of pinyin, numbers by size; null is missing and stands last either way. */
export type SortValue = string | number | null

/** One column of a table, for rows of any sort. */
export interface TableColumn<Row> {
  key: string
  /** What stands in its head, unit included. */
  label: string
  sortValue(row: Row): SortValue
  /** How the first click sorts. Numbers begin with the largest. */
  startsDescending?: boolean
  /** Numbers stand right. */
  isNumber?: boolean
  /** Width in rem; the first column takes what is left over as well. */
  width: number
  /** On phones it has a line of its own, without its label. */
  isLine?: boolean
}

/** By which column the rows are sorted. */
export interface TableSort {
  column: string
  descending: boolean
}

/** A sum over some rows: how many of them have a value, and how many do not. */
export interface PartialSum {
  /** null where none of them has a value. */
  sum: number | null
  known: number
  missing: number
}

/** What stands in the body of a table: rows, and heads of groups above theirs. */
export type TableEntry<Row> =
  { kind: 'group'; key: string; rows: readonly Row[] } | { kind: 'row'; row: Row }

/** A way in which rows can be narrowed and grouped. */
export interface Facet<Row> {
  key: string
  /** The values a row counts under: one, several, or none. */
  valuesOf(row: Row): readonly string[]
}

/** The chosen values of each facet, by its key; none do not restrict. */
export type ChosenValues = Readonly<Record<string, readonly string[]>>
