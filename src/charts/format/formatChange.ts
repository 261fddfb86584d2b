import { format } from 'd3-format'
import type { Language } from '../frame/types.ts'
import { MINUS, NO_VALUE } from './decimal.ts'
import { formatCount } from './formatCount.ts'

/** How a change is printed. */
export interface ChangeFormat {
  language: Language
  /** Prints the size of the change. Defaults to a count. */
  format?: (value: number) => string
}

const percent = format('.1%')

/**
 * A signed change with its percentage: `−398.94 万元（−7.8%）`. From zero there is no percentage; no change is said in
 * words; with either value missing it prints `—`.
 */
export function formatChange(
  from: number | null,
  to: number | null,
  options: ChangeFormat,
): string {
  if (from === null || to === null) return NO_VALUE
  const { language, format: print = formatCount } = options
  const difference = to - from
  if (difference === 0) return language === 'zh' ? '无变化' : 'no change'
  const signed = signOf(difference) + print(Math.abs(difference))
  if (from === 0) return signed
  const ratio = formatChangeRatio(from, to)
  return language === 'zh' ? `${signed}（${ratio}）` : `${signed} (${ratio})`
}

/** The percentage alone, signed: `−7.8%`. `—` from zero or from nothing. */
export function formatChangeRatio(from: number | null, to: number | null): string {
  if (from === null || to === null || from === 0) return NO_VALUE
  const ratio = (to - from) / Math.abs(from)
  if (ratio === 0) return percent(0)
  const size = Math.abs(ratio)
  if (size < 0.0005) return `${signOf(ratio)}<0.1%`
  if (size >= 10) return `${signOf(ratio)}${format(',.0%')(size)}`
  return signOf(ratio) + percent(size)
}

function signOf(value: number): string {
  return value < 0 ? MINUS : '+'
}
