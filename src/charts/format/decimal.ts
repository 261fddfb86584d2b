/** The proper minus sign. */
export const MINUS = '−'

/** What a formatter prints for a value that is not there. */
export const NO_VALUE = '—'

/** Whole digits grouped by thousands. */
export function groupThousands(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ',')
}

/**
 * `amount / divisor` as a decimal, rounded half away from zero without floating point. What would round to zero
 * without being zero is printed as `<0.01` (`>−0.01` below zero).
 */
export function formatQuotient(amount: bigint, divisor: bigint, digits: number): string {
  const size = amount < 0n ? -amount : amount
  const power = 10n ** BigInt(digits)
  const scaled = (size * power * 2n + divisor) / (divisor * 2n)
  if (scaled === 0n && size !== 0n) {
    const least = printScaled(1n, digits)
    return amount < 0n ? `>${MINUS}${least}` : `<${least}`
  }
  return (amount < 0n ? MINUS : '') + printScaled(scaled, digits)
}

function printScaled(scaled: bigint, digits: number): string {
  const text = scaled.toString().padStart(digits + 1, '0')
  const whole = groupThousands(text.slice(0, text.length - digits))
  return digits === 0 ? whole : `${whole}.${text.slice(text.length - digits)}`
}

/**
 * Fen as a bigint. A figure worked out from money (per head, a mean) is rounded to the fen; throws past 2⁵³, where a
 * number is no longer exact.
 */
export function wholeFen(fen: number): bigint {
  const rounded = Math.round(fen)
  if (!Number.isSafeInteger(rounded)) throw new Error(`not an exact number of fen: ${fen}`)
  return BigInt(rounded)
}
