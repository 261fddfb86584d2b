import type { TargetScope } from '../model/indicatorTarget.ts'
import type { TargetKind, TargetOperator } from '../model/target.ts'
import { maybeText, numberOf, oneOf, textOf } from './cell.ts'
import type { Question } from './query.ts'
import { withinScope, type Scope } from './scope.ts'
import { KINDS, maybeOneOf, OPERATORS, SCOPES } from './targetWords.ts'

/** How many parts of target strings of a document say one thing. */
export interface TargetValue {
  documentId: string
  scope: TargetScope
  /** null for strings that are not understood. */
  kind: TargetKind | null
  operator: TargetOperator | null
  /** Exact decimal digits, in `unit`; null for words, dates and spans. */
  value: string | null
  unit: string | null
  count: number
}

/** Which values do targets hold, and how often? */
export const targetValues: Question<Scope, TargetValue> = {
  name: 'targetValues',
  query: (scope) => ({
    from: 'indicator_target_fact',
    dimensions: ['document_id', 'scope', 'kind', 'operator', 'value', 'unit'],
    measures: [{ as: 'parts', op: 'count' }],
    where: withinScope(scope),
    order: ['document_id', 'scope', 'kind', 'operator', 'value', 'unit'].map((column) => ({
      column,
    })),
  }),
  decode: (row) => ({
    documentId: textOf(row, 'document_id'),
    scope: oneOf(row, 'scope', SCOPES),
    kind: maybeOneOf(row, 'kind', KINDS),
    operator: maybeOneOf(row, 'operator', OPERATORS),
    value: maybeText(row, 'value'),
    unit: maybeText(row, 'unit'),
    count: numberOf(row, 'parts'),
  }),
}
