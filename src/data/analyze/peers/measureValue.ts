import type { Cited, PeerYear, PrintedAmount } from './peerYear.ts'

/** An exact value: a whole number, or one whole number over another. */
export interface MeasureValue {
  numerator: number
  denominator: number
  /** The printed lines it is made of, those of the numerator first; none where rows are only counted. */
  lines: readonly Cited[]
}

/** Why a department has no value. */
export type LackCode =
  'projects-only' | 'no-projects' | 'no-staff' | 'blank' | 'nothing' | 'no-indicators'

/** Printed figures added up, and where they stand. */
interface Sum {
  value: number
  lines: readonly Cited[]
}

/** What a printed figure is divided by. */
export const ONE: Sum = { value: 1, lines: [] }

/** 支出 of the department form; `total` is all of it. */
export function spent(peer: PeerYear, category: 'total' | '基本支出' | '项目支出'): Sum | LackCode {
  if (!peer.hasDepartmentForm) return 'projects-only'
  const rows = [...peer.expenditure]
    .filter(([name]) => category === 'total' || name === category)
    .map(([, row]) => row)
  return rows.length === 0 ? 'nothing' : summed(rows)
}

/** A sum with a blank in it is a lower bound: it is not compared. */
function summed(rows: readonly PrintedAmount[]): Sum | LackCode {
  let value = 0
  for (const { amountFen } of rows) {
    if (amountFen === null) return 'blank'
    value += amountFen
  }
  return { value, lines: rows.map(({ documentId, line }) => ({ documentId, line })) }
}

/** One figure over another, on the lines of both; nothing where that would be a division by zero. */
export function ratio(
  numerator: Sum | LackCode,
  denominator: Sum | LackCode,
): MeasureValue | LackCode {
  if (typeof numerator === 'string') return numerator
  if (typeof denominator === 'string') return denominator
  if (denominator.value === 0) return 'nothing'
  const lines = new Map(
    [...numerator.lines, ...denominator.lines].map((one) => [`${one.documentId} ${one.line}`, one]),
  )
  return {
    numerator: numerator.value,
    denominator: denominator.value,
    lines: [...lines.values()],
  }
}

/** 财政供养人员数 of the department form. */
export function staffOf({ hasDepartmentForm, staff }: PeerYear): Sum | LackCode {
  if (!hasDepartmentForm) return 'projects-only'
  if (staff?.staff == null) return 'no-staff'
  return { value: staff.staff, lines: [{ documentId: staff.documentId, line: staff.line }] }
}

/** What the projects of forms and lists add up to, fen. */
export function projectSum({ hasProjects, projectAmounts }: PeerYear): Sum | LackCode {
  if (!hasProjects) return 'no-projects'
  return projectAmounts.length === 0 ? 'nothing' : summed(projectAmounts)
}

/** How many projects forms and lists have. */
export function projectCount({ hasProjects, projectAmounts }: PeerYear): Sum | LackCode {
  return hasProjects ? counted(projectAmounts.length) : 'no-projects'
}

/** A number of rows, which is printed nowhere. */
export function counted(value: number): Sum {
  return { value, lines: [] }
}

/** Indicators of all levels together. */
export function allOf(levels: ReadonlyMap<string, number>): number {
  return [...levels.values()].reduce((sum, count) => sum + count, 0)
}

/** Part of the indicators that stands under a level 1. */
export function levelShare(
  levels: ReadonlyMap<string, number>,
  level: string,
): MeasureValue | LackCode {
  const all = allOf(levels)
  return all === 0 ? 'no-indicators' : ratio(counted(levels.get(level) ?? 0), counted(all))
}
