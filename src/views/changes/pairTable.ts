import type { TableTwin } from '../../charts/frame/types.ts'
import type { Site } from '../state/site.ts'
import type { IndicatorPair } from './pairIndicators.ts'

/** A status in words. */
export function statusLabel(
  status: IndicatorPair['status'],
  years: { from: string; to: string },
  site: Site,
): string {
  const t = site.t.changes.status
  if (status === 'from') return t.from(years.from)
  return status === 'to' ? t.to(years.to) : t[status]
}

/** The pairs as a table to download. */
export function pairTable(
  pairs: readonly IndicatorPair[],
  years: { from: string; to: string },
  site: Site,
): TableTwin {
  const t = site.t.changes.columns
  return {
    fileName: `mingzhang-targets-${years.from}-${years.to}`,
    columns: [
      { key: 'status', label: t.status },
      { key: 'name', label: t.name },
      { key: 'fromAnnual', label: t.annual(years.from) },
      { key: 'toAnnual', label: t.annual(years.to) },
      { key: 'fromCycle', label: t.cycle(years.from) },
      { key: 'toCycle', label: t.cycle(years.to) },
      { key: 'fromLine', label: t.line(years.from), numeric: true },
      { key: 'toLine', label: t.line(years.to), numeric: true },
    ],
    rows: pairs.map(({ from, to, status }) => ({
      status: statusLabel(status, years, site),
      name: from?.name ?? to?.name ?? null,
      fromAnnual: from?.annualTarget ?? null,
      toAnnual: to?.annualTarget ?? null,
      fromCycle: from?.cycleTarget ?? null,
      toCycle: to?.cycleTarget ?? null,
      fromLine: from?.line ?? null,
      toLine: to?.line ?? null,
    })),
  }
}
