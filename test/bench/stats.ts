/** The middle of some numbers, and how far they lie apart. */
export interface Spread {
  median: number
  min: number
  max: number
}

/** @throws RangeError without numbers. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b)
  const [min, max] = [sorted[0], sorted.at(-1)]
  if (min === undefined || max === undefined) throw new RangeError('no numbers')
  const upper = sorted[sorted.length >> 1] ?? max
  const lower = sorted[(sorted.length - 1) >> 1] ?? min
  return { median: (lower + upper) / 2, min, max }
}

/** `median (min–max)` with so many decimals. */
export function formatSpread({ median, min, max }: Spread, decimals = 0): string {
  const number = (value: number) =>
    value.toLocaleString('en', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
  return `${number(median)} (${number(min)}–${number(max)})`
}

/** A share as a percentage with two decimals. */
export function formatShare(part: number, whole: number): string {
  return whole === 0 ? '—' : `${((100 * part) / whole).toFixed(2)} %`
}
