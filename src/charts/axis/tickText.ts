import type { ScaleLinear } from 'd3-scale'
import { chooseUnit } from '../format/chooseUnit.ts'
import type { AmountUnit } from '../format/chooseUnit.ts'
import { formatAmount } from '../format/formatAmount.ts'
import { formatCount } from '../format/formatCount.ts'
import type { Language } from '../frame/types.ts'

/** What an axis measures: fen, whole things, or a ratio (1 is all). */
export type AxisMeasure = 'amount' | 'count' | 'share'

/** How ticks are written: by what they measure, or as the chart prints its values. */
export type TickFormat = MeasuredTicks | { print: (value: number) => string }

interface MeasuredTicks {
  measure: AxisMeasure
  language: Language
  /** Unit of the chart's other amounts; by the scale's larger end otherwise. */
  unit?: AmountUnit
}

/** Fen in one million yuan: what is less is read in yuan in English, not in hundredths of a million. */
const MILLION = 100_000_000

/** One unit for an axis, from the larger end of its scale in fen. */
export function axisUnit(maxFen: number, language: Language): AmountUnit {
  return language === 'en' && Math.abs(maxFen) < MILLION ? 'yuan' : chooseUnit(maxFen)
}

/** About `count` round values on a scale with their texts: `2,000万`, `12`, `0.5%`. Counts have no ticks between whole numbers. */
export function tickTexts(
  scale: ScaleLinear<number, number>,
  count: number,
  format: TickFormat,
): { value: number; text: string }[] {
  const values = scale.ticks(count)
  if ('print' in format) return values.map((value) => ({ value, text: format.print(value) }))
  const { measure, language, unit } = format
  if (measure === 'share') {
    const print = scale.tickFormat(count, '%')
    return values.map((value) => ({ value, text: print(value) }))
  }
  if (measure === 'count')
    return values
      .filter((value) => Number.isInteger(value))
      .map((value) => ({ value, text: formatCount(value) }))
  const of = unit ?? axisUnit(Math.max(...scale.domain().map(Math.abs)), language)
  const print = (fen: number) =>
    fen === 0 ? '0' : fewest(formatAmount(fen, { unit: of, language, style: 'short' }))
  return values.map((value) => ({ value, text: print(value) }))
}

/** `1,500.00万` → `1,500万`, `0.50m` → `0.5m`. */
function fewest(text: string): string {
  return text.replace(/(\.\d*?)0+(?=\D*$)/, '$1').replace(/\.(?=\D*$)/, '')
}
