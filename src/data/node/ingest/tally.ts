import type { Outcome, ReadFile, RefusedFile } from './outcome.ts'
import { tableRows } from './tableRows.ts'
import { uncertainOf, unreadOf, type Unread } from './unread.ts'

/** How many lines and files a summary shows; the counts are always whole. */
const SHOWN_LINES = 100
const SHOWN_FILES = 100
const SHOWN_SKIPPED = 10

/** Tables about the reading, and what is worked out from the rows: they are not rows a document has. */
const ABOUT_READING = new Set([
  'document_fact',
  'finding',
  'indicator_target',
  'measurability',
  'source_line',
])

/** What a batch came to. Its lists stop growing where a summary would no longer show them. */
export interface Tally {
  read: number
  cached: number
  /** Files that were read with text left over. */
  partly: number
  /** Lines and cells that no row took. */
  unread: number
  uncertain: number
  /** Rows that documents gave: not their lines, nor what was found about the reading of them. */
  rows: number
  rowsByTable: Map<string, number>
  refused: number
  copies: number
  skipped: number
  shownUnread: { path: string; unread: Unread }[]
  shownRefused: RefusedFile[]
  shownCopies: { path: string; of: string }[]
  shownSkipped: string[]
}

export function emptyTally(): Tally {
  return {
    read: 0,
    cached: 0,
    partly: 0,
    unread: 0,
    uncertain: 0,
    rows: 0,
    rowsByTable: new Map(),
    refused: 0,
    copies: 0,
    skipped: 0,
    shownUnread: [],
    shownRefused: [],
    shownCopies: [],
    shownSkipped: [],
  }
}

/** Counts what became of a file. */
export function count(tally: Tally, outcome: Outcome): void {
  if (outcome.kind === 'read') {
    countRead(tally, outcome)
  } else if (outcome.kind === 'refused') {
    tally.refused++
    if (tally.shownRefused.length < SHOWN_FILES) tally.shownRefused.push(outcome)
  } else {
    tally.skipped++
    if (tally.shownSkipped.length < SHOWN_SKIPPED) tally.shownSkipped.push(outcome.path)
  }
}

/** Counts a file that is the same, byte for byte, as one before it. */
export function countCopy(tally: Tally, path: string, of: string): void {
  tally.copies++
  if (tally.shownCopies.length < SHOWN_FILES) tally.shownCopies.push({ path, of })
}

function countRead(tally: Tally, file: ReadFile): void {
  tally.read++
  if (file.isCached) tally.cached++
  for (const { table, rows } of tableRows(file)) {
    tally.rowsByTable.set(table.name, (tally.rowsByTable.get(table.name) ?? 0) + rows.length)
    if (!ABOUT_READING.has(table.name)) tally.rows += rows.length
  }
  tally.uncertain += uncertainOf(file).length
  const unread = unreadOf(file)
  if (unread.length > 0) tally.partly++
  tally.unread += unread.length
  const room = SHOWN_LINES - tally.shownUnread.length
  tally.shownUnread.push(...unread.slice(0, room).map((one) => ({ path: file.path, unread: one })))
}
