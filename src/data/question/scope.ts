import type { Condition } from './query.ts'

/** Which documents a question is about. An empty list does not restrict. */
export interface Scope {
  departments: readonly string[]
  years: readonly number[]
  documents: readonly string[]
}

/** Every document. */
export const EVERYTHING: Scope = { departments: [], years: [], documents: [] }

/** The scope of one document. */
export function onlyDocument(id: string): Scope {
  return { ...EVERYTHING, documents: [id] }
}

/**
 * Conditions that hold a query within a scope.
 *
 * @param documentColumn what the relation calls its document: `id` in `document_with_publisher`, `document_id` elsewhere.
 */
export function withinScope(scope: Scope, documentColumn = 'document_id'): Condition[] {
  const lists = [
    { column: 'department_id', values: scope.departments },
    { column: 'fiscal_year', values: scope.years },
    { column: documentColumn, values: scope.documents },
  ]
  return lists
    .filter(({ values }) => values.length > 0)
    .map(({ column, values }) => ({ column, op: 'in', values }))
}
