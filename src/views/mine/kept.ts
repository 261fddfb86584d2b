import type { Leftover } from '../../data/ingest/ledger.ts'
import type { Rows } from '../../data/model/rows.ts'
import { toCsv } from '../../data/store/csv.ts'
import { tablesOf } from '../../data/store/stored.ts'

/** Levels a reader has given an indicator, by their canonical codes. */
export interface LevelCorrection {
  level1Code: string
  level2Code: string
}

/** What a reader has corrected, beside what was read; a field that is not there is not corrected. */
export interface Corrections {
  department?: string
  fiscalYear?: number
  /** By the indicator's id. */
  levels: Record<string, LevelCorrection>
}

/** The format this code writes and reads. */
export const KEPT_FORMAT = 1

/** One of the reader's own documents: what was read, and what the reader corrected. Its bytes are kept beside it. */
export interface KeptDocument {
  format: typeof KEPT_FORMAT
  /** First twelve hex digits of the SHA-256. */
  id: string
  file: string
  sha256: string
  /** ISO 8601. */
  addedAt: string
  /** Which build of the reader gave the rows. */
  readBy: string
  /** As read: corrections are not in them. */
  rows: Rows
  /** Cells of understood lines that no row took. */
  leftovers: readonly Leftover[]
  corrections: Corrections
}

const NO_CORRECTIONS: Corrections = { levels: {} }

/** Corrections without one of a document's own. */
export function without(before: Corrections, field: 'department' | 'fiscalYear'): Corrections {
  const { department, fiscalYear, levels } = before
  return {
    ...(department === undefined || field === 'department' ? {} : { department }),
    ...(fiscalYear === undefined || field === 'fiscalYear' ? {} : { fiscalYear }),
    levels,
  }
}

/** How many things a reader has corrected. */
export function correctionCount({ department, fiscalYear, levels }: Corrections): number {
  return (
    [department, fiscalYear].filter((one) => one !== undefined).length + Object.keys(levels).length
  )
}

/** A document that has just been read. */
export function newlyKept(
  read: Pick<KeptDocument, 'file' | 'sha256' | 'readBy' | 'rows' | 'leftovers'>,
): KeptDocument {
  return {
    ...read,
    format: KEPT_FORMAT,
    id: read.sha256.slice(0, 12),
    addedAt: new Date().toISOString(),
    corrections: NO_CORRECTIONS,
  }
}

/** A stored value as a document; null when it is not one that this code can use. */
export function parseKept(value: unknown): KeptDocument | null {
  if (!isRecord(value) || value.format !== KEPT_FORMAT) return null
  const texts = [value.id, value.file, value.sha256, value.addedAt, value.readBy]
  if (!texts.every((text) => typeof text === 'string')) return null
  if (!isCorrections(value.corrections) || !isRecord(value.rows)) return null
  const kept = withLaterFields(value as unknown as KeptDocument)
  return /^[0-9a-f]{64}$/.test(kept.sha256) &&
    kept.sha256.startsWith(kept.id) &&
    areLeftovers(kept.leftovers) &&
    rowsFit(kept.rows)
    ? kept
    : null
}

/** A record of a build that did not know them yet has none; it is read again when the page has time. */
function withLaterFields(kept: KeptDocument): KeptDocument {
  const later = { documentFacts: [], results: [], executions: [] }
  return {
    ...kept,
    leftovers: 'leftovers' in kept ? kept.leftovers : [],
    rows: { ...later, ...kept.rows },
  }
}

function areLeftovers(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.every(
      (one) => isRecord(one) && Number.isSafeInteger(one.line) && typeof one.text === 'string',
    )
  )
}

/** Whether rows are those of one document and fit the tables. */
export function rowsFit(rows: Rows): boolean {
  try {
    checkRows(rows)
    return true
  } catch {
    return false
  }
}

/**
 * Checks that rows are those of one document and fit the tables.
 *
 * @throws Error that says what does not
 */
export function checkRows(rows: Rows): void {
  if (rows.documents.length !== 1) throw new Error(`${rows.documents.length} documents in one file`)
  const dataset = { ...rows, departments: [], jurisdictions: [] }
  for (const { table, rows: own } of tablesOf(dataset)) toCsv(table, own)
}

function isCorrections(value: unknown): value is Corrections {
  if (!isRecord(value) || !isRecord(value.levels)) return false
  const { department, fiscalYear, levels } = value
  return (
    (department === undefined || (typeof department === 'string' && department !== '')) &&
    (fiscalYear === undefined || Number.isSafeInteger(fiscalYear)) &&
    Object.values(levels).every(
      (level) =>
        isRecord(level) &&
        typeof level.level1Code === 'string' &&
        typeof level.level2Code === 'string',
    )
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
