/** What can be linked across years, an indicator or a project, as the matching sees it. */
export interface LinkItem {
  id: string
  documentId: string
  line: number
  /** null where the document lost it. */
  name: string | null
  /** What is to be done and reached, of a project; null of an indicator. */
  text: string | null
  /** Whether it stands in a whole-department form or among projects: what the other year does not publish cannot have been dropped. */
  family: 'department' | 'project'
  /** Canonical level codes of an indicator; null of a project. */
  level1Code: string | null
  level2Code: string | null
  /** Project an indicator belongs to; null when it is the department's. */
  owner: string | null
  /** Kind and unit of the target, as far as it is understood. */
  measure: string | null
  /** The target as printed, to tell apart indicators of one name. */
  target: string | null
}

/** How the projects of two indicators stand to each other. */
export type OwnerRelation = 'same' | 'own-and-project' | 'other'

/** By document, line and id: whatever order rows come in, they are matched in this one. */
export function byPlace(a: LinkItem, b: LinkItem): number {
  return compareText(a.documentId, b.documentId) || a.line - b.line || compareText(a.id, b.id)
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
