import type { ProjectKind } from '../model/rows.ts'
import { maybeNumber, maybeText, numberOf, oneOf, textOf } from './cell.ts'
import { PROJECT_KINDS } from './projects.ts'
import type { Question } from './query.ts'
import { withinScope, type Scope } from './scope.ts'

/** A project or a task with what is short enough for a table. */
export interface ProjectSummary {
  id: string
  documentId: string
  line: number
  kind: ProjectKind
  /** null where the document has lost it. */
  name: string | null
  /** 项目类型 as printed; null where it is not. */
  type: string | null
  spendingUnit: string | null
  startYear: number | null
  /** 2099 is the forms' way to print "open end". */
  endYear: number | null
  /** Fen, this year's; null where it is not printed. */
  amountFen: number | null
  /** Fen by source as the form's columns name them, a blank cell null; null where the form does not split it. */
  funding: Record<string, number | null> | null
}

/** Which projects and tasks are there, in the order of the documents? */
export const projectSummaries: Question<Scope, ProjectSummary> = {
  name: 'projectSummaries',
  query: (scope) => ({
    from: 'project_fact',
    dimensions: [
      'id',
      'document_id',
      'line',
      'kind',
      'name',
      'type',
      'spending_unit',
      'start_year',
      'end_year',
      'amount_fen',
      'funding',
    ],
    measures: [],
    where: withinScope(scope),
    order: [{ column: 'document_id' }, { column: 'line' }, { column: 'id' }],
  }),
  decode: (row) => {
    const funding = maybeText(row, 'funding')
    return {
      id: textOf(row, 'id'),
      documentId: textOf(row, 'document_id'),
      line: numberOf(row, 'line'),
      kind: oneOf(row, 'kind', PROJECT_KINDS),
      name: maybeText(row, 'name'),
      type: maybeText(row, 'type'),
      spendingUnit: maybeText(row, 'spending_unit'),
      startYear: maybeNumber(row, 'start_year'),
      endYear: maybeNumber(row, 'end_year'),
      amountFen: maybeNumber(row, 'amount_fen'),
      funding: funding === null ? null : (JSON.parse(funding) as Record<string, number | null>),
    }
  },
}
