import type { LineRole } from '../model/rows.ts'
import { numberOf, oneOf, textOf } from './cell.ts'
import type { Question } from './query.ts'

/** How many lines of a document were read as what. */
export interface LineRoleCount {
  documentId: string
  role: LineRole
  lines: number
  firstLine: number
}

/** Roles in the order in which a reader meets them. */
export const LINE_ROLES: readonly LineRole[] = [
  'title',
  'running_text',
  'header',
  'label',
  'document',
  'staffing',
  'budget_line',
  'goal',
  'project',
  'indicator',
  'result',
  'execution',
  'not_understood',
]

/** What was every line of the documents read as? Empty `documents` means all. */
export const lineRoles: Question<{ documents: readonly string[] }, LineRoleCount> = {
  name: 'lineRoles',
  query: ({ documents }) => ({
    from: 'source_line',
    dimensions: ['document_id', 'role'],
    measures: [
      { as: 'lines', op: 'count' },
      { as: 'first_line', op: 'min', column: 'line' },
    ],
    where: documents.length > 0 ? [{ column: 'document_id', op: 'in', values: documents }] : [],
    order: [{ column: 'document_id' }, { column: 'role' }],
  }),
  decode: (row) => ({
    documentId: textOf(row, 'document_id'),
    role: oneOf(row, 'role', LINE_ROLES),
    lines: numberOf(row, 'lines'),
    firstLine: numberOf(row, 'first_line'),
  }),
}
