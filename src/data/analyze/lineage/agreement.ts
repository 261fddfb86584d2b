import type { LinkedKind, LinkRelation, LinkReviewRow } from '../../model/lineage.ts'

/** How far the machine says what reviewers decided. */
export interface Agreement {
  /** Items that were reviewed, of the earlier and the later years. */
  items: number
  /** Those of which the machine names the same items of the other year and the same relation. */
  agreed: number
  /** Those of which it names the same items, whatever the relation. */
  sameItems: number
  /** How often the machine said one relation where the review says another or the same; those that occur, most first. */
  confusion: { machine: LinkRelation; reviewed: LinkRelation; count: number }[]
}

/** Counts the agreement of machine and review, of all items or of one kind. */
export function agreementOf(reviews: readonly LinkReviewRow[], kind?: LinkedKind): Agreement {
  const rows = kind ? reviews.filter((row) => row.kind === kind) : reviews
  const counts = new Map<string, Agreement['confusion'][number]>()
  for (const { machineRelation: machine, reviewedRelation: reviewed } of rows) {
    const key = `${machine} ${reviewed}`
    const count = counts.get(key)?.count ?? 0
    counts.set(key, { machine, reviewed, count: count + 1 })
  }
  return {
    items: rows.length,
    agreed: rows.filter(({ agrees }) => agrees === 1).length,
    sameItems: rows.filter(({ sameItems }) => sameItems === 1).length,
    confusion: [...counts.values()].sort((a, b) => b.count - a.count),
  }
}
