import { numeralRun, readNumeral } from './chineseNumeral.ts'
import { shiftDecimal } from './exactNumber.ts'
import { sticky } from './readDate.ts'
import type { Read } from './tokens.ts'

/** 百分之九十五, 千分之五, 四分之三 */
export function readShare(text: string, at: number): Read {
  const denominator = numeralRun(text, at)
  const middle = at + denominator.length
  if (denominator === '' || !text.startsWith('分之', middle)) return null
  const numerator = numeralRun(text, middle + 2)
  const end = middle + 2 + numerator.length
  const digits = numerator === '' ? sticky(/\d{1,9}(?:\.\d{1,6})?/uy, text, middle + 2) : null
  const parts =
    denominator === '百'
      ? 100
      : denominator === '千'
        ? 1000
        : denominator === '万'
          ? 10000
          : readNumeral(denominator)
  const count = digits ? digits[0] : readNumeral(numerator)?.toString()
  if (parts === null || parts === 0 || count === undefined)
    return [{ content: { type: 'bad', reason: 'damaged' }, end }]
  const stop = end + (digits?.[0].length ?? 0)
  const number = percentOf(count, parts)
  if (number === null) return [{ content: { type: 'bad', reason: 'endless-decimal' }, end: stop }]
  const unit = parts === 1000 ? '‰' : '%'
  return [
    {
      content: {
        type: 'number',
        decimal: parts === 1000 ? count : number,
        places: 0,
        multiplier: '',
        chinese: false,
      },
      end: stop - 1,
    },
    { content: { type: 'unit', unit }, end: stop },
  ]
}

/** `count` of `parts` in percent, exactly; null when the decimal does not end. */
function percentOf(count: string, parts: number): string | null {
  for (let places = 0; places <= 6; places += 1) {
    const scaled = 10 ** places
    if ((100 * scaled) % parts === 0) {
      const times = (100 * scaled) / parts
      const whole = shiftDecimal(count, 6)
      return Number(whole) * times <= Number.MAX_SAFE_INTEGER
        ? shiftDecimal(String(Number(whole) * times), -6 - places)
        : null
    }
  }
  return null
}
