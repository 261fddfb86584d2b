/** Language of the interface. */
export type Language = 'zh' | 'en'

/** One line of a tooltip: what, and how much. */
export interface TipLine {
  label: string
  value: string
}

/** What a mark says on hover, touch and focus, and to a screen reader. */
export interface TipContent {
  title: string
  lines: TipLine[]
  /** A sentence below the lines: a reason, a caveat. */
  note?: string | undefined
  /** The mark leads somewhere, so the tip says how to follow it. */
  link?: boolean
  /** What following the mark does, where that is not to open something. */
  hint?: string
}

/** A category or kind with its colour: `--cat-1` to `--cat-6`, by position unless `color` says otherwise. */
export interface ChartKey {
  key: string
  label: string
  color?: number
}

/** A cell of a table twin: numbers stay numbers so that the CSV is exact; null is blank. */
export type TwinValue = string | number | null

/** A row of a table twin. */
export type TwinRow = Record<string, TwinValue>

/** A column of a table twin. */
export interface TwinColumn {
  key: string
  label: string
  /** Right-aligned and grouped by thousands. */
  numeric?: boolean
  /** How numbers are shown on screen; the CSV always holds the number itself. */
  format?: (value: number) => string
  /** Where the cell leads, usually to the line of the document. */
  href?: (row: TwinRow) => string | null
}

/** The rows a chart has drawn, as a table and a CSV file. */
export interface TableTwin {
  columns: TwinColumn[]
  rows: TwinRow[]
  /** Name of the CSV file, without its ending. */
  fileName: string
}

/** A link to where the figures come from. */
export interface SourceLink {
  label: string
  href: string
  /** The department that published it, for a citation. */
  publisher?: string
}
