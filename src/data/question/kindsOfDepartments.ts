import { maybeText, numberOf, textOf } from './cell.ts'
import type { Question } from './query.ts'
import { withinScope, type Scope } from './scope.ts'

/** What sort of body a department is that has published something. */
export interface KindOfDepartment {
  departmentId: string
  /** Code of its kind; null where its name tells none. */
  kind: string | null
  documents: number
}

/** Of what kind is each department that has documents? */
export const kindsOfDepartments: Question<Scope, KindOfDepartment> = {
  name: 'kindsOfDepartments',
  query: (scope) => ({
    from: 'document_with_publisher',
    dimensions: ['department_id', 'department_kind'],
    measures: [{ as: 'documents', op: 'count' }],
    where: [...withinScope(scope, 'id'), { column: 'department_id', op: 'is_not_null' }],
    order: [{ column: 'department_id' }, { column: 'department_kind' }],
  }),
  decode: (row) => ({
    departmentId: textOf(row, 'department_id'),
    kind: maybeText(row, 'department_kind'),
    documents: numberOf(row, 'documents'),
  }),
}
