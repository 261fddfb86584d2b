import { textOf } from './cell.ts'
import type { Question } from './query.ts'
import { withinScope, type Scope } from './scope.ts'

/** A finding and the rows it is about. */
export interface FindingSubjects {
  id: string
  subjectIds: string[]
}

/** About which rows do the findings ask? Those about a document as a whole are left out. */
export const findingSubjects: Question<Scope, FindingSubjects> = {
  name: 'findingSubjects',
  query: (scope) => ({
    from: 'finding_fact',
    dimensions: ['id', 'subject_ids'],
    measures: [],
    where: [...withinScope(scope), { column: 'subject_ids', op: 'is_not_null' }],
    order: [{ column: 'document_id' }, { column: 'line' }, { column: 'id' }],
  }),
  decode: (row) => ({
    id: textOf(row, 'id'),
    subjectIds: textOf(row, 'subject_ids').split('|'),
  }),
}
