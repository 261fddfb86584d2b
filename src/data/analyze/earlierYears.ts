import type { Dataset, DocumentRow } from '../model/rows.ts'
import { grouped } from './groups.ts'

/** A document and the nearest earlier one of the same department and form. */
export interface YearPair {
  earlier: DocumentRow
  later: DocumentRow
}

/** Each document with the nearest earlier year of its department in the same form, in the order of the later ones. */
export function yearPairs({ documents }: Dataset): YearPair[] {
  const peers = grouped(documents, ({ departmentId, form }) => `${departmentId ?? ''} ${form}`)
  return documents.flatMap((later) => {
    const { departmentId, form, fiscalYear } = later
    if (departmentId === null || fiscalYear === null) return []
    const before = (peers.get(`${departmentId} ${form}`) ?? []).filter(
      (one) => one.fiscalYear !== null && one.fiscalYear < fiscalYear,
    )
    const earlier = before.sort((a, b) => (b.fiscalYear ?? 0) - (a.fiscalYear ?? 0))[0]
    return earlier ? [{ earlier, later }] : []
  })
}
