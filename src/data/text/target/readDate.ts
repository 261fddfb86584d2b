import { THE_YEAR, type DatePart, type TargetDate } from '../../model/target.ts'
import { numeralRun, readNumeral } from './chineseNumeral.ts'

const PARTS: readonly (readonly [string, DatePart])[] = [
  ['上旬', 'early'],
  ['中旬', 'middle'],
  ['下旬', 'late'],
  ['初', 'start'],
  ['底', 'end'],
  ['末', 'end'],
]

/** A date and where it ends; `whole` when it is said to be all of it (2026年全年), `loose` when it might be a decimal (2026.12). */
export interface DateMatch {
  date: TargetDate
  end: number
  whole: boolean
  loose: boolean
}

/**
 * The date that begins at `at`, read as far as it is printed: 2026年12月31日, 12月底, 第四季度, 2026-12-31.
 *
 * @param where a date may begin with no number at all (年底) where a clause begins, and behind 每 (每月25日, 每月底)
 * @returns null when none begins here, or when it is no date of the calendar (13月)
 */
export function readDate(
  text: string,
  at: number,
  where: 'start' | 'every' | null,
): DateMatch | null {
  const iso = readIso(text, at)
  if (iso) return iso
  const date = { ...THE_YEAR }
  let end = at
  const year = sticky(/((?:19|20)\d\d)年度?/uy, text, at)
  if (year) {
    date.year = Number(year[1])
    end = at + year[0].length
  }
  const whole = (year !== null || where === 'start') && text.startsWith('全年', end)
  if (whole) return { date, end: end + 2, whole, loose: false }
  const after = readWithinYear(date, text, end, year ? 'start' : where)
  if (after === null) return year ? { date, end, whole, loose: false } : null
  return { date, end: after, whole, loose: false }
}

/** 2026-12-31, 2026.12.31, 2026/12; the form of two numbers only where nothing that makes it a quantity follows. */
function readIso(text: string, at: number): DateMatch | null {
  const match =
    sticky(/((?:19|20)\d\d)([-./])(\d{1,2})\2(\d{1,2})日?(?!\d)/uy, text, at) ??
    sticky(/((?:19|20)\d\d)([-./])(\d{2})(?=前|之前|以前|$|[;，,、)])/uy, text, at)
  if (!match) return null
  const month = Number(match[3])
  const day = match[4] === undefined ? null : Number(match[4])
  if (!isMonth(month) || (day !== null && !isDay(day))) return null
  const loose = day === null && match[2] === '.'
  const date = { ...THE_YEAR, year: Number(match[1]), month, day }
  return { date, end: at + match[0].length, whole: false, loose }
}

/** Fills in what stands after the year; the new end, or null when nothing does. */
function readWithinYear(
  date: TargetDate,
  text: string,
  at: number,
  where: 'start' | 'every' | null,
): number | null {
  const quarter = sticky(/第?([1-4一二三四])季度/uy, text, at)
  if (quarter) {
    date.quarter = numberOf(quarter[1] ?? '')
    return readPart(date, text, at + quarter[0].length)
  }
  const half = sticky(/([上下])半年/uy, text, at)
  if (half) {
    date.half = half[1] === '上' ? 1 : 2
    return at + half[0].length
  }
  const month = readMonth(text, at)
  if (month) {
    date.month = month.number
    return readDay(date, text, readPart(date, text, month.end))
  }
  const day = sticky(
    where === 'every' ? /(\d{1,2})[日号]/uy : /(\d{1,2})[日号](?=前|之前|以前)/uy,
    text,
    at,
  )
  if (day && isDay(Number(day[1]))) {
    date.day = Number(day[1])
    return at + day[0].length
  }
  return where ? readBare(date, text, at) : null
}

/** 年底, 月末 and, after 每, 底: only where the words end or 前 follows, so that 年底结余 stays prose. */
function readBare(date: TargetDate, text: string, at: number): number | null {
  const last = sticky(/末月(\d{1,2})[日号]/uy, text, at)
  if (last) {
    date.part = 'last-month'
    date.day = Number(last[1])
    return isDay(date.day) ? at + last[0].length : null
  }
  const inner = sticky(/年(?=内)/uy, text, at)
  if (inner) return at + 1
  const end = sticky(/年?(底|末|初|[上中下]旬)(?=前|之前|以前|起|至|$|[;，,、(])/uy, text, at)
  if (!end) return null
  return readPart(date, text, at + end[0].length - (end[1]?.length ?? 0))
}

/** A month in digits stands for itself (3月); in Chinese numerals only where it goes on as a date (三月底). */
function readMonth(text: string, at: number): { number: number; end: number } | null {
  const digits = sticky(/(\d{1,2})月份?/uy, text, at)
  if (digits) {
    const number = Number(digits[1])
    return isMonth(number) ? { number, end: at + digits[0].length } : null
  }
  const words = sticky(
    /([一二三四五六七八九]|十[一二]?)月份?(?=底|末|初|前|[上中下]旬|\d)/uy,
    text,
    at,
  )
  return words ? { number: numberOf(words[1] ?? ''), end: at + words[0].length } : null
}

function readPart(date: TargetDate, text: string, at: number): number {
  const found = PARTS.find(([word]) => text.startsWith(word, at))
  if (!found) return at
  date.part = found[1]
  return at + found[0].length
}

function readDay(date: TargetDate, text: string, at: number): number {
  const day = date.part === null ? sticky(/(\d{1,2})[日号]/uy, text, at) : null
  if (!day || !isDay(Number(day[1]))) return at
  date.day = Number(day[1])
  return at + day[0].length
}

function numberOf(printed: string): number {
  return /^\d+$/u.test(printed) ? Number(printed) : (readNumeral(numeralRun(printed, 0)) ?? 0)
}

function isMonth(number: number): boolean {
  return number >= 1 && number <= 12
}

function isDay(number: number): boolean {
  return number >= 1 && number <= 31
}

/** A sticky pattern at a place of a string. */
export function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
