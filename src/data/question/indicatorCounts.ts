import { numberOf, textOf } from './cell.ts'
import type { Question } from './query.ts'
import { withinScope, type Scope } from './scope.ts'

/** How many indicators a document has under one level 2. */
export interface IndicatorCount {
  documentId: string
  level1Code: string
  level2Code: string
  count: number
  /** How many of them print a target for the year. */
  withAnnualTarget: number
}

/** How many indicators stand under each level, document by document? */
export const indicatorCounts: Question<Scope, IndicatorCount> = {
  name: 'indicatorCounts',
  query: (scope) => ({
    from: 'indicator_fact',
    dimensions: ['document_id', 'level1_code', 'level2_code'],
    measures: [
      { as: 'indicators', op: 'count' },
      { as: 'with_annual_target', op: 'count', column: 'annual_target' },
    ],
    where: withinScope(scope),
    order: [{ column: 'document_id' }, { column: 'level1_code' }, { column: 'level2_code' }],
  }),
  decode: (row) => ({
    documentId: textOf(row, 'document_id'),
    level1Code: textOf(row, 'level1_code'),
    level2Code: textOf(row, 'level2_code'),
    count: numberOf(row, 'indicators'),
    withAnnualTarget: numberOf(row, 'with_annual_target'),
  }),
}
