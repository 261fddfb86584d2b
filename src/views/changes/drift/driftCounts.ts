import { rollup } from 'd3-array'
import type { TableTwin } from '../../../charts/frame/types.ts'
import type { RankedItem } from '../../../charts/rankedBars/types.ts'
import type { TargetComparison } from '../../../data/model/target.ts'
import type { IndicatorLinkItem } from '../../../data/question/indicatorLinks.ts'
import { DRIFTS } from '../../../data/question/linkFilter.ts'
import type { Site } from '../../state/site.ts'

/** How targets changed, what asks for less first. */
export const DRIFT_ORDER = DRIFTS

/** How many links have each key; those without one are not counted. */
export function countBy<Key extends string>(
  links: readonly IndicatorLinkItem[],
  key: (link: IndicatorLinkItem) => Key | null,
): Map<Key, number> {
  const keyed = links.flatMap((link) => key(link) ?? [])
  return rollup(
    keyed,
    (same) => same.length,
    (one) => one,
  )
}

/** The kinds of change that occur, in the order of the ledger. */
export function driftCounts(
  links: readonly IndicatorLinkItem[],
): { drift: TargetComparison; count: number }[] {
  const counts = countBy(links, ({ drift }) => drift)
  return DRIFT_ORDER.flatMap((drift) => {
    const count = counts.get(drift)
    return count === undefined ? [] : [{ drift, count }]
  })
}

/** The counts in one list of words. */
export function driftList(links: readonly IndicatorLinkItem[], site: Site): string {
  const t = site.t.lineage
  return driftCounts(links)
    .map(({ drift, count }) => t.one(t.drifts[drift], count))
    .join(site.t.list)
}

/** Bars of the counts; each leads to its rows alone, or away from them. */
export function driftBars(links: readonly IndicatorLinkItem[], site: Site): RankedItem[] {
  const { drifts } = site.state
  return driftCounts(links).map(({ drift, count }) => ({
    key: drift,
    name: site.t.lineage.drifts[drift],
    value: count,
    selected: drifts.includes(drift),
    href: site.here({ drifts: drifts.includes(drift) ? [] : [drift] }),
  }))
}

/** The counts as a table. */
export function driftTable(links: readonly IndicatorLinkItem[], site: Site): TableTwin {
  const t = site.t.lineage
  return {
    fileName: 'mingzhang-target-change-counts',
    columns: [
      { key: 'change', label: t.drift.columns.change },
      { key: 'count', label: t.drift.measure, numeric: true },
    ],
    rows: driftCounts(links).map(({ drift, count }) => ({ change: t.drifts[drift], count })),
  }
}
