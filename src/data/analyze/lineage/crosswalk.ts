import type { LinkedKind, LinkRelation } from '../../model/lineage.ts'
import { comparable } from '../../text/normalizeText.ts'
import type { LinkItem } from './linkItem.ts'
import type { DepartmentYear } from './yearItems.ts'

/** One line of a reviewed crosswalk: items are named by the line and the name a person sees in the document. */
export interface CrosswalkRow {
  departmentId: string
  kind: LinkedKind
  fromYear: number
  /** null, as the name then is, for what is new. */
  fromLine: number | null
  /** null also where the document lost the name. */
  fromName: string | null
  toYear: number
  toLine: number | null
  toName: string | null
  relation: LinkRelation
  reasonZh: string
  reasonEn: string
  /** Who decided, in words. */
  reviewer: string
}

/** A line of the crosswalk and the items it names. */
export interface Reviewed {
  row: CrosswalkRow
  from: LinkItem | null
  to: LinkItem | null
}

/** The reviewer's decisions about one kind of item in two years; lines that name what is not in the documents are left out. */
export function reviewOf(
  crosswalk: readonly CrosswalkRow[],
  kind: LinkedKind,
  from: DepartmentYear,
  to: DepartmentYear,
): Reviewed[] {
  const reviewed: Reviewed[] = []
  const itemsOf = (year: DepartmentYear) => (kind === 'indicator' ? year.indicators : year.projects)
  for (const row of crosswalk) {
    const isMeant =
      row.kind === kind &&
      row.departmentId === from.departmentId &&
      row.fromYear === from.year &&
      row.toYear === to.year
    if (!isMeant) continue
    const earlier = find(itemsOf(from), row.fromLine, row.fromName)
    const later = find(itemsOf(to), row.toLine, row.toName)
    if (earlier !== undefined && later !== undefined)
      reviewed.push({ row, from: earlier, to: later })
  }
  return reviewed
}

/** Null where none is named, undefined where the one named is not there. */
function find(
  items: readonly LinkItem[],
  line: number | null,
  name: string | null,
): LinkItem | null | undefined {
  if (line === null) return null
  const wanted = comparable(name ?? '')
  return items.find((item) => item.line === line && comparable(item.name ?? '') === wanted)
}
