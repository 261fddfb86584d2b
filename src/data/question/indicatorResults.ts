import { maybeText, numberOf, textOf } from './cell.ts'
import type { Question } from './query.ts'
import { withinScope, type Scope } from './scope.ts'

/** What became of an indicator, word for word as a self-evaluation prints it; blanks are null. */
export interface IndicatorResult {
  indicatorId: string
  documentId: string
  line: number
  actual: string | null
  weight: string | null
  score: string | null
  reason: string | null
}

/** What do self-evaluations print of the outcome of indicators? */
export const indicatorResults: Question<Scope, IndicatorResult> = {
  name: 'indicatorResults',
  query: (scope) => ({
    from: 'result_fact',
    dimensions: [
      'id',
      'indicator_id',
      'document_id',
      'line',
      'actual',
      'weight',
      'score',
      'reason',
    ],
    measures: [],
    where: withinScope(scope),
    order: [{ column: 'document_id' }, { column: 'line' }, { column: 'id' }],
  }),
  decode: (row) => ({
    indicatorId: textOf(row, 'indicator_id'),
    documentId: textOf(row, 'document_id'),
    line: numberOf(row, 'line'),
    actual: maybeText(row, 'actual'),
    weight: maybeText(row, 'weight'),
    score: maybeText(row, 'score'),
    reason: maybeText(row, 'reason'),
  }),
}
