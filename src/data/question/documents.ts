import type { Form, YearBasis } from '../model/rows.ts'
import { maybeNumber, maybeText, oneOf, textOf } from './cell.ts'
import type { Question } from './query.ts'
import { withinScope, type Scope } from './scope.ts'

/** What else is to be said of a document that is only in the reader's own browser. */
export interface OnlyHere {
  /** The year as read, where the reader has corrected it; null when none was read. */
  readYear: number | null
  departmentCorrected: boolean
}

/** A document with the names of who published it. */
export interface DocumentItem {
  id: string
  file: string
  sha256: string
  title: string | null
  form: Form
  fiscalYear: number | null
  /** null when there is no year. */
  fiscalYearBasis: YearBasis | null
  /** Why the year stands; null when the document states it. */
  fiscalYearReason: string | null
  /** The same in English, where the catalog has it. */
  fiscalYearReasonEn: string | null
  departmentId: string | null
  department: string | null
  departmentEn: string | null
  jurisdictionCode: string | null
  jurisdiction: string | null
  jurisdictionEn: string | null
  /** Only for a document that is not published but in the reader's own browser. */
  onlyHere?: OnlyHere
}

const FORMS: readonly Form[] = ['department', 'project', 'project-list', 'budget']
const BASES: readonly YearBasis[] = ['stated', 'file_name', 'catalog', 'inferred', 'reader']

/** Which documents are there, by jurisdiction, department and year? */
export const documents: Question<Scope, DocumentItem> = {
  name: 'documents',
  query: (scope) => ({
    from: 'document_with_publisher',
    dimensions: [
      'id',
      'file',
      'sha256',
      'title',
      'form',
      'fiscal_year',
      'fiscal_year_basis',
      'fiscal_year_reason',
      'fiscal_year_reason_en',
      'department_id',
      'department_name',
      'department_name_en',
      'jurisdiction_code',
      'jurisdiction_name',
      'jurisdiction_name_en',
    ],
    measures: [],
    where: withinScope(scope, 'id'),
    order: [
      { column: 'jurisdiction_code' },
      { column: 'department_id' },
      { column: 'fiscal_year' },
      { column: 'file' },
      { column: 'id' },
    ],
  }),
  decode: (row) => ({
    id: textOf(row, 'id'),
    file: textOf(row, 'file'),
    sha256: textOf(row, 'sha256'),
    title: maybeText(row, 'title'),
    form: oneOf(row, 'form', FORMS),
    fiscalYear: maybeNumber(row, 'fiscal_year'),
    fiscalYearBasis: row.fiscal_year_basis === null ? null : oneOf(row, 'fiscal_year_basis', BASES),
    fiscalYearReason: maybeText(row, 'fiscal_year_reason'),
    fiscalYearReasonEn: maybeText(row, 'fiscal_year_reason_en'),
    departmentId: maybeText(row, 'department_id'),
    department: maybeText(row, 'department_name'),
    departmentEn: maybeText(row, 'department_name_en'),
    jurisdictionCode: maybeText(row, 'jurisdiction_code'),
    jurisdiction: maybeText(row, 'jurisdiction_name'),
    jurisdictionEn: maybeText(row, 'jurisdiction_name_en'),
  }),
}
