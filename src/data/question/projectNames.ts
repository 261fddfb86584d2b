import { numberOf, textOf } from './cell.ts'
import type { NameFilter } from './indicatorNames.ts'
import type { Question } from './query.ts'

/** A project or a task by its name, and where it stands. */
export interface ProjectName {
  id: string
  documentId: string
  line: number
  name: string
}

/** How are the projects and tasks called, in the order of the documents? Those whose name is lost are left out. */
export const projectNames: Question<NameFilter, ProjectName> = {
  name: 'projectNames',
  query: ({ text, limit }) => ({
    from: 'project_fact',
    dimensions: ['id', 'document_id', 'line', 'name'],
    measures: [],
    where: [
      text === ''
        ? { column: 'name', op: 'is_not_null' }
        : { column: 'name', op: 'contains', text },
    ],
    order: [{ column: 'document_id' }, { column: 'line' }, { column: 'id' }],
    limit,
  }),
  decode: (row) => ({
    id: textOf(row, 'id'),
    documentId: textOf(row, 'document_id'),
    line: numberOf(row, 'line'),
    name: textOf(row, 'name'),
  }),
}
