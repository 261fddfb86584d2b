import { group } from 'd3-array'
import type { IndicatorItem } from '../../data/question/indicators.ts'
import { matchKey } from '../text/matchKey.ts'

/** An indicator of one year beside the one of the other year that carries its name. */
export interface IndicatorPair {
  from: IndicatorItem | null
  to: IndicatorItem | null
  /** `from` and `to`: it stands in that year only. */
  status: 'changed' | 'same' | 'from' | 'to'
}

function keyOf(item: IndicatorItem): string {
  return `${matchKey(item.project ?? '')}\n${matchKey(item.name)}`
}

function sameText(a: string | null, b: string | null): boolean {
  return a === null || b === null ? a === b : matchKey(a) === matchKey(b)
}

function statusOf(from: IndicatorItem | null, to: IndicatorItem | null): IndicatorPair['status'] {
  if (to === null) return 'from'
  if (from === null) return 'to'
  const same =
    sameText(from.annualTarget, to.annualTarget) && sameText(from.cycleTarget, to.cycleTarget)
  return same ? 'same' : 'changed'
}

/**
 * Pairs the indicators of two years by name (and project). Several of one name are paired in the order of the documents.
 * Order: changed, same, only before, only after; each in the order of its document.
 */
export function pairIndicators(
  before: readonly IndicatorItem[],
  after: readonly IndicatorItem[],
): IndicatorPair[] {
  const waiting = group(after, keyOf)
  const pairs = before.map((from) => {
    const to = waiting.get(keyOf(from))?.shift() ?? null
    return { from, to, status: statusOf(from, to) }
  })
  const left = new Set([...waiting.values()].flat())
  const added = after
    .filter((item) => left.has(item))
    .map((to) => ({ from: null, to, status: statusOf(null, to) }))
  const all: IndicatorPair[] = [...pairs, ...added]
  const order: IndicatorPair['status'][] = ['changed', 'same', 'from', 'to']
  return order.flatMap((status) => all.filter((pair) => pair.status === status))
}

/** How many pairs there are of each status. */
export function countPairs(
  pairs: readonly IndicatorPair[],
): Record<IndicatorPair['status'], number> {
  const count = (status: IndicatorPair['status']) =>
    pairs.filter((pair) => pair.status === status).length
  return { same: count('same'), changed: count('changed'), from: count('from'), to: count('to') }
}
