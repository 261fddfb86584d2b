import type { DateTarget, TargetComparison, TargetDate } from '../../model/target.ts'
import { targetDirection } from './targetDirection.ts'

/**
 * Compares two points in time: a sooner deadline is raised.
 *
 * @param years fiscal years of the two, so that deadlines are compared within their years
 */
export function compareDates(
  earlier: DateTarget,
  later: DateTarget,
  years: readonly [number, number] | undefined,
): TargetComparison {
  if (
    earlier.every !== later.every ||
    targetDirection(earlier, null) !== targetDirection(later, null)
  )
    return 'incomparable'
  const from = dayNumber(earlier.date, years?.[0])
  const to = dayNumber(later.date, years?.[1])
  if (from === null || to === null || from.dated !== to.dated) return 'incomparable'
  const sooner = from.day - to.day
  const harder = targetDirection(earlier, null) === 'lower' ? sooner : -sooner
  return harder === 0 ? 'same' : harder > 0 ? 'raised' : 'lowered'
}

/** Days on a calendar of 31-day months, at the end of what is printed; enough to tell which is later. */
function dayNumber(date: TargetDate, fiscalYear?: number): { day: number; dated: boolean } | null {
  if (date.part === 'last-month') return null
  const month =
    date.month ??
    (date.quarter !== null ? date.quarter * 3 : date.half !== null ? date.half * 6 : 12)
  const ends = { start: 5, early: 10, middle: 20, late: 31, end: 31 } as const
  const day = date.day ?? (date.part === null ? 31 : ends[date.part])
  const year = date.year === null ? 0 : date.year - (fiscalYear ?? 0)
  return {
    day: (year * 12 + month) * 31 + day,
    dated: date.year !== null && fiscalYear === undefined,
  }
}
