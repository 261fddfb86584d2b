import type { TargetAmbiguity, TargetKind, TargetOperator, TargetReason } from './target.ts'

/** Which of an indicator's strings was read: the year's target, the whole cycle's, or the outcome a self-evaluation prints. */
export type TargetScope = 'annual' | 'cycle' | 'actual'

/**
 * One part of one target string (指标值), typed. A cell with several targets gives a row for each part; one that cannot be read gives
 * one row with the reason. A blank cell gives none.
 */
export interface IndicatorTargetRow {
  indicatorId: string
  documentId: string
  scope: TargetScope
  /** Place in the cell, from 1. */
  part: number
  /** null where the string is not understood. */
  kind: TargetKind | null
  operator: TargetOperator | null
  /** Exact decimal digits, in `unit`. Null for words, dates and spans. */
  value: string | null
  /** The same as a number. */
  number: number | null
  /** Upper end of a range, exact. */
  upper: string | null
  /** Unit of `value`: 元 for money and % for ratios whatever they are printed in; else as printed, 万 and 亿 multiplied out. */
  unit: string | null
  /** As printed: 万元, ‰. */
  printedUnit: string | null
  /** What it is counted by: 元/人·天 is 人, 天. */
  per: string[]
  /** Money in fen, besides. */
  amountFen: number | null
  upperFen: number | null
  /** 1 where no operator is printed and `=` is assumed. */
  isImplied: 0 | 1
  /** 1 for 约 and 左右. */
  isApproximate: 0 | 1
  /** What else the string could mean. */
  doubt: TargetAmbiguity | null
  /** Why it is not understood. */
  reason: TargetReason | null
  /** The part said back in words; verbatim where it was not understood. */
  said: string
}
