import { extent, group, rollup, sum } from 'd3-array'
import type { TableTwin } from '../../charts/frame/types.ts'
import type { RankedItem } from '../../charts/rankedBars/types.ts'
import type { StripRow } from '../../charts/strip/types.ts'
import type { TargetValue } from '../../data/question/targetValues.ts'
import { departmentLabel, documentCaveat, yearLabel } from '../i18n/labels.ts'
import { documentSubjects } from '../state/documentSubjects.ts'
import type { Site } from '../state/site.ts'
import type { JudgedIndicator } from './judged.ts'
import type { DocumentIndicators } from './pointCharts.ts'
import { TARGET_CLASSES, type TargetClass } from './targetClasses.ts'

/** How many targets are of each class that occurs within the scope, whether the list's other filters leave any of it or not. */
export function classCounts(
  all: readonly JudgedIndicator[],
  items: readonly JudgedIndicator[],
): { says: TargetClass; count: number }[] {
  const occurring = new Set(all.map(({ says }) => says))
  const counts = rollup(
    items,
    (own) => own.length,
    ({ says }) => says,
  )
  return TARGET_CLASSES.filter((one) => occurring.has(one)).map((says) => ({
    says,
    count: counts.get(says) ?? 0,
  }))
}

/** One bar a class, with the address that lists its targets. */
export function classItems(
  counts: readonly { says: TargetClass; count: number }[],
  site: Site,
): RankedItem[] {
  const t = site.t.targets
  return counts.map(({ says, count }) => {
    const selected = site.state.says.includes(says)
    const next = selected
      ? site.state.says.filter((one) => one !== says)
      : [...site.state.says, says]
    return {
      key: says,
      name: t.classes[says],
      sublabel: t.classSays[says],
      value: count,
      selected,
      href: count === 0 && !selected ? null : site.here({ says: next, percents: [] }),
    }
  })
}

/** The bars as rows. */
export function classTable(
  counts: readonly { says: TargetClass; count: number }[],
  site: Site,
): TableTwin {
  const t = site.t.targets
  return {
    fileName: 'mingzhang-target-kinds',
    columns: [
      { key: 'says', label: t.says },
      { key: 'means', label: t.means },
      {
        key: 'count',
        label: site.t.indicators.columns.count,
        numeric: true,
        href: (row) =>
          row.count === 0 ? null : site.here({ says: [row.id as TargetClass], percents: [] }),
      },
    ],
    rows: counts.map(({ says, count }) => ({
      id: says,
      says: t.classes[says],
      means: t.classSays[says],
      count,
    })),
  }
}

/** How many of the indicators set each percentage, least first. */
export function percentCounts(
  items: readonly JudgedIndicator[],
): { value: string; count: number; items: JudgedIndicator[] }[] {
  const pairs = items.flatMap((item) => item.percents.map((value) => ({ value, item })))
  return [...group(pairs, ({ value }) => value)]
    .map(([value, own]) => ({ value, count: own.length, items: own.map(({ item }) => item) }))
    .sort((a, b) => Number(a.value) - Number(b.value))
}

/** How many of the indicators have no target that could be read. */
export function unreadCount(items: readonly JudgedIndicator[]): number {
  return items.filter(({ says }) => says === 'unread' || says === 'blank').length
}

/** One row a document: which percentages its targets hold, and how often. */
export function percentRows(groups: readonly DocumentIndicators[], site: Site): StripRow[] {
  return groups.map(({ document, items }) => {
    const note = documentCaveat(document, site)
    const counts = percentCounts(items)
    const unread = unreadCount(items)
    return {
      key: document.id,
      label: departmentLabel(document, site),
      sublabel: [yearLabel(document, site), site.t.targets.ofIndicators(items.length)].join(' · '),
      ...(note === null ? {} : { note }),
      subjects: documentSubjects(document),
      points: counts.map(({ value, count, items: own }) => ({
        value: Number(value),
        count,
        detail: signLines(value, own, site),
      })),
      missing: {
        count: unread,
        href: site.here({ doc: document.id, says: ['unread', 'blank'], percents: [] }),
      },
    }
  })
}

/** With which sign a percentage is printed, and how often. */
function signLines(value: string, items: readonly JudgedIndicator[], site: Site) {
  const t = site.t.targets
  const parts = items.flatMap(({ targets, judged }) =>
    targets.filter(
      (part) =>
        part.scope === judged && part.kind === 'ratio' && part.unit === '%' && part.value === value,
    ),
  )
  const bySign = group(parts, ({ operator, isImplied }) => (isImplied ? '' : (operator ?? '')))
  return [...bySign].map(([sign, own]) => ({
    label: sign === '' ? t.bare(value) : t.signed(sign, value),
    value: String(new Set(own.map(({ indicatorId }) => indicatorId)).size),
  }))
}

/** The address that lists a document's targets of some percentages; of those that are listed, the one that does not. */
export function percentHref(documentId: string, values: readonly string[], site: Site): string {
  return site.here(
    isPercentSelected(documentId, values, site)
      ? { doc: null, percents: [] }
      : { doc: documentId, percents: [...values] },
  )
}

/** Whether the list is of just these percentages of a document. */
export function isPercentSelected(
  documentId: string,
  values: readonly string[],
  { state }: Site,
): boolean {
  return (
    state.doc === documentId &&
    state.percents.length === values.length &&
    values.every((value) => state.percents.includes(value))
  )
}

/** Numbers as the exact digits that links and rows have. */
export function exactDigits(items: readonly JudgedIndicator[]): (value: number) => string {
  const digits = new Map(
    items.flatMap(({ percents }) => percents).map((text) => [Number(text), text]),
  )
  return (value) => digits.get(value) ?? String(value)
}

/** The dots as rows. */
export function percentTable(groups: readonly DocumentIndicators[], site: Site): TableTwin {
  const t = site.t.targets
  const names = site.t.indicators.columns
  const place = ({ document }: DocumentIndicators) => ({
    document: document.id,
    department: departmentLabel(document, site),
    year: document.fiscalYear === null ? null : String(document.fiscalYear),
    yearBasis: documentCaveat(document, site),
  })
  return {
    fileName: 'mingzhang-target-percentages',
    columns: [
      { key: 'department', label: names.department },
      { key: 'year', label: names.year },
      { key: 'percent', label: t.percent, numeric: true },
      {
        key: 'count',
        label: names.count,
        numeric: true,
        href: (row) =>
          row.count === 0
            ? null
            : site.here({
                doc: String(row.document),
                ...(row.digits === null
                  ? { says: ['unread', 'blank'] as const satisfies TargetClass[], percents: [] }
                  : { percents: [String(row.digits)] }),
              }),
      },
      { key: 'yearBasis', label: names.yearBasis },
    ],
    rows: groups.flatMap((one) => [
      ...percentCounts(one.items).map(({ value, count }) => ({
        ...place(one),
        digits: value,
        percent: Number(value),
        count,
      })),
      { ...place(one), digits: null, percent: null, count: unreadCount(one.items) },
    ]),
  }
}

/** How many of the indicators have a target in percent. */
export function withPercent(items: readonly JudgedIndicator[]): number {
  return sum(items, ({ percents }) => Number(percents.length > 0))
}

/** From the least to the greatest percentage within the scope, so that the axis stands still while the list is narrowed. */
export function percentDomain(values: readonly TargetValue[]): [number, number] | undefined {
  const [low, high] = extent(values, ({ scope, kind, unit, value }) =>
    scope !== 'actual' && kind === 'ratio' && unit === '%' && value !== null
      ? Number(value)
      : undefined,
  )
  return low === undefined ? undefined : [low, high]
}
