import type { Aligned, AlignedRow } from '../../data/analyze/peers/alignIndicators.ts'
import type { IndicatorItem } from '../../data/question/indicators.ts'
import type { TableTwin, TwinValue } from '../../charts/frame/types.ts'
import type { Site } from '../state/site.ts'
import { matchKey } from '../text/matchKey.ts'
import { peerName } from './compareFigures.ts'
import type { AlignedIndicators } from './loadCompare.ts'

/** The target that is read: the year's, or the cycle's where the year has none; null where neither is printed. */
export function targetOf({ annualTarget, cycleTarget }: IndicatorItem): string | null {
  return annualTarget ?? cycleTarget
}

/** Whether every department that has the indicator prints the same target, width and white space aside. */
export function isSameTarget({ reference, others }: AlignedRow<IndicatorItem>): boolean {
  const own = keyOf(reference)
  return others.every((one) => one === null || keyOf(one.item) === own)
}

function keyOf(item: IndicatorItem): string | null {
  const target = targetOf(item)
  return target === null ? null : matchKey(target)
}

/** Rows with other targets first, each in the order of the reference's documents. */
export function inReadingOrder(
  rows: readonly AlignedRow<IndicatorItem>[],
): AlignedRow<IndicatorItem>[] {
  const isSame = new Map(rows.map((row) => [row, isSameTarget(row)]))
  return [...rows.filter((row) => !isSame.get(row)), ...rows.filter((row) => isSame.get(row))]
}

/** How likely two indicators ask the same, in words; null for equal names. */
export function nearness(
  { how, likelihood }: Pick<Aligned<IndicatorItem>, 'how' | 'likelihood'>,
  site: Site,
): string | null {
  return how === 'same' ? null : site.t.compare.near(`${String(Math.round(likelihood * 100))}%`)
}

/** The aligned indicators as a table to download. */
export function alignedTable(
  { reference, others, rows }: AlignedIndicators,
  site: Site,
): TableTwin {
  const t = site.t.compare.alignedColumns
  const own = peerName(reference, site)
  return {
    fileName: 'mingzhang-aligned-indicators',
    columns: [
      { key: 'status', label: t.status },
      { key: 'name', label: t.name(own) },
      { key: 'target', label: t.target(own) },
      { key: 'line', label: t.line(own), numeric: true },
      ...others.flatMap((peer, at) => {
        const label = peerName(peer, site)
        return [
          { key: `name${at}`, label: t.name(label) },
          { key: `target${at}`, label: t.target(label) },
          { key: `line${at}`, label: t.line(label), numeric: true },
          { key: `likelihood${at}`, label: t.likelihood(label), numeric: true },
        ]
      }),
    ],
    rows: inReadingOrder(rows).map((row) => ({
      status: site.t.compare.status[isSameTarget(row) ? 'same' : 'different'],
      name: row.reference.name,
      target: targetOf(row.reference),
      line: row.reference.line,
      ...Object.fromEntries(
        row.others.flatMap((one, at): [string, TwinValue][] => [
          [`name${at}`, one?.item.name ?? null],
          [`target${at}`, one ? targetOf(one.item) : null],
          [`line${at}`, one?.item.line ?? null],
          [`likelihood${at}`, one ? Number(one.likelihood.toFixed(2)) : null],
        ]),
      ),
    })),
  }
}
