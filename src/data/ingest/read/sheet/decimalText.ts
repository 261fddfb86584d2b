const LONGEST = 100

/**
 * A number in decimal notation with the 15 significant digits that a workbook keeps: `0.1 + 0.2` is `0.3`.
 *
 * @param decimals digits after the point, rounded half away from zero as Excel does; all there are when omitted
 */
export function decimalText(value: number, decimals?: number): string {
  const [mantissa = '0', exponent = '0'] = Math.abs(value).toExponential(14).split('e')
  const digits = mantissa.replace('.', '')
  const point = 1 + Number(exponent)
  const sign = value < 0 ? '-' : ''
  if (Math.abs(point) > LONGEST) return String(value)
  const whole = point > 0 ? digits.slice(0, point).padEnd(point, '0') : '0'
  const fraction = point > 0 ? digits.slice(point) : '0'.repeat(-point) + digits
  if (decimals === undefined) {
    const kept = fraction.replace(/0+$/u, '')
    return sign + (kept === '' ? whole : `${whole}.${kept}`)
  }
  const scaled = BigInt(whole + fraction.slice(0, decimals).padEnd(decimals, '0'))
  const rounded = scaled + (Number(fraction[decimals] ?? '0') >= 5 ? 1n : 0n)
  const text = rounded.toString().padStart(decimals + 1, '0')
  const printed = decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`
  return (rounded === 0n ? '' : sign) + printed
}
