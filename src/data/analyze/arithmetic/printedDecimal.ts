/** A printed number without words around it, and its last digit. */
export interface PrintedDecimal {
  value: number
  /** 0.01 for `93.00`. */
  step: number
}

/**
 * Reads a score, a weight or a rate, verbatim in the rows: `9.30`, `10分`, `93.00%`, `1,000`.
 *
 * @returns null where it is blank, a dash or anything but one number
 */
export function printedDecimal(text: string | null): PrintedDecimal | null {
  const plain = (text ?? '').normalize('NFKC').replace(/\s+/gu, '')
  const match = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(?:%|分)?$/u.exec(plain)
  if (!match) return null
  const [, whole = '', fraction = ''] = match
  return {
    value: Number(`${whole.replaceAll(',', '')}.${fraction}`),
    step: 10 ** -fraction.length,
  }
}
