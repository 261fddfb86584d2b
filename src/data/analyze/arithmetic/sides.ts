import { printedStep } from './printedStep.ts'
import type { Amount, RowLines } from './rowLines.ts'

/** Amounts that are added up, to be held against others. */
export interface Side {
  /** Rows with an amount. */
  rows: readonly Amount[]
  /** Sum of the amounts that are printed. */
  sumFen: number
  /** False where a part is blank, or where the parts need not be all there are: the sum is then a lower bound. */
  isComplete: boolean
  /** By how much rounding of the printed amounts can shift the sum: half of the last digit for each. Worked out when it is asked for. */
  readonly slackFen: number
}

/**
 * Adds printed amounts up. A blank is not zero: it makes the sum a lower bound.
 *
 * @param isExhaustive whether the parts are all there are (their blanks apart)
 */
export function sideOf(rows: readonly Amount[], lines: RowLines, isExhaustive = true): Side {
  const known = rows.filter(({ amountFen }) => amountFen !== null)
  const rounded = known.filter(({ amountFen }) => amountFen !== 0)
  return {
    rows: known,
    sumFen: known.reduce((sum, { amountFen }) => sum + (amountFen ?? 0), 0),
    isComplete: isExhaustive && known.length > 0 && known.length === rows.length,
    get slackFen() {
      return (rounded.length * printedStep(known, lines)) / 2
    },
  }
}

/**
 * Whether two sums cannot be the same money: they differ by more than rounding, and no blank on the smaller side can hold the rest.
 * Amounts count as not negative.
 */
export function areUnequal(a: Side, b: Side): boolean {
  if (a.rows.length === 0 || b.rows.length === 0) return false
  const difference = a.sumFen - b.sumFen
  if (difference === 0 || Math.abs(difference) <= a.slackFen + b.slackFen) return false
  return difference > 0 ? b.isComplete : a.isComplete
}

/** 万元 read as 元, or the other way round. */
const SLIP = 10_000

/** How near to ten thousand a ratio has to be: amounts in 万元 are rounded. */
const NEAR = 0.01

/** Whether one amount is ten thousand times the other. */
export function isSlip(a: number, b: number): boolean {
  if (a === 0 || b === 0) return false
  const ratio = Math.max(Math.abs(a / b), Math.abs(b / a))
  return Math.abs(ratio / SLIP - 1) <= NEAR
}

/**
 * The row that alone explains a difference by ten thousand: with it read in the other unit, the two sums are the same. A row that would be
 * too large has to exceed the whole other side, or it could as well be one that is there too many.
 */
export function slippedRow(a: Side, b: Side): Amount | null {
  return slippedOf(a, b) ?? slippedOf(b, a)
}

function slippedOf(side: Side, other: Side): Amount | null {
  const difference = side.sumFen - other.sumFen
  const slack = side.slackFen + other.slackFen
  const explains = ({ amountFen }: Amount) => {
    if (amountFen === null || amountFen === 0) return false
    const read = difference > 0 ? amountFen / SLIP : amountFen * SLIP
    // What would be left of it has to be more than rounding.
    const isPossible = Math.abs(read) > slack && (difference < 0 || amountFen > other.sumFen)
    const rest = Math.abs(difference + read - amountFen)
    return isPossible && rest <= Math.max(slack, Math.abs(read) * NEAR)
  }
  return side.rows.find((row) => explains(row)) ?? null
}
