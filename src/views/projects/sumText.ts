import { formatAmount } from '../../charts/format/formatAmount.ts'
import type { Site } from '../state/site.ts'
import { partialSum } from '../ui/table/groupRows.ts'
import type { ListedProject } from './listedProjects.ts'

/** The printed amounts of some projects in sum, in words: how many print none, and which years are added up. */
export function sumText(rows: readonly ListedProject[], site: Site): string {
  const t = site.t.projectTable
  const { sum, missing } = partialSum(rows.map(({ amountFen }) => amountFen))
  if (sum === null) return t.noSum
  const years = [...new Set(rows.map(({ document }) => document.fiscalYear))]
  const named = years
    .toSorted((a, b) => (a ?? Infinity) - (b ?? Infinity))
    .map((year) => (year === null ? site.t.noYear : String(year)))
  return [
    t.sum(formatAmount(sum, { language: site.language })),
    ...(missing === 0 ? [] : [t.partial(missing)]),
    ...(named.length > 1 ? [t.manyYears(named.join(site.t.list))] : []),
  ].join(site.t.semicolon)
}
