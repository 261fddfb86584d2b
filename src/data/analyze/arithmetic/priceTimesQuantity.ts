import { parseAmount } from '../../text/parseAmount.ts'
import { plainText, statedTotals } from './statedTotals.ts'

/** A price and the one quantity beside it in a clause, with the sum the clause states. */
export interface Product {
  /** The clause, white space off. */
  clause: string
  priceFen: number
  /** What the price is for: 人, 本. */
  unit: string
  quantity: number
  /** How often it is paid: days or months the clause states, else 1. */
  times: number
  productFen: number
  /** The total the clause states; null where it states none. */
  statedFen: number | null
}

const NUMBER = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`
const UNIT =
  '人次|班次|场次|平方米|公里|人|名|位|本|份|册|套|台|件|个|场|期|班|次|篇|户|亩|株|盏|辆|间|块|张|条|项|家|所|吨|座|处|只|头|部|点|段|棵|批'
const SPAN = '年|个?月|天|日'
const PER_FIRST = new RegExp(
  `每(${UNIT})(?:每(${SPAN}))?[^\\d,;每]{0,12}(${NUMBER})(亿元|万元|元)(?:/(${SPAN}))?`,
  'gu',
)
const PER_LAST = new RegExp(`(${NUMBER})(亿元|万元|元)/(${UNIT})(?:[/·](${SPAN}))?`, 'gu')
const COUNT = new RegExp(`(?<![每第\\d.\\-~至约])(${NUMBER})(${UNIT})(?!次|/)`, 'gu')

/** Words for the same thing counted. */
const SAME: Record<string, string> = { 名: '人', 位: '人', 份: '本', 册: '本' }

const CLAUSE = /[。;]|\((?:\d{1,2}|[一二三四五六七八九十]{1,3})\)|(?<![\d.])\d{1,2}[.、](?!\d)/u

/**
 * Prices times quantities that a text states, clause by clause. Only clauses with one price and one quantity of its unit count; ranges, 约 and
 * daily or monthly prices without a number of days or months are left out.
 */
export function products(text: string): Product[] {
  return plainText(text)
    .split(CLAUSE)
    .flatMap((clause) => productOf(clause) ?? [])
}

/** How many clauses of a text have a price, whether or not its quantity is known. */
export function countPrices(text: string): number {
  return plainText(text)
    .split(CLAUSE)
    .filter((clause) => pricesIn(clause).length > 0).length
}

interface Price {
  fen: number
  unit: string
  span: string | null
  start: number
  end: number
}

function productOf(clause: string): Product | null {
  const prices = pricesIn(clause)
  const [price] = prices
  if (!price || prices.length > 1) return null
  const outside =
    clause.slice(0, price.start) + '¦'.repeat(price.end - price.start) + clause.slice(price.end)
  const times = timesIn(outside, price.span)
  const quantity = quantityIn(outside, price.unit)
  if (times === null || quantity === null) return null
  const totals = statedTotals(outside)
  const stated =
    totals.find(({ index }) => index >= price.end) ?? (totals.length === 1 ? totals[0] : undefined)
  return {
    clause,
    priceFen: price.fen,
    unit: price.unit,
    quantity,
    times,
    productFen: Math.round(price.fen * quantity * times),
    statedFen: stated?.fen ?? null,
  }
}

function pricesIn(clause: string): Price[] {
  const found = [
    ...[...clause.matchAll(PER_FIRST)].map((match) => {
      const [whole, unit = '', before, number = '', money = '', after] = match
      return { whole, index: match.index, unit, span: before ?? after, amount: number + money }
    }),
    ...[...clause.matchAll(PER_LAST)].map((match) => {
      const [whole, number = '', money = '', unit = '', span] = match
      return { whole, index: match.index, unit, span, amount: number + money }
    }),
  ]
  return found.flatMap(({ whole, index, unit, span, amount }) => {
    const parsed = parseAmount(amount, '元')
    if (!parsed.ok) return []
    const same = SAME[unit] ?? unit
    return [
      { fen: parsed.fen, unit: same, span: span ?? null, start: index, end: index + whole.length },
    ]
  })
}

/** One quantity of the unit, or one that is said again; null for none or several. */
function quantityIn(clause: string, unit: string): number | null {
  const counts = [...clause.matchAll(COUNT)].flatMap(([, number = '', counted = '']) =>
    (SAME[counted] ?? counted) === unit ? [Number(number.replaceAll(',', ''))] : [],
  )
  const [count] = counts
  return count !== undefined && new Set(counts).size === 1 ? count : null
}

function timesIn(clause: string, span: string | null): number | null {
  if (span === null || span === '年') return 1
  const unit = span === '天' || span === '日' ? '[天日]' : '个?月'
  const stated = [...clause.matchAll(new RegExp(`(?<![\\d\\-~至约])(\\d+)${unit}`, 'gu'))]
  const [match] = stated
  return stated.length === 1 && match ? Number(match[1]) : null
}
