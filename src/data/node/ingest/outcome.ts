import type { Leftover } from '../../ingest/ledger.ts'
import type { FindingRow } from '../../model/finding.ts'
import type { Problem } from '../../model/problem.ts'
import type { Rows } from '../../model/rows.ts'

/** A file to read, where it was found. */
export interface FoundFile {
  kind: 'found'
  /** Its path as it can be shown, still to be made `printable`. */
  path: string
  /** Its path as the file system spells it, which need not be UTF-8. */
  address: string | Uint8Array
  /** Its name without folders. */
  file: string
  bytes: number
}

/** A file that was read. */
export interface ReadFile {
  kind: 'read'
  path: string
  sha256: string
  isCached: boolean
  rows: Rows
  /** What the rules ask that need this document only. */
  findings: readonly FindingRow[]
  leftovers: readonly Leftover[]
}

/** A file that was not read, and why. */
export interface RefusedFile {
  kind: 'refused'
  path: string
  problem: Problem
}

/** A file that was not begun because the work was interrupted. */
export interface SkippedFile {
  kind: 'skipped'
  path: string
}

/** What became of a file. */
export type Outcome = ReadFile | RefusedFile | SkippedFile

/** A file refused for a reason of the file system or of this machine. */
export function refused(path: string, code: Problem['code'], said: Problem['said']): RefusedFile {
  return { kind: 'refused', path, problem: { code, file: path, line: null, said } }
}
