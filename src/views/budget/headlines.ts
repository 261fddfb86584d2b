import { formatAmount } from '../../charts/format/formatAmount.ts'
import { formatShare } from '../../charts/format/formatShare.ts'
import { documentLabel } from '../i18n/labels.ts'
import { sumFen } from '../money/documentMoney.ts'
import type { Site } from '../state/site.ts'
import type { BudgetMeasure } from '../url/urlState.ts'
import type { BudgetData } from './loadBudget.ts'
import type { Revenue } from './revenue.ts'
import type { Split } from './split.ts'
import { measured, totalOf } from './splitGroups.ts'

const BASIC = '基本支出'
const APPROPRIATION = '财政拨款'

/** Smallest and largest as printed; one text where they print the same, null where there are none. */
export function rangeOf(
  values: readonly (number | null)[],
  format: (value: number) => string,
): string | null {
  const known = values.filter((value) => value !== null).sort((a, b) => a - b)
  const [first, last] = [known[0], known.at(-1)]
  if (first === undefined || last === undefined) return null
  const [low, high] = [format(first), format(last)]
  return low === high ? low : `${low}–${high}`
}

/** What the split shows, in one sentence. */
export function splitHeadline(splits: readonly Split[], by: BudgetMeasure, site: Site): string {
  const t = site.t.budget
  if (by === 'staff') {
    const heads = splits.map((split) => {
      const total = totalOf(split)
      return total === null || !split.staff ? null : total / split.staff
    })
    const counted = heads.filter((value) => value !== null).length
    const unit = site.language === 'en' ? 'yuan' : 'wan'
    const whole = unit === 'yuan' ? 100 : 1
    const bare = (fen: number) =>
      formatAmount(Math.round(fen / whole) * whole, {
        unit,
        language: site.language,
        style: 'bare',
      })
    const range = rangeOf(heads, bare)
    return range === null ? t.noneAHead : t.aHead(counted, range)
  }
  const shares = splits.map((split) => {
    const basic = split.parts.find((part) => part.category === BASIC)
    return basic === undefined ? null : measured(basic, split, 'share')
  })
  const whole = splits.filter((_, index) => shares[index] !== null)
  const range = rangeOf(shares, (value) => formatShare(value))
  const [only] = whole
  if (range === null || !only) return t.projectsAlone(splits.length)
  return whole.length === 1
    ? t.basicOne(documentLabel(only.document, site), range)
    : t.basic(whole.length, range)
}

/** What the ranking shows, in one sentence. */
export function projectsHeadline({ projects }: BudgetData, site: Site): string {
  const t = site.t.budget
  const largest = projects.find((item) => item.amountFen !== null)
  if (!largest) return t.projectsTitle(projects.length)
  const amount = formatAmount(largest.amountFen, { language: site.language })
  return t.projectsLargest(projects.length, largest.name ?? site.t.nameLost, amount)
}

/** Where the printed revenue comes from, in one sentence. */
export function revenueHeadline(revenues: readonly Revenue[], site: Site): string {
  const t = site.t.budget
  const shares = revenues.map(({ items }) => {
    const total = sumFen(items.map((item) => item.amountFen))
    const own = items.find((item) => item.category === APPROPRIATION)?.amountFen ?? null
    return total === null || total === 0 || own === null ? null : own / total
  })
  if (shares.length > 0 && shares.every((share) => share === 1))
    return t.appropriationAll(revenues.length)
  const range = rangeOf(shares, (value) => formatShare(value))
  return range === null
    ? t.revenueTitle(revenues.length)
    : t.appropriation(shares.filter((share) => share !== null).length, range)
}
