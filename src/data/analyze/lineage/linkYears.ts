import type { DecidedBy, LinkedKind, LinkRelation } from '../../model/lineage.ts'
import type { Said } from '../../model/problem.ts'
import { reviewOf, type CrosswalkRow, type Reviewed } from './crosswalk.ts'
import { byPlace, type LinkItem } from './linkItem.ts'
import { matchItems, type MatchContext } from './matchItems.ts'
import { sayAlone, sayMatch } from './sayLink.ts'
import type { DepartmentYear } from './yearItems.ts'

/** A link before it is a row of its table. */
export interface Link {
  from: LinkItem | null
  to: LinkItem | null
  relation: LinkRelation
  score: number | null
  reason: Said
  decidedBy: DecidedBy
}

/** The links of one kind of item between two years. */
export interface YearLinks {
  /** What stands: the review where there is one, the machine for the rest. */
  links: Link[]
  /** What the machine says of all items, where some were reviewed; else null. */
  machine: Link[] | null
  /** Lines of the crosswalk that were used. */
  used: CrosswalkRow[]
}

/** Two years of one department. */
export interface Years {
  from: DepartmentYear
  to: DepartmentYear
  crosswalk: readonly CrosswalkRow[]
}

/** Links the items of two years: by the machine, and where a crosswalk decided, by that. */
export function linkYears(
  { from, to, crosswalk }: Years,
  kind: LinkedKind,
  context: MatchContext,
): YearLinks {
  const itemsOf = (year: DepartmentYear) => (kind === 'indicator' ? year.indicators : year.projects)
  const machine = machineLinks(itemsOf(from), itemsOf(to), { from, to }, context)
  const reviewed = reviewOf(crosswalk, kind, from, to)
  if (reviewed.length === 0) return { links: machine, machine: null, used: [] }
  const decided = new Set(reviewed.flatMap((one) => [one.from, one.to]))
  const isLeft = (item: LinkItem) => !decided.has(item)
  const rest = machineLinks(
    itemsOf(from).filter(isLeft),
    itemsOf(to).filter(isLeft),
    { from, to },
    context,
  )
  return {
    links: [...reviewed.map(reviewedLink), ...rest].sort(inOrder),
    machine,
    used: reviewed.map(({ row }) => row),
  }
}

function reviewedLink({ row, from, to }: Reviewed): Link {
  const reason = { zh: row.reasonZh, en: row.reasonEn }
  return { from, to, relation: row.relation, score: null, reason, decidedBy: 'reviewed' }
}

function machineLinks(
  from: readonly LinkItem[],
  to: readonly LinkItem[],
  years: Pick<Years, 'from' | 'to'>,
  context: MatchContext,
): Link[] {
  const { matches, nearest } = matchItems(from, to, context)
  const taken = new Set(matches.flatMap((match) => [match.from, match.to]))
  const links = matches.map((match): Link => ({
    ...match,
    reason: sayMatch(match, context.weigher),
    decidedBy: 'machine',
  }))
  const alone = (item: LinkItem, side: 'from' | 'to'): Link[] => {
    const other = side === 'from' ? years.to : years.from
    // Where the other year publishes no such form, nobody knows what became of the item.
    if (taken.has(item) || !other.families.has(item.family)) return []
    const link = { score: null, reason: sayAlone(other.year, nearest.get(item.id)) }
    return side === 'from'
      ? [{ ...link, from: item, to: null, relation: 'dropped', decidedBy: 'machine' }]
      : [{ ...link, from: null, to: item, relation: 'new', decidedBy: 'machine' }]
  }
  return [
    ...links,
    ...from.flatMap((item) => alone(item, 'from')),
    ...to.flatMap((item) => alone(item, 'to')),
  ].sort(inOrder)
}

/** As the earlier document has them, then what is new as the later one has it. */
function inOrder(a: Link, b: Link): number {
  if (a.from && b.from) return byPlace(a.from, b.from) || (a.to && b.to ? byPlace(a.to, b.to) : 0)
  if (a.from || b.from) return a.from ? -1 : 1
  return a.to && b.to ? byPlace(a.to, b.to) : 0
}
