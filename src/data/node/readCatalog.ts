import { csvParse } from 'd3-dsv'
import type { Form, YearBasis } from '../model/rows.ts'

/** What `catalog.csv` says about one document; every blank is null. */
export interface CatalogEntry {
  file: string
  /** Name the file came under. */
  originFile: string | null
  sha256: string
  jurisdiction: string | null
  department: string | null
  form: Form | null
  fiscalYear: number | null
  fiscalYearBasis: YearBasis | null
  fiscalYearReason: string | null
  /** The same in English. */
  fiscalYearReasonEn: string | null
}

const COLUMNS = [
  'file',
  'origin_file',
  'sha256',
  'jurisdiction',
  'department',
  'form',
  'fiscal_year',
  'fiscal_year_basis',
  'fiscal_year_reason',
] as const

/** A line may also say its reason in English, in `fiscal_year_reason_en`. */
type Line = Record<(typeof COLUMNS)[number], string> & { fiscal_year_reason_en?: string }

/**
 * The catalog of source documents.
 *
 * @throws Error naming the line and what is wrong with it.
 */
export function readCatalog(csv: string): CatalogEntry[] {
  const lines = csvParse(csv.replace(/^\uFEFF/, ''))
  const lacking = COLUMNS.filter((name) => !lines.columns.includes(name))
  if (lacking.length > 0) throw new Error(`catalog.csv has no column ${lacking.join(', ')}`)
  const entries = lines.map((line, index) => readEntry(line as Line, index + 2))
  checkUnique(entries)
  return entries
}

function readEntry(line: Line, number: number): CatalogEntry {
  const sha256 = line.sha256.trim().toLowerCase()
  const fail = (what: string): never => {
    throw new Error(`catalog.csv line ${number}: ${what}`)
  }
  if (!/^[0-9a-f]{64}$/.test(sha256)) fail(`${JSON.stringify(line.sha256)} is not a SHA-256`)
  const year = text(line.fiscal_year)
  if (year !== null && !/^\d{4}$/.test(year)) fail(`${JSON.stringify(year)} is not a year`)
  const basis = text(line.fiscal_year_basis)
  if (basis !== null && !isBasis(basis))
    fail(`basis ${basis} is not stated, file_name, catalog or inferred`)
  const form = text(line.form)
  if (form !== null && !isForm(form))
    fail(`form ${form} is not department, project or project-list`)
  return {
    file: line.file.trim(),
    originFile: text(line.origin_file),
    sha256,
    jurisdiction: text(line.jurisdiction),
    department: text(line.department),
    form: isForm(form) ? form : null,
    fiscalYear: year === null ? null : Number(year),
    fiscalYearBasis: isBasis(basis) ? basis : null,
    fiscalYearReason: text(line.fiscal_year_reason),
    fiscalYearReasonEn: text(line.fiscal_year_reason_en ?? ''),
  }
}

function checkUnique(entries: readonly CatalogEntry[]): void {
  const seen = new Set<string>()
  for (const { sha256, file } of entries) {
    if (seen.has(sha256)) throw new Error(`catalog.csv: ${file} has the SHA-256 of another line`)
    seen.add(sha256)
  }
}

function text(value: string): string | null {
  return value.trim() === '' ? null : value.trim()
}

function isBasis(value: string | null): value is YearBasis {
  return ['stated', 'file_name', 'catalog', 'inferred'].includes(value ?? '')
}

function isForm(value: string | null): value is Form {
  return value === 'department' || value === 'project' || value === 'project-list'
}
