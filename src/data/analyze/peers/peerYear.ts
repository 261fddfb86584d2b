import type { Dataset, DepartmentRow, IndicatorRow, YearBasis } from '../../model/rows.ts'

/** What one department published for one year, as far as peers are compared by it. */
export interface PeerYear {
  department: DepartmentRow
  year: number | null
  /** On what ground the year stands; of several documents the weakest. */
  yearBasis: YearBasis | null
  /** Whether there is a whole-department form, and whether there are projects in forms of their own or a list. */
  hasDepartmentForm: boolean
  hasProjects: boolean
  /** 财政供养人员数; null where it is blank or there is no department form. */
  staff: number | null
  /** 支出 of the department form, by category as printed: fen, null where blank. */
  expenditure: ReadonlyMap<string, number | null>
  /** Amounts of the projects of project forms or a list, fen; tasks of a department form are not among them. */
  projectAmounts: readonly (number | null)[]
  /** The department's own indicators, and those of its projects. */
  ownIndicators: readonly IndicatorRow[]
  projectIndicators: readonly IndicatorRow[]
}

const WEAKEST: readonly (YearBasis | null)[] = [
  null,
  'inferred',
  'catalog',
  'file_name',
  'reader',
  'stated',
]

/**
 * What a department published for a year; null where there is no document.
 *
 * @param year null for documents whose year is not known
 */
export function peerYearOf(
  dataset: Dataset,
  department: DepartmentRow,
  year: number | null,
): PeerYear | null {
  const documents = dataset.documents.filter(
    (one) => one.departmentId === department.id && one.fiscalYear === year && one.form !== 'budget',
  )
  if (documents.length === 0) return null
  const own = new Set(documents.filter(({ form }) => form === 'department').map(({ id }) => id))
  const listed = new Set(documents.filter(({ id }) => !own.has(id)).map(({ id }) => id))
  const inOwn = ({ documentId }: { documentId: string }) => own.has(documentId)
  const inListed = ({ documentId }: { documentId: string }) => listed.has(documentId)
  const bases = documents.map(({ fiscalYearBasis }) => fiscalYearBasis)
  return {
    department,
    year,
    yearBasis: WEAKEST.find((basis) => bases.includes(basis)) ?? null,
    hasDepartmentForm: own.size > 0,
    hasProjects: listed.size > 0,
    staff: dataset.staffing.find(inOwn)?.fiscallySupportedStaff ?? null,
    expenditure: new Map(
      dataset.budgetLines
        .filter((row) => inOwn(row) && row.side === 'expenditure')
        .map(({ category, amountFen }) => [category, amountFen]),
    ),
    projectAmounts: dataset.projects
      .filter((row) => inListed(row) && row.kind === 'project')
      .map(({ amountFen }) => amountFen),
    ownIndicators: dataset.indicators.filter(inOwn),
    projectIndicators: dataset.indicators.filter(inListed),
  }
}
