import { maybeText, numberOf, textOf } from './cell.ts'
import type { Question } from './query.ts'
import { withinScope, type Scope } from './scope.ts'

/** One goal of a department or a project. */
export interface GoalItem {
  id: string
  documentId: string
  line: number
  project: string | null
  ordinal: number
  text: string
}

/** Which goals are set, in the order of the documents? */
export const goals: Question<Scope, GoalItem> = {
  name: 'goals',
  query: (scope) => ({
    from: 'goal_fact',
    dimensions: ['id', 'document_id', 'line', 'project', 'ordinal', 'text'],
    measures: [],
    where: withinScope(scope),
    order: [{ column: 'document_id' }, { column: 'line' }, { column: 'ordinal' }, { column: 'id' }],
  }),
  decode: (row) => ({
    id: textOf(row, 'id'),
    documentId: textOf(row, 'document_id'),
    line: numberOf(row, 'line'),
    project: maybeText(row, 'project'),
    ordinal: numberOf(row, 'ordinal'),
    text: textOf(row, 'text'),
  }),
}
