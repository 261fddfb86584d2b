import { countBy, DRIFT_ORDER } from './driftCounts.ts'
import type { TableTwin } from '../../../charts/frame/types.ts'
import type { LinkRelation } from '../../../data/model/lineage.ts'
import type { TargetComparison } from '../../../data/model/target.ts'
import type { IndicatorEnd, IndicatorLinkItem } from '../../../data/question/indicatorLinks.ts'
import { RELATIONS } from '../../../data/question/linkFilter.ts'
import type { Site } from '../../state/site.ts'
import { decidedLabel } from '../lineage/linkSides.ts'

/** Links in the order of the ledger: what lost its number and what was lowered first, what has no two targets last. */
export function ledgerOrder(links: readonly IndicatorLinkItem[]): IndicatorLinkItem[] {
  const place = ({ drift, relation }: IndicatorLinkItem) =>
    drift === null ? DRIFT_ORDER.length + RELATIONS.indexOf(relation) : DRIFT_ORDER.indexOf(drift)
  return links.toSorted((a, b) => place(a) - place(b))
}

/** The links a filter leaves; empty lists do not restrict. */
export function withinLedger(
  links: readonly IndicatorLinkItem[],
  {
    drifts,
    relations,
  }: { drifts: readonly TargetComparison[]; relations: readonly LinkRelation[] },
): IndicatorLinkItem[] {
  return links.filter(
    ({ drift, relation }) =>
      (drifts.length === 0 || (drift !== null && drifts.includes(drift))) &&
      (relations.length === 0 || relations.includes(relation)),
  )
}

/** A choice of a filter: how many rows it has, and the address with it switched. */
export interface FilterChoice {
  key: string
  label: string
  count: number
  on: boolean
  href: string
}

/** The kinds of change that occur or are chosen. */
export function driftChoices(links: readonly IndicatorLinkItem[], site: Site): FilterChoice[] {
  const chosen = site.state.drifts
  const counts = countBy(links, ({ drift }) => drift)
  return DRIFT_ORDER.filter((drift) => counts.has(drift) || chosen.includes(drift)).map(
    (drift) => ({
      key: drift,
      label: site.t.lineage.drifts[drift],
      count: counts.get(drift) ?? 0,
      on: chosen.includes(drift),
      href: site.here({ drifts: switched(chosen, drift) }),
    }),
  )
}

/** The relations that occur or are chosen. */
export function relationChoices(links: readonly IndicatorLinkItem[], site: Site): FilterChoice[] {
  const chosen = site.state.relations
  const counts = countBy(links, ({ relation }) => relation)
  return RELATIONS.filter((one) => counts.has(one) || chosen.includes(one)).map((relation) => ({
    key: relation,
    label: site.t.lineage.relations[relation],
    count: counts.get(relation) ?? 0,
    on: chosen.includes(relation),
    href: site.here({ relations: switched(chosen, relation) }),
  }))
}

/** Filters of the ledger that are on, each with the address without it. */
export function ledgerChips(site: Site): { label: string; href: string }[] {
  const t = site.t.lineage
  const { drifts, relations } = site.state
  return [
    ...drifts.map((drift) => ({
      label: t.drifts[drift],
      href: site.here({ drifts: switched(drifts, drift) }),
    })),
    ...relations.map((relation) => ({
      label: t.relations[relation],
      href: site.here({ relations: switched(relations, relation) }),
    })),
  ]
}

function switched<T>(chosen: readonly T[], one: T): T[] {
  return chosen.includes(one) ? chosen.filter((item) => item !== one) : [...chosen, one]
}

/** The ledger as a table to download: both targets as printed, with their lines. */
export function ledgerTable(
  links: readonly IndicatorLinkItem[],
  years: { from: string; to: string },
  site: Site,
): TableTwin {
  const t = site.t.lineage
  const c = t.drift.columns
  const ofSide = (side: 'from' | 'to') => [
    { key: `${side}Name`, label: c.nameOf(years[side]) },
    { key: `${side}Annual`, label: c.annual(years[side]) },
    { key: `${side}Cycle`, label: c.cycle(years[side]) },
    { key: `${side}Line`, label: c.line(years[side]), numeric: true },
  ]
  const endOf = (side: 'from' | 'to', end: IndicatorEnd | null) => ({
    [`${side}Name`]: end?.name ?? null,
    [`${side}Annual`]: end?.annualTarget ?? null,
    [`${side}Cycle`]: end?.cycleTarget ?? null,
    [`${side}Line`]: end?.line ?? null,
  })
  return {
    fileName: `mingzhang-target-changes-${years.from}-${years.to}`,
    columns: [
      { key: 'change', label: c.change },
      { key: 'relation', label: c.relation },
      ...ofSide('from'),
      ...ofSide('to'),
      { key: 'driftReason', label: c.driftReason },
      { key: 'why', label: c.why },
      { key: 'decided', label: t.decided },
      { key: 'score', label: c.score, numeric: true },
    ],
    rows: links.map((link) => ({
      change: link.drift === null ? null : t.drifts[link.drift],
      relation: t.relations[link.relation],
      ...endOf('from', link.from),
      ...endOf('to', link.to),
      driftReason: link.driftReason?.[site.language] ?? null,
      why: link.reason[site.language],
      decided: decidedLabel(link, site),
      score: link.score,
    })),
  }
}
