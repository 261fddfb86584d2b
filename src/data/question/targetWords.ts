import type { TargetScope } from '../model/indicatorTarget.ts'
import type { TargetAmbiguity, TargetKind, TargetOperator, TargetReason } from '../model/target.ts'
import { maybeText, oneOf } from './cell.ts'
import type { AnswerRow } from './query.ts'

/** Which strings are typed. */
export const SCOPES: readonly TargetScope[] = ['annual', 'cycle', 'actual']

/** What a target can be. */
export const KINDS: readonly TargetKind[] = [
  'quantity',
  'ratio',
  'money',
  'date',
  'period',
  'yes-no',
  'graded',
  'text',
]

/** How the outcome is to stand to the value. */
export const OPERATORS: readonly TargetOperator[] = ['=', '≥', '>', '≤', '<', '±', 'between']

/** What else an understood string could mean. */
export const AMBIGUITIES: readonly TargetAmbiguity[] = [
  'strictness',
  'lost-sign',
  'date-or-number',
  'month-or-months',
  'unit-or-rate',
  'in-prose',
]

/** Why a string is not understood. */
export const REASONS: readonly TargetReason[] = [
  'blank',
  'template',
  'option-list',
  'contradiction',
  'descending-range',
  'entangled',
  'number-in-prose',
  'bare-fraction',
  'damaged',
  'finer-than-fen',
  'endless-decimal',
  'too-large',
]

/** A text that is one of a fixed list, or blank; throws on any other. */
export function maybeOneOf<T extends string>(
  row: AnswerRow,
  column: string,
  allowed: readonly T[],
): T | null {
  return maybeText(row, column) === null ? null : oneOf(row, column, allowed)
}
