import type { LinkEnd, LinkItem } from '../../../data/question/linkItem.ts'
import type { LinkRelation } from '../../../data/model/lineage.ts'
import { legendOf } from '../../../charts/ribbons/legendOf.ts'
import type { RibbonLink } from '../../../charts/ribbons/types.ts'
import type { Site } from '../../state/site.ts'

/** The items of both years, each once, in the order of the documents, and how many have no other side. */
export interface LinkSides<End> {
  left: End[]
  right: End[]
  dropped: number
  added: number
}

/** Which items links have on either side. */
export function linkSides<End extends LinkEnd>(links: readonly LinkItem<End>[]): LinkSides<End> {
  const once = (ends: (End | null)[]) => {
    const found = new Map(ends.flatMap((end) => (end === null ? [] : [[end.id, end] as const])))
    return [...found.values()].sort(
      (a, b) =>
        (a.documentId < b.documentId ? -1 : a.documentId > b.documentId ? 1 : 0) || a.line - b.line,
    )
  }
  const count = (wanted: LinkRelation) => links.filter(({ relation }) => relation === wanted).length
  return {
    left: once(links.map(({ from }) => from)),
    right: once(links.map(({ to }) => to)),
    dropped: count('dropped'),
    added: count('new'),
  }
}

/** How many items each year has, and how many of them have no other side. */
export function linkCounts(links: readonly LinkItem<LinkEnd>[]) {
  const { left, right, dropped, added } = linkSides(links)
  return { left: left.length, right: right.length, dropped, added }
}

/** Who decided a link, with the machine's score, in words. */
export function decidedLabel(
  { decidedBy, score }: Pick<LinkItem<LinkEnd>, 'decidedBy' | 'score'>,
  site: Site,
): string {
  const t = site.t.lineage
  return decidedBy === 'reviewed'
    ? t.reviewed
    : t.decidedBy(score === null ? null : score.toFixed(2))
}

/** How many things of each relation there are, in one list of words. */
export function relationList(links: readonly RibbonLink[], site: Site): string {
  const t = site.t.lineage
  return legendOf(links)
    .map(({ relation, count }) => t.one(t.relations[relation], count))
    .join(site.t.list)
}
