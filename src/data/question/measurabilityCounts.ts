import type { Criterion } from '../model/measurability.ts'
import { numberOf, oneOf, textOf } from './cell.ts'
import { CRITERION_IDS } from './indicatorPoints.ts'
import type { Question } from './query.ts'
import { withinScope, type Scope } from './scope.ts'

/** How many indicators of a document under one level 2 earn the point of a criterion. */
export interface MeasurabilityCount {
  documentId: string
  level1Code: string
  level2Code: string
  criterion: Criterion
  /** Indicators that were looked at: those without rows of `measurability` are not among them. */
  indicators: number
  earned: number
}

/** How many indicators earn each point, document by document and level by level? */
export const measurabilityCounts: Question<Scope, MeasurabilityCount> = {
  name: 'measurabilityCounts',
  query: (scope) => ({
    from: 'measurability_fact',
    dimensions: ['document_id', 'level1_code', 'level2_code', 'criterion'],
    measures: [
      { as: 'indicators', op: 'count' },
      { as: 'points', op: 'sum', column: 'earned' },
    ],
    where: withinScope(scope),
    order: ['document_id', 'level1_code', 'level2_code', 'criterion'].map((column) => ({ column })),
  }),
  decode: (row) => ({
    documentId: textOf(row, 'document_id'),
    level1Code: textOf(row, 'level1_code'),
    level2Code: textOf(row, 'level2_code'),
    criterion: oneOf(row, 'criterion', CRITERION_IDS),
    indicators: numberOf(row, 'indicators'),
    earned: numberOf(row, 'points'),
  }),
}
