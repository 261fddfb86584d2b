const DAY_MS = 86_400_000
/** Day 0 of the two calendars; Excel's own takes 1900 for a leap year, which matters before March 1900 only. */
const EPOCH_1900 = Date.UTC(1899, 11, 30)
const EPOCH_1904 = Date.UTC(1904, 0, 1)
const LAST_DAY = 2_958_466

const MONTHS =
  'January February March April May June July August September October November December'.split(' ')

/** Whether a section of a number format shows a date or a time. */
export function isDateFormat(section: string): boolean {
  const bare = section.replaceAll(/"[^"]*"?|\\.|\[[^\]]*\]/gu, '')
  return /[ymdhs]/iu.test(bare) && !/[0#?]/u.test(bare.replaceAll(/s\.0+/giu, ''))
}

/** A day number as its format prints it, `2025/3/1` or `2025年3月`; null outside the calendar. */
export function dateText(value: number, section: string, from1904: boolean): string | null {
  if (value < 0 || value >= LAST_DAY) return null
  const at = new Date((from1904 ? EPOCH_1904 : EPOCH_1900) + Math.round(value * DAY_MS))
  const tokens = [
    ...section.matchAll(
      /"([^"]*)"?|\\(.)|\[[^\]]*\]|(am\/pm|上午\/下午|y+|m+|d+|h+|s+(?:\.0+)?|a{3,4})|([\s\S])/giu,
    ),
  ]
  const hasNoon = tokens.some(([, , , code]) => code !== undefined && /^(?:am|上午)/iu.test(code))
  let isTime = false
  const printed = tokens.map(([, quoted, escaped, code, other], index) => {
    if (code === undefined) return quoted ?? escaped ?? other ?? ''
    const next = tokens.slice(index + 1).find(([, , , later]) => later !== undefined)?.[3] ?? ''
    const isMinutes = /^m{1,2}$/iu.test(code) && (isTime || /^s/iu.test(next))
    isTime = /^[hs]/iu.test(code)
    return isMinutes ? pad(at.getUTCMinutes(), code) : part(at, code.toLowerCase(), hasNoon)
  })
  return printed.join('').replace(/;@?$/u, '').trim()
}

function part(at: Date, code: string, hasNoon: boolean): string {
  const hours = at.getUTCHours()
  switch (code[0]) {
    case 'y':
      return code.length > 2 ? String(at.getUTCFullYear()) : pad(at.getUTCFullYear() % 100, 'yy')
    case 'm': {
      const month = MONTHS[at.getUTCMonth()] ?? ''
      return code.length > 3
        ? month
        : code.length === 3
          ? month.slice(0, 3)
          : pad(at.getUTCMonth() + 1, code)
    }
    case 'd':
      return code.length > 2 ? weekday(at) : pad(at.getUTCDate(), code)
    case 'h':
      return pad(hasNoon ? hours % 12 || 12 : hours, code)
    case 's':
      return pad(at.getUTCSeconds(), code.replace(/\..*/u, ''))
    case 'a':
      return code.startsWith('am') ? (hours < 12 ? 'AM' : 'PM') : weekday(at)
    default:
      return hours < 12 ? '上午' : '下午'
  }
}

function weekday(at: Date): string {
  return `星期${'日一二三四五六'[at.getUTCDay()] ?? ''}`
}

function pad(value: number, code: string): string {
  return String(value).padStart(Math.min(code.length, 2), '0')
}
