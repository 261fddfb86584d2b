import { maybeNumber, numberOf, textOf } from './cell.ts'
import type { Question } from './query.ts'
import { withinScope, type Scope } from './scope.ts'

/** What a document says about its projects and tasks, in sum. */
export interface ProjectCoverage {
  documentId: string
  count: number
  named: number
  withAmount: number
  /** Fen; null where no amount is printed. */
  sumFen: number | null
  firstLine: number
}

/** How many projects and tasks has each document, and how much money do they name? */
export const projectCoverage: Question<Scope, ProjectCoverage> = {
  name: 'projectCoverage',
  query: (scope) => ({
    from: 'project_fact',
    dimensions: ['document_id'],
    measures: [
      { as: 'projects', op: 'count' },
      { as: 'named', op: 'count', column: 'name' },
      { as: 'with_amount', op: 'count', column: 'amount_fen' },
      { as: 'sum_fen', op: 'sum', column: 'amount_fen' },
      { as: 'first_line', op: 'min', column: 'line' },
    ],
    where: withinScope(scope),
    order: [{ column: 'document_id' }],
  }),
  decode: (row) => ({
    documentId: textOf(row, 'document_id'),
    count: numberOf(row, 'projects'),
    named: numberOf(row, 'named'),
    withAmount: numberOf(row, 'with_amount'),
    sumFen: maybeNumber(row, 'sum_fen'),
    firstLine: numberOf(row, 'first_line'),
  }),
}
