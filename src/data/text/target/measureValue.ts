import type { ExactNumber, TargetReason } from '../../model/target.ts'
import { parseAmount } from '../parseAmount.ts'
import { exactNumber, shiftDecimal } from './exactNumber.ts'
import type { Token } from './tokens.ts'
import { kindOfUnit, moneyPlaces, ratioPlaces } from './units.ts'

/** A number as its token has it. */
export type NumberToken = Extract<Token, { type: 'number' }>

/** The value of a number in its unit: money in fen (分), ratios in percent, all else with 万 and 亿 multiplied out. */
export function measureValue(
  number: Pick<NumberToken, 'decimal' | 'places'>,
  unit: string | null,
): ExactNumber | TargetReason {
  const kind = kindOfUnit(unit)
  if (kind === 'money' && unit !== null) {
    const yuan = shiftDecimal(number.decimal, (moneyPlaces(unit) ?? 2) - 2)
    const amount = parseAmount(yuan, '元')
    if (amount.ok) return exactNumber(String(amount.fen)) ?? 'too-large'
    return amount.reason === 'finer-than-fen' || amount.reason === 'too-large'
      ? amount.reason
      : 'damaged'
  }
  const places = kind === 'ratio' && unit !== null ? ratioPlaces(unit) : 0
  return exactNumber(number.decimal, number.places + places) ?? 'too-large'
}

/**
 * The two ends of a range. What the first end leaves out it shares with the second (`5-10万元`), unless that would
 * make it the larger (`5000-1万元`).
 */
export function rangeValues(
  lower: NumberToken,
  lowerUnit: string | null,
  upper: NumberToken,
  upperUnit: string | null,
): { value: ExactNumber; upper: ExactNumber; unit: string | null } | TargetReason {
  const unit = upperUnit ?? lowerUnit
  if (lowerUnit !== null && kindOfUnit(lowerUnit) !== kindOfUnit(unit)) return 'entangled'
  const counted = kindOfUnit(unit) !== 'money' && kindOfUnit(unit) !== 'ratio'
  if (counted && lowerUnit !== null && lowerUnit !== unit) return 'entangled'
  const shares =
    lowerUnit === null && lower.multiplier === '' && Number(lower.decimal) < Number(upper.decimal)
  const own = kindOfUnit(unit) === 'money' ? '元' : unit
  const from = measureValue(
    shares ? { decimal: lower.decimal, places: upper.places } : lower,
    lowerUnit ?? (shares ? unit : own),
  )
  const to = measureValue(upper, unit)
  if (typeof from === 'string') return from
  if (typeof to === 'string') return to
  return from.number >= to.number ? 'descending-range' : { value: from, upper: to, unit }
}
