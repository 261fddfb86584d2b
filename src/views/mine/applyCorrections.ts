import { withKinds } from '../../data/analyze/peers/departmentKinds.ts'
import type {
  Dataset,
  DepartmentRow,
  DocumentRow,
  IndicatorRow,
  Rows,
} from '../../data/model/rows.ts'
import { departmentOf, usedJurisdictions, type Reference } from '../../data/store/departments.ts'
import type { Corrections, KeptDocument } from './kept.ts'

/** Below this, another reading of the levels comes close. */
const SURE = 0.8

/**
 * A reader's document as the tables take it: joined to the departments that are known, with the reader's corrections in the place
 * of what was read, and marked as the reader's (`fiscal_year_basis` and `level_source` say `reader`). The rows as read are not changed.
 *
 * @throws Error when the rows are not those of one document
 */
export function applyCorrections(
  { rows, corrections }: Pick<KeptDocument, 'rows' | 'corrections'>,
  reference: Reference,
): Dataset {
  const [read] = rows.documents
  if (!read) throw new Error('rows without a document')
  const { document, department } = withDepartment(
    withYear(read, corrections),
    corrections,
    reference,
  )
  return {
    ...sorted(rows),
    documents: [document],
    departments: department ? withKinds([department], reference.kinds ?? []) : [],
    jurisdictions: department ? usedJurisdictions([department], reference) : [],
    indicators: byLine(rows.indicators.map((row) => withLevels(row, corrections))),
  }
}

/** An indicator with the reader's levels where there are any; the printed labels stay as they are. */
export function withLevels(row: IndicatorRow, { levels }: Corrections): IndicatorRow {
  const corrected = levels[row.id]
  return corrected
    ? { ...row, ...corrected, levelSource: 'reader', levelConfidence: 1, levelRunnerUp: null }
    : row
}

/** Whether another reading of an indicator's levels comes close, and the reader has not settled it. */
export function isUnsure(row: IndicatorRow, { levels }: Corrections): boolean {
  return levels[row.id] === undefined && row.levelConfidence < SURE
}

function withYear(document: DocumentRow, { fiscalYear }: Corrections): DocumentRow {
  if (fiscalYear === undefined) return document
  const printed = document.fiscalYear
  return {
    ...document,
    fiscalYear,
    fiscalYearBasis: 'reader',
    fiscalYearReason:
      printed === null ? '读者更正：没有读出年度。' : `读者更正：读出的是${String(printed)}年。`,
    fiscalYearReasonEn:
      printed === null
        ? 'Corrected by a reader: no year was read.'
        : `Corrected by a reader: ${String(printed)} was read.`,
  }
}

function withDepartment(
  document: DocumentRow,
  corrections: Corrections,
  reference: Reference,
): { document: DocumentRow; department: DepartmentRow | null } {
  const named = correctedName(document, corrections, reference)
  const department = departmentOf(named, reference)
  return { document: { ...named, departmentId: department?.id ?? null }, department }
}

/** A name the reader gives is looked for in every division, for it may be that of a body elsewhere. */
function correctedName(
  document: DocumentRow,
  { department: name }: Corrections,
  reference: Reference,
): DocumentRow {
  if (name === undefined) return document
  const anywhere = departmentOf({ ...document, department: name, jurisdiction: null }, reference)
  const known = reference.departments.find(({ id }) => id === anywhere?.id)
  if (!known) return { ...document, department: name }
  const place = reference.jurisdictions.find(({ code }) => code === known.jurisdictionCode)
  return { ...document, department: known.name, jurisdiction: place?.name ?? null }
}

function sorted(rows: Rows): Rows {
  return {
    ...rows,
    staffing: byLine(rows.staffing),
    budgetLines: byLine(rows.budgetLines),
    projects: byLine(rows.projects),
    goals: byLine(rows.goals),
    results: byLine(rows.results),
    executions: byLine(rows.executions),
    sourceLines: byLine(rows.sourceLines),
  }
}

function byLine<Row extends { line: number }>(rows: readonly Row[]): Row[] {
  return rows.toSorted((a, b) => a.line - b.line)
}
