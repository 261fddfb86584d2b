import type { ExactNumber, MeasureTarget } from '../../model/target.ts'
import { shiftDecimal } from './exactNumber.ts'
import { moneyPlaces, ratioPlaces } from './units.ts'

/** A value as its unit has it, with thousands separators; large counts in 万 and 亿 where that is short. */
export function printedNumber(
  value: ExactNumber,
  { kind, unit }: Pick<MeasureTarget, 'kind' | 'unit'>,
  myriads: boolean,
): string {
  if (kind === 'money') return separated(shiftDecimal(value.decimal, -moneyPlacesOf(unit)))
  if (kind === 'ratio')
    return separated(shiftDecimal(value.decimal, unit === null ? 0 : -ratioPlaces(unit)))
  for (const [word, places] of [
    ['亿', 8],
    ['万', 4],
  ] as const) {
    const shifted = shiftDecimal(value.decimal, -places)
    const decimals = shifted.split('.')[1]?.length ?? 0
    if (myriads && Math.abs(value.number) >= 10 ** places && decimals <= 2)
      return separated(shifted) + word
  }
  return separated(value.decimal)
}

/** Digits with a comma between thousands. */
export function separated(decimal: string): string {
  const [whole = '', fraction] = decimal.split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

function moneyPlacesOf(unit: string | null): number {
  return unit === null ? 2 : (moneyPlaces(unit) ?? 2)
}
