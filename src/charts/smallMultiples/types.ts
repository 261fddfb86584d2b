import type { TipLine } from '../frame/types.ts'

/** A row of every panel: the same thing at the same height. */
export interface MultiplesRow {
  key: string
  label: string
  /** Small second line, such as the year. */
  sublabel?: string
  /** A word for the row. Where every row has one, it stands beside the bars of a narrow page; the caller says what it is short for. */
  short?: string
  /** The row the others are read against. */
  emphasis?: boolean
  /** Whom the row is about (`subjectKey`), for linked charts. */
  subjects?: readonly string[]
}

/** What a panel has for a row. */
export interface MultiplesCell {
  row: string
  /** null: missing, drawn hatched with `missing` beside it. */
  value: number | null
  /** Why there is no value, in a few words. */
  missing?: string
  /** The same as a sentence, in the tooltip. */
  note?: string
  href?: string | null
  detail?: TipLine[]
}

/** One measure on a scale of its own from zero. */
export interface MultiplesPanel {
  key: string
  title: string
  /** Written above the panel instead of the title, where the heading of its group says the rest. */
  heading?: string
  format: (value: number) => string
  cells: MultiplesCell[]
  /** End of the scale; the largest value otherwise. Panels that are parts of one whole share it. */
  max?: number
  /** Where a thin line stands, such as 100 of an index. */
  reference?: number
  /** A sentence below the panel: what in it cannot be compared and why. */
  note?: string
}

/** Panels that stand together. */
export interface MultiplesGroup {
  key: string
  title?: string
  /** A sentence that holds for all of its panels. */
  note?: string
  panels: MultiplesPanel[]
}

/** One small panel a measure, one row a thing, the same rows in the same order in every panel. */
export interface SmallMultiplesProps {
  width: number
  label: string
  rows: MultiplesRow[]
  groups: MultiplesGroup[]
}
