const DIGITS: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const TENS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 }
const MYRIADS: Record<string, number> = { 万: 1e4, 亿: 1e8 }

/** Longest numeral that is looked at; longer runs are no numbers that people write. */
const LONGEST = 16

/** The run of numeral characters (中文数字) that begins at `at`; empty when none does. */
export function numeralRun(text: string, at: number): string {
  let end = at
  while (end < text.length && end - at <= LONGEST && isNumeral(text[end] ?? '')) end += 1
  return text.slice(at, end)
}

function isNumeral(character: string): boolean {
  return character in DIGITS || character in TENS || character in MYRIADS
}

/**
 * The whole number a Chinese numeral writes: 十二, 一百零五, 三千二百万.
 *
 * @returns null for what is none or could be two: 三五 (three to five), 一百二 (120, said briefly)
 */
export function readNumeral(run: string): number | null {
  let total = 0
  let section = 0
  let digit: number | null = null
  let unit = Infinity
  let myriad = Infinity
  let zero = false
  for (const character of run) {
    const ten = TENS[character]
    const big = MYRIADS[character]
    if (ten !== undefined) {
      // 十二 may leave out its 一; 百 and 千 may not.
      const count: number | null = digit ?? (ten === 10 && section === 0 ? 1 : null)
      if (count === null || count === 0 || ten >= unit) return null
      section += count * ten
      unit = ten
      digit = null
    } else if (big !== undefined) {
      section += digit ?? 0
      if (section === 0 || big >= myriad) return null
      total += section * big
      ;[section, digit, unit, myriad] = [0, null, Infinity, big]
    } else {
      if (digit !== null && digit !== 0) return null
      digit = DIGITS[character] ?? null
      zero = digit === 0
      continue
    }
    zero = false
  }
  const brief = digit !== null && digit > 0 && !zeroBefore(run) && isBrief(run)
  if (run.length > 1 && (brief || zero)) return null
  return total + section + (digit ?? 0)
}

function zeroBefore(run: string): boolean {
  return /[零〇].$/u.test(run)
}

/** 一百二, 三千五: the last digit counts in what would come next. */
function isBrief(run: string): boolean {
  return /[百千万亿].$/u.test(run)
}
