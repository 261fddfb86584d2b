import type { ExactNumber } from '../../model/target.ts'

/** Up to here every decimal has a double of its own that prints as the same digits. */
const SIGNIFICANT = 15

/**
 * A decimal with its point moved, digits only: no floating point on the way.
 *
 * @param decimal `-12.50`
 * @param places to the right; negative to the left
 * @returns canonical: no leading or trailing zeros, no `-0`
 */
export function shiftDecimal(decimal: string, places: number): string {
  const negative = decimal.startsWith('-')
  const [whole = '', fraction = ''] = decimal.replace('-', '').split('.')
  const point = whole.length + places
  const digits = (whole + fraction).padEnd(point, '0')
  const padded = point <= 0 ? digits.padStart(digits.length - point + 1, '0') : digits
  const at = Math.max(point, 1)
  const before = padded.slice(0, at).replace(/^0+(?=\d)/u, '')
  const after = withoutTrailingZeros(padded.slice(at))
  const canonical = after === '' ? before : `${before}.${after}`
  return negative && canonical !== '0' ? `-${canonical}` : canonical
}

/** By hand: `/0+$/` takes quadratic time on a long run of zeros with a one behind it. */
function withoutTrailingZeros(digits: string): string {
  let end = digits.length
  while (end > 0 && digits[end - 1] === '0') end -= 1
  return digits.slice(0, end)
}

/**
 * A printed decimal as an exact number.
 *
 * @param decimal digits with at most one point, a leading `-` allowed; no separators
 * @param places powers of ten it is multiplied by (4 for 万)
 * @returns null when it has more than 15 significant digits
 */
export function exactNumber(decimal: string, places = 0): ExactNumber | null {
  const canonical = shiftDecimal(decimal, places)
  const digits = canonical.replace(/^-?(?:0\.0*)?/u, '').replace('.', '')
  if (digits.length > SIGNIFICANT) return null
  return { decimal: canonical, number: Number(canonical) }
}
