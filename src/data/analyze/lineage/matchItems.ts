import { assign, type Edge } from './assign.ts'
import { candidates } from './candidates.ts'
import { likelihood, likenessOf, type Coefficients, type Weighable } from './likelihood.ts'
import { byPlace, type LinkItem, type OwnerRelation } from './linkItem.ts'
import { findPartitions } from './partitions.ts'
import type { Weigher } from './pieceWeights.ts'
import { sameKey } from './plainName.ts'
import { pairSameNames } from './sameNames.ts'

/** Two items of two years that belong together. */
export interface Match {
  from: LinkItem
  to: LinkItem
  relation: 'same' | 'reworded' | 'split' | 'merged'
  /** See `IndicatorLinkRow.score`. */
  score: number
}

/** What came nearest to an item of all it was compared with. */
export interface Nearest {
  item: LinkItem
  score: number
}

/** How the items of two years go together. Whatever is in no match was dropped or is new. */
export interface Matching {
  matches: Match[]
  /** By id, for items without a match that were compared with any. */
  nearest: Map<string, Nearest>
}

/** What the matching needs to know beside the items. */
export interface MatchContext {
  weigher: Weigher
  coefficients: Coefficients
  /** How the projects of an earlier and a later indicator stand to each other. */
  owners: (from: LinkItem, to: LinkItem) => OwnerRelation
}

/** A pair under this is not linked: more likely than not a reviewer would keep the two apart. */
const LINKED_FROM = 0.5

/** Beside likelihoods nothing: it only decides between equals, for those that stand at like places. */
const PLACE = 1e-7

/**
 * Matches the items of one department in two years, one to one as far as names go, then looks for wholes that went on in parts. Neither
 * the order of the items nor which year comes first changes who is matched with whom.
 */
export function matchItems(
  from: readonly LinkItem[],
  to: readonly LinkItem[],
  context: MatchContext,
): Matching {
  const [earlier, later] = [from.toSorted(byPlace), to.toSorted(byPlace)]
  if (!isTurned(earlier, later)) return matchSorted(earlier, later, context)
  const { matches, nearest } = matchSorted(later, earlier, {
    ...context,
    owners: (a, b) => context.owners(b, a),
  })
  const turned = { same: 'same', reworded: 'reworded', split: 'merged', merged: 'split' } as const
  return {
    matches: matches.map(({ from: a, to: b, relation, score }) => ({
      from: b,
      to: a,
      relation: turned[relation],
      score,
    })),
    nearest,
  }
}

/** Equal sums are decided by who comes first, so the shorter side always does, whichever year it is. */
function isTurned(from: readonly LinkItem[], to: readonly LinkItem[]): boolean {
  if (from.length !== to.length) return from.length > to.length
  const key = (items: readonly LinkItem[]) => items.map(({ id }) => id).join('\n')
  return key(from) > key(to)
}

function matchSorted(
  from: readonly LinkItem[],
  to: readonly LinkItem[],
  context: MatchContext,
): Matching {
  const known = new Map([...from, ...to].map((item) => [item, weighable(item, context.weigher)]))
  const of = (item: LinkItem) => known.get(item) ?? weighable(item, context.weigher)
  const equal = pairSameNames(from, to, context.owners)
  const taken = new Set(equal.flatMap((pair) => [pair.from, pair.to]))
  const rows = from.filter((item) => !taken.has(item)).map(of)
  const columns = to.filter((item) => !taken.has(item)).map(of)
  const { edges, nearest, met } = compareAll(rows, columns, context)
  const columnOf = assign(rows.length, columns.length, edges)
  const scores = new Map(edges.map(({ row, column, score }) => [`${row} ${column}`, score]))
  const paired = [...columnOf].flatMap((column, row): [Weighable, Weighable, number][] => {
    const [a, b] = [rows[row], columns[column]]
    return a && b ? [[a, b, scores.get(`${row} ${column}`) ?? 0]] : []
  })
  const partitions = findPartitions({ rows, columns, paired, met })
  const inParts = new Set(partitions.flatMap(({ whole, parts }) => [whole, ...parts]))
  const matches = [
    ...equal.map((pair): Match => ({
      ...pair,
      relation: 'same',
      score: scoreOfSame(pair, of, context),
    })),
    ...paired
      .filter(([a, b]) => !inParts.has(a) && !inParts.has(b))
      .map(([a, b, score]): Match => ({
        from: a.item,
        to: b.item,
        relation: isSameName(a.item, b.item) ? 'same' : 'reworded',
        score,
      })),
    ...partitions.flatMap(({ whole, parts, coverage, relation }) =>
      parts.map((part): Match => ({
        ...(relation === 'split'
          ? { from: whole.item, to: part.item }
          : { from: part.item, to: whole.item }),
        relation,
        score: Math.min(1, coverage),
      })),
    ),
  ]
  return { matches, nearest }
}

function weighable(item: LinkItem, weigher: Weigher): Weighable {
  return {
    item,
    name: item.name === null ? null : weigher.name(item.name),
    text: item.text === null ? null : weigher.text(item.text),
  }
}

function isSameName(a: LinkItem, b: LinkItem): boolean {
  const key = sameKey(a.name)
  return key !== '' && key === sameKey(b.name)
}

/** One name under one level is the same without a doubt; under two levels as likely as all else says. */
function scoreOfSame(
  { from, to }: { from: LinkItem; to: LinkItem },
  of: (item: LinkItem) => Weighable,
  { coefficients }: MatchContext,
): number {
  if (from.level2Code === to.level2Code) return 1
  const likeness = likenessOf(of(from), of(to), 'same')
  return likelihood({ ...likeness, names: 1, within: 1 }, coefficients)
}

interface Scored extends Edge {
  score: number
}

interface Compared {
  edges: Scored[]
  nearest: Map<string, Nearest>
  /** Whom each was compared with and has its project in common with. */
  met: Map<Weighable, Weighable[]>
}

function compareAll(
  rows: readonly Weighable[],
  columns: readonly Weighable[],
  { coefficients, owners }: MatchContext,
): Compared {
  const edges: Scored[] = []
  const nearest = new Map<string, Nearest>()
  const met = new Map([...rows, ...columns].map((one): [Weighable, Weighable[]] => [one, []]))
  const note = ({ id }: LinkItem, item: LinkItem, score: number) => {
    const known = nearest.get(id)
    if (!known || score > known.score) nearest.set(id, { item, score })
  }
  for (const [row, found] of candidates(rows, columns).entries()) {
    for (const column of found) {
      const [a, b] = [rows[row], columns[column]]
      const owner = a && b ? owners(a.item, b.item) : 'other'
      if (!a || !b || owner === 'other') continue
      const score = likelihood(likenessOf(a, b, owner), coefficients)
      if (owner === 'same') {
        met.get(a)?.push(b)
        met.get(b)?.push(a)
      }
      note(a.item, b.item, score)
      note(b.item, a.item, score)
      if (score < LINKED_FROM) continue
      const apart = row / rows.length - column / columns.length
      edges.push({ row, column, score, weight: score - LINKED_FROM + PLACE * (2 - apart ** 2) })
    }
  }
  return { edges, nearest, met }
}
