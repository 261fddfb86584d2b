import type { TargetScope } from '../model/indicatorTarget.ts'
import type { TargetAmbiguity, TargetKind, TargetOperator, TargetReason } from '../model/target.ts'
import { maybeText, numberOf, oneOf, textOf } from './cell.ts'
import { maybeOneOf, AMBIGUITIES, KINDS, OPERATORS, REASONS, SCOPES } from './targetWords.ts'
import type { Question } from './query.ts'
import { withinScope, type Scope } from './scope.ts'

/** One part of one target string, typed; or the string and why it is not understood. */
export interface TypedTarget {
  indicatorId: string
  documentId: string
  scope: TargetScope
  /** Place in the cell, from 1. */
  part: number
  /** null where the string is not understood. */
  kind: TargetKind | null
  operator: TargetOperator | null
  /** Exact decimal digits, in `unit`; null for words, dates and spans. */
  value: string | null
  /** The same as a number. */
  number: number | null
  /** Upper end of a range, exact. */
  upper: string | null
  unit: string | null
  /** The unit as printed. */
  printedUnit: string | null
  /** Whether no operator is printed. */
  isImplied: boolean
  isApproximate: boolean
  doubt: TargetAmbiguity | null
  reason: TargetReason | null
  /** The part in words, Chinese; verbatim where it is not understood. */
  said: string
}

/** What do the targets of indicators say? */
export const typedTargets: Question<Scope, TypedTarget> = {
  name: 'typedTargets',
  query: (scope) => ({
    from: 'indicator_target_fact',
    dimensions: [
      'indicator_id',
      'document_id',
      'scope',
      'part',
      'kind',
      'operator',
      'value',
      'upper',
      'unit',
      'printed_unit',
      'is_implied',
      'is_approximate',
      'doubt',
      'reason',
      'said',
    ],
    measures: [],
    where: withinScope(scope),
    order: ['document_id', 'indicator_id', 'scope', 'part'].map((column) => ({ column })),
  }),
  decode: (row) => {
    const value = maybeText(row, 'value')
    return {
      indicatorId: textOf(row, 'indicator_id'),
      documentId: textOf(row, 'document_id'),
      scope: oneOf(row, 'scope', SCOPES),
      part: numberOf(row, 'part'),
      kind: maybeOneOf(row, 'kind', KINDS),
      operator: maybeOneOf(row, 'operator', OPERATORS),
      value,
      number: value === null ? null : Number(value),
      upper: maybeText(row, 'upper'),
      unit: maybeText(row, 'unit'),
      printedUnit: maybeText(row, 'printed_unit'),
      isImplied: numberOf(row, 'is_implied') === 1,
      isApproximate: numberOf(row, 'is_approximate') === 1,
      doubt: maybeOneOf(row, 'doubt', AMBIGUITIES),
      reason: maybeOneOf(row, 'reason', REASONS),
      said: textOf(row, 'said'),
    }
  },
}
