import type { LinkedKind, LinkRelation } from '../../../data/model/lineage.ts'
import type { LinkEnd } from '../../../data/question/linkItem.ts'
import type { LinkReviewItem, Reading } from '../../../data/question/linkReviews.ts'
import type { LineageData } from '../loadLineage.ts'

/** How many reviewed items machine and review say the same of. */
export interface Agreed {
  all: number
  agreed: number
}

/** What one of the two says, with the items it names. */
export interface Said {
  relation: LinkRelation
  ends: LinkEnd[]
}

/** An item of which machine and review say different things. */
export interface Difference {
  review: LinkReviewItem
  machine: Said
  reviewed: Said
}

/** Counts agreement, of everything or of one kind. */
export function agreedOf(reviews: readonly LinkReviewItem[], kind?: LinkedKind): Agreed {
  const rows = reviews.filter((row) => kind === undefined || row.kind === kind)
  return { all: rows.length, agreed: rows.filter(({ agrees }) => agrees).length }
}

/** Where they differ, with the names and lines of what each names; every item of both years is an end of some link. */
export function differences({
  reviews,
  indicators,
  projects,
}: Pick<LineageData, 'reviews' | 'indicators' | 'projects'>): Difference[] {
  const ends = new Map<string, LinkEnd>()
  for (const { from, to } of [...indicators, ...projects])
    for (const end of [from, to]) if (end !== null) ends.set(end.id, end)
  const said = ({ relation, ids }: Reading): Said => ({
    relation,
    ends: ids.flatMap((id) => ends.get(id) ?? []),
  })
  return reviews
    .filter(({ agrees }) => !agrees)
    .map((review) => ({ review, machine: said(review.machine), reviewed: said(review.reviewed) }))
}
