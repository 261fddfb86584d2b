import { sum } from 'd3-array'
import { MINUS } from '../../charts/format/decimal.ts'
import type { WaterfallStep, WaterfallTotal } from '../../charts/waterfall/types.ts'
import { changeOf } from '../../charts/waterfall/waterfallSeries.ts'
import { spendingTotal } from '../money/documentMoney.ts'
import type { Site } from '../state/site.ts'
import type { Sentence } from '../ui/sentence.ts'
import { budgetChanges, changeSentences, type FigureChange } from './figures.ts'
import { budgetHeadline } from './headlines.ts'
import type { ChangesData, OneYear } from './loadChanges.ts'

interface Years {
  from: string
  to: string
}

/** How the expenditure of one year became that of the other. */
export interface Spending {
  start: WaterfallTotal
  end: WaterfallTotal
  steps: WaterfallStep[]
  /** What the totals differ by beyond the known changes, in fen; 0 where nothing is left over, null where a total is missing. */
  restFen: number | null
}

const isSpending = ({ key }: FigureChange) => key.startsWith('expenditure/')

/** Whether a document prints expenditure by category. */
export function itemizes({ budget }: OneYear): boolean {
  return budget.some(({ side }) => side === 'expenditure')
}

/** The printed expenditure categories of both years. A document that has none does not say that a category is gone. */
export function spendingFigures(data: ChangesData, site: Site): FigureChange[] {
  return budgetChanges(data, site)
    .filter(isSpending)
    .map((item) => {
      const isKnown = item.absent !== null && itemizes(data[item.absent])
      const told = { ...item, absent: isKnown ? item.absent : null }
      return { ...told, change: changeOf(stepOf(told)) }
    })
}

/** What else of the budget both years print: revenue, money by level, and totals. */
export function otherFigures(data: ChangesData, site: Site): FigureChange[] {
  return budgetChanges(data, site).filter((item) => !isSpending(item))
}

function stepOf({ key, label, from, to, absent }: FigureChange): WaterfallStep {
  return { key, label, from, to, ...(absent === null ? {} : { absent }) }
}

function totalOf({ document, budget }: OneYear, year: string, site: Site): WaterfallTotal {
  const t = site.t.changes
  const total = spendingTotal(document, budget)
  if (total === null) return { label: year, value: null, note: t.noTotal(year) }
  return {
    label: year,
    value: total.fen,
    href: site.evidence(document.id, total.line),
    note: total.how === 'printed' ? t.totalPrinted : t.totalSummed,
  }
}

/** From the total of one year to that of the other, category by category, in fen. A category leads to its later line. */
export function spendingOf(data: ChangesData, years: Years, site: Site): Spending {
  const t = site.t.changes
  const start = totalOf(data.from, years.from, site)
  const end = totalOf(data.to, years.to, site)
  const unlisted = (['from', 'to'] as const).find((side) => !itemizes(data[side]))
  const steps = spendingFigures(data, site).map((item): WaterfallStep => {
    const later = item.toLine !== null
    const line = later ? item.toLine : item.fromLine
    const isUnknown = changeOf(stepOf(item)) === null
    return {
      ...stepOf(item),
      href: line === null ? null : site.evidence(data[later ? 'to' : 'from'].document.id, line),
      ...(isUnknown ? { missing: unlisted ? t.notItemized(years[unlisted]) : site.t.blank } : {}),
    }
  })
  const known = sum(steps, (step) => changeOf(step) ?? 0)
  const restFen =
    start.value === null || end.value === null ? null : end.value - start.value - known
  return { start, end, steps, restFen }
}

/** How expenditure changed in all, and which category changed most in the same direction. */
export function spendingHeadline(
  data: ChangesData,
  years: Years,
  format: (fen: number) => string,
  site: Site,
): string {
  const title = budgetHeadline(data, years, site)
  const { start, end, steps } = spendingOf(data, years, site)
  if (start.value === null || end.value === null || start.value === end.value) return title
  const way = Math.sign(end.value - start.value)
  const [most] = steps
    .map((step) => ({ step, change: (changeOf(step) ?? 0) * way }))
    .filter(({ change }) => change > 0)
    .sort((a, b) => b.change - a.change)
  if (!most || steps.length < 2) return title
  const change = (way < 0 ? MINUS : '+') + format(most.change)
  return title + site.t.changes[way < 0 ? 'fellMost' : 'roseMost'](most.step.label, change)
}

/** What changed, a sentence a category, with its lines in both documents. */
export function spendingSentences(
  data: ChangesData,
  years: Years,
  format: (fen: number) => string,
  site: Site,
): Sentence[] {
  const figures = spendingFigures(data, site)
  const place = (side: 'from' | 'to', line: number | null) =>
    line === null
      ? []
      : [
          {
            label: site.t.lineIn(years[side], line),
            href: site.evidence(data[side].document.id, line),
          },
        ]
  return changeSentences(figures, years, format, site).map((text, at) => ({
    text,
    places: [
      ...place('from', figures[at]?.fromLine ?? null),
      ...place('to', figures[at]?.toLine ?? null),
    ],
  }))
}

/** The rows the waterfall draws: the totals, each category, and what is left over. */
export function spendingRows(data: ChangesData, years: Years, site: Site): FigureChange[] {
  const t = site.t.changes
  const division = t.sides.expenditure
  const { start, end, restFen } = spendingOf(data, years, site)
  const lineOf = ({ document, budget }: OneYear) => spendingTotal(document, budget)?.line ?? null
  const rest = { key: 'rest', label: t.unitemized, division, fromLine: null, toLine: null }
  return [
    ...spendingFigures(data, site),
    ...(restFen === null || restFen === 0
      ? []
      : [{ ...rest, from: null, to: null, absent: null, change: restFen }]),
    {
      key: 'total',
      label: t.sides.total,
      division,
      from: start.value,
      to: end.value,
      fromLine: lineOf(data.from),
      toLine: lineOf(data.to),
      absent: null,
    },
  ]
}
