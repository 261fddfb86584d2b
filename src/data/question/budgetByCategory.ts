import type { BudgetSide } from '../model/rows.ts'
import { maybeNumber, numberOf, oneOf, textOf } from './cell.ts'
import type { Question } from './query.ts'
import { withinScope, type Scope } from './scope.ts'

/** One printed department-level amount. */
export interface BudgetItem {
  id: string
  documentId: string
  line: number
  side: BudgetSide
  category: string
  /** Fen; null where the cell is blank. */
  amountFen: number | null
}

const SIDES: readonly BudgetSide[] = ['expenditure', 'revenue', 'level', 'total']

/** What do the documents print as their budget, category by category? */
export const budgetByCategory: Question<Scope, BudgetItem> = {
  name: 'budgetByCategory',
  query: (scope) => ({
    from: 'budget_fact',
    dimensions: ['id', 'document_id', 'line', 'side', 'category', 'amount_fen'],
    measures: [],
    where: withinScope(scope),
    order: [{ column: 'document_id' }, { column: 'line' }, { column: 'side' }, { column: 'id' }],
  }),
  decode: (row) => ({
    id: textOf(row, 'id'),
    documentId: textOf(row, 'document_id'),
    line: numberOf(row, 'line'),
    side: oneOf(row, 'side', SIDES),
    category: textOf(row, 'category'),
    amountFen: maybeNumber(row, 'amount_fen'),
  }),
}
