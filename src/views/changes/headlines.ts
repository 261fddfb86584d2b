import { formatAmount } from '../../charts/format/formatAmount.ts'
import { formatChange, formatChangeRatio } from '../../charts/format/formatChange.ts'
import { formatCount } from '../../charts/format/formatCount.ts'
import { spendingTotal, sumFen } from '../money/documentMoney.ts'
import type { Site } from '../state/site.ts'
import type { ChangesData } from './loadChanges.ts'

interface Years {
  from: string
  to: string
}

/** How the printed expenditure changed in all, in one sentence. */
export function budgetHeadline({ from, to }: ChangesData, years: Years, site: Site): string {
  const t = site.t.changes
  const before = spendingTotal(from.document, from.budget)
  const after = spendingTotal(to.document, to.budget)
  if (before === null || after === null) return t.budgetTitle
  const said = (fen: number) => formatAmount(fen, { language: site.language })
  const difference = after.fen - before.fen
  if (difference === 0) return t.spentSame(years.from, years.to, said(after.fen))
  return t[difference > 0 ? 'spentMore' : 'spentLess'](years, {
    after: said(after.fen),
    difference: said(Math.abs(difference)),
    ratio: formatChangeRatio(before.fen, after.fen),
  })
}

/** How the printed revenue changed in all, in one sentence. */
export function receivedHeadline({ from, to }: ChangesData, years: Years, site: Site): string {
  const t = site.t.changes
  const [before, after] = [from, to].map(({ budget }) =>
    sumFen(budget.filter(({ side }) => side === 'revenue').map(({ amountFen }) => amountFen)),
  )
  if (typeof before !== 'number' || typeof after !== 'number') return t.revenueTitle
  const said = (fen: number) => formatAmount(fen, { language: site.language })
  const difference = after - before
  if (difference === 0) return t.receivedSame(years.from, years.to, said(after))
  return t[difference > 0 ? 'receivedMore' : 'receivedLess'](years, {
    after: said(after),
    difference: said(Math.abs(difference)),
    ratio: formatChangeRatio(before, after),
  })
}

/** How the number of staff changed, in one sentence. */
export function staffHeadline({ from, to }: ChangesData, years: Years, site: Site): string {
  const t = site.t.changes
  const before = from.staff?.staff ?? null
  const after = to.staff?.staff ?? null
  if (before === null || after === null) return t.staffTitle
  const counts = { before: formatCount(before), after: formatCount(after) }
  if (before === after) return t.staffSame(years, counts)
  return t[after > before ? 'staffMore' : 'staffLess'](years, counts)
}

/** How the number of indicators changed, in one sentence. */
export function countsHeadline({ from, to }: ChangesData, years: Years, site: Site): string {
  const t = site.t.changes
  const [before, after] = [from.indicators.length, to.indicators.length]
  const counts = { before: formatCount(before), after: formatCount(after) }
  if (before === after) return t.countsSame(years, counts)
  return t[after > before ? 'countsMore' : 'countsLess'](years, counts)
}

/** The printed expenditure of both years with its change, in words; null where a document prints none. */
export function expenditureSaid({ from, to, lineage }: ChangesData, site: Site): string | null {
  const ordered = from.document.fiscalYear === lineage.fromYear ? [from, to] : [to, from]
  const [before, after] = ordered.map(({ document, budget }) => spendingTotal(document, budget))
  if (!before || !after) return null
  const said = (fen: number) => formatAmount(fen, { language: site.language })
  const change = formatChange(before.fen, after.fen, { format: said, language: site.language })
  return site.t.changes
    .changeOf(site.t.changes.sides.expenditure, said(before.fen), said(after.fen), change)
    .replace(/[。.]$/, '')
}
