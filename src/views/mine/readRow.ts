import { exactYuan } from '../../charts/format/exactYuan.ts'
import type { Site } from '../state/site.ts'

/** One thing a row says, under the name of its column. */
export interface Fact {
  label: string
  value: string
  /** The document's own words, in Chinese. */
  printed: boolean
  /** Wants a line of its own. */
  wide?: true
}

/** A row as read, in words. */
export interface ReadRow {
  id: string
  /** null where it stands on no line. */
  line: number | null
  /** What sort of row it is, where a table has several; may be empty. */
  kind: string
  /** Words of the document, in Chinese unless they are translated; may be empty. */
  text: string
  translated?: true
  /** What belongs to it and is not in its line: its project, its levels. */
  note: string | null
  facts: Fact[]
  /** Long texts, shown when they are asked for. */
  texts: Fact[]
}

/** A row with what most have none of left out. */
export function readRow(row: Pick<ReadRow, 'id' | 'line' | 'text'> & Partial<ReadRow>): ReadRow {
  return { kind: '', note: null, facts: [], texts: [], ...row }
}

/** What the document prints; a blank cell gives nothing. */
export function printed(label: string, value: string | null): Fact[] {
  return value === null ? [] : [{ label, value, printed: true }]
}

/** What the document prints, and where it prints nothing that it does not. */
export function printedOrBlank(label: string, value: string | null, { t }: Site): Fact[] {
  return value === null ? [{ label, value: t.blank, printed: false }] : printed(label, value)
}

/** Exact money, in yuan; a blank cell is said to be blank. */
export function money(label: string, fen: number | null, site: Site): Fact {
  return { label, value: amount(fen, site), printed: false }
}

/** Exact money in words. */
export function amount(fen: number | null, { t }: Site): string {
  return fen === null ? t.blank : t.documents.yuan(exactYuan(fen))
}
