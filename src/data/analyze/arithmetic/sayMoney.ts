import type { Said } from '../../model/problem.ts'
import { shiftDecimal } from '../../text/target/exactNumber.ts'
import { separated } from '../../text/target/printedNumber.ts'

/** Fen in one yuan. */
const FEN = 100

/** Fen from which on money is said in 万元. */
const TEN_THOUSAND_YUAN = 1_000_000

/** An amount in words, exact to the fen: 万元 from ten thousand yuan on, else 元; in English yuan. */
export function sayMoney(fen: number): Said {
  const zh =
    Math.abs(fen) >= TEN_THOUSAND_YUAN
      ? `${withCents(shiftDecimal(String(fen), -6))}万元`
      : `${withCents(shiftDecimal(String(fen), -2))}元`
  return { zh, en: `${withCents(shiftDecimal(String(fen), -2))} yuan` }
}

/** An amount as `values` of a finding hold it: a number of yuan. */
export function inYuan(fen: number): number {
  return fen / FEN
}

/** A share in percent with one decimal: `23.4%`. */
export function sayShare(part: number, whole: number): string {
  return `${((part / whole) * 100).toFixed(1)}%`
}

function withCents(decimal: string): string {
  const [whole = '', fraction = ''] = decimal.split('.')
  return separated(`${whole}.${fraction.padEnd(2, '0')}`)
}
