import type { ProjectKind } from '../model/rows.ts'
import { maybeNumber, maybeText, numberOf, oneOf, textOf } from './cell.ts'
import type { Question } from './query.ts'
import { withinScope, type Scope } from './scope.ts'

/** A project or a task with its money. */
export interface ProjectItem {
  id: string
  documentId: string
  line: number
  kind: ProjectKind
  /** null where the document has lost it. */
  name: string | null
  /** Fen, this year's; null where it is not printed. */
  amountFen: number | null
}

/** What a row can be, projects first. */
export const PROJECT_KINDS: readonly ProjectKind[] = ['project', 'key_task', 'other_task']

/** A scope, narrowed where wanted to projects whose name the document has lost. */
export interface ProjectFilter extends Scope {
  nameLost?: boolean
}

/** Which projects and tasks are there, the most money first? */
export const projects: Question<ProjectFilter, ProjectItem> = {
  name: 'projects',
  query: (filter) => ({
    from: 'project_fact',
    dimensions: ['id', 'document_id', 'line', 'kind', 'name', 'amount_fen'],
    measures: [],
    where: [
      ...withinScope(filter),
      ...(filter.nameLost === true ? [{ column: 'name', op: 'is_null' } as const] : []),
    ],
    order: [
      { column: 'amount_fen', descending: true },
      { column: 'document_id' },
      { column: 'line' },
      { column: 'id' },
    ],
  }),
  decode: (row) => ({
    id: textOf(row, 'id'),
    documentId: textOf(row, 'document_id'),
    line: numberOf(row, 'line'),
    kind: oneOf(row, 'kind', PROJECT_KINDS),
    name: maybeText(row, 'name'),
    amountFen: maybeNumber(row, 'amount_fen'),
  }),
}
