import type { DocumentItem } from '../../data/question/documents.ts'
import type { Catalog } from '../state/catalog.ts'
import type { UrlState } from '../url/urlState.ts'

/** What is compared: two documents of one department. */
export interface Compared {
  /** null when no department has two years. */
  departmentId: string | null
  /** Years of the department for which there is a document, ascending. */
  years: number[]
  /** null when the department has fewer than two years. */
  from: DocumentItem | null
  to: DocumentItem | null
  /** Years the link asks for that the department does not have. */
  notHere: number[]
}

function yearsOf(catalog: Catalog, departmentId: string | null, statedOnly: boolean): number[] {
  const own = catalog.all.filter(
    (item) =>
      item.departmentId === departmentId && (!statedOnly || item.fiscalYearBasis === 'stated'),
  )
  return [...new Set(own.flatMap((item) => item.fiscalYear ?? []))].sort((a, b) => a - b)
}

/** The departments that have documents for two years or more. */
export function comparableDepartments(catalog: Catalog): DocumentItem[] {
  return catalog.departments.filter((item) => yearsOf(catalog, item.departmentId, false).length > 1)
}

function departmentOf(catalog: Catalog, wanted: readonly string[]): string | null {
  const asked = catalog.departments.find((item) => wanted.includes(item.departmentId ?? ''))
  if (asked) return asked.departmentId
  const stated = catalog.departments.find(
    (item) => yearsOf(catalog, item.departmentId, true).length > 1,
  )
  return (stated ?? comparableDepartments(catalog)[0])?.departmentId ?? null
}

function documentOf(catalog: Catalog, departmentId: string | null, year: number | undefined) {
  const own = catalog.all.filter(
    (item) => item.departmentId === departmentId && item.fiscalYear === year,
  )
  return own.find((item) => item.form === 'department') ?? own[0] ?? null
}

/** Which two documents a link compares: its department and years where they are here, else the last two years. */
export function comparedDocuments(
  catalog: Catalog,
  state: Pick<UrlState, 'departments' | 'from' | 'to'>,
): Compared {
  const departmentId = departmentOf(catalog, state.departments)
  const years = departmentId === null ? [] : yearsOf(catalog, departmentId, false)
  const asked = [state.from, state.to].filter((year) => year !== null)
  const notHere = asked.filter((year) => !years.includes(year))
  if (years.length < 2) return { departmentId, years, from: null, to: null, notHere }
  const here = (year: number | null) => (year !== null && years.includes(year) ? year : undefined)
  const to = here(state.to) ?? years.findLast((year) => year !== here(state.from))
  const from =
    here(state.from) ??
    years.findLast((year) => year !== to && year < (to ?? 0)) ??
    years.find((year) => year !== to)
  return {
    departmentId,
    years,
    from: documentOf(catalog, departmentId, from),
    to: documentOf(catalog, departmentId, to),
    notHere,
  }
}
