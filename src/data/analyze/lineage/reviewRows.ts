import type { LinkedKind, LinkReviewRow } from '../../model/lineage.ts'
import type { LinkItem } from './linkItem.ts'
import type { Link, YearLinks, Years } from './linkYears.ts'

/** What machine and review each say of every item the review decided. */
export function reviewRows(
  { from, to }: Years,
  kind: LinkedKind,
  { links, machine }: YearLinks,
): LinkReviewRow[] {
  if (!machine) return []
  const reviewed = links.filter(({ decidedBy }) => decidedBy === 'reviewed')
  return (['from', 'to'] as const).flatMap((side) => {
    const said = bySide(machine, side)
    return [...bySide(reviewed, side)].flatMap(([item, decided]): LinkReviewRow[] => {
      const own = said.get(item) ?? []
      const [machineLink, reviewedLink] = [own[0], decided[0]]
      if (!machineLink || !reviewedLink) return []
      const machineIds = idsOf(own, side)
      const reviewedIds = idsOf(decided, side)
      const isSame = machineIds.join('\n') === reviewedIds.join('\n')
      const year = side === 'from' ? to.year : from.year
      return [
        {
          id: `${item.id}~${year}`,
          departmentId: from.departmentId,
          kind,
          itemId: item.id,
          fromYear: from.year,
          toYear: to.year,
          machineRelation: machineLink.relation,
          machineIds,
          machineScore:
            machineLink.score === null ? null : Math.round(machineLink.score * 1000) / 1000,
          reviewedRelation: reviewedLink.relation,
          reviewedIds,
          sameItems: isSame ? 1 : 0,
          agrees: isSame && machineLink.relation === reviewedLink.relation ? 1 : 0,
        },
      ]
    })
  })
}

function bySide(links: readonly Link[], side: 'from' | 'to'): Map<LinkItem, Link[]> {
  const found = new Map<LinkItem, Link[]>()
  for (const link of links) {
    const item = link[side]
    if (item) found.set(item, [...(found.get(item) ?? []), link])
  }
  return found
}

/** Ids at the other end, sorted. */
function idsOf(links: readonly Link[], side: 'from' | 'to'): string[] {
  const other = side === 'from' ? 'to' : 'from'
  return links.flatMap((link) => link[other]?.id ?? []).sort()
}
