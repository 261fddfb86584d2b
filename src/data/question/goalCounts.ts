import { numberOf, textOf } from './cell.ts'
import type { Question } from './query.ts'
import { withinScope, type Scope } from './scope.ts'

/** How many goals a document sets. */
export interface GoalCount {
  documentId: string
  count: number
}

/** How many goals has each document? */
export const goalCounts: Question<Scope, GoalCount> = {
  name: 'goalCounts',
  query: (scope) => ({
    from: 'goal_fact',
    dimensions: ['document_id'],
    measures: [{ as: 'goals', op: 'count' }],
    where: withinScope(scope),
    order: [{ column: 'document_id' }],
  }),
  decode: (row) => ({ documentId: textOf(row, 'document_id'), count: numberOf(row, 'goals') }),
}
