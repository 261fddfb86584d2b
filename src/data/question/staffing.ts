import { maybeNumber, numberOf, textOf } from './cell.ts'
import type { Question } from './query.ts'
import { withinScope, type Scope } from './scope.ts'

/** The staff a document prints. */
export interface StaffItem {
  id: string
  documentId: string
  line: number
  /** People; null where the cell is blank. */
  staff: number | null
  /** Units; null where the cell is blank. */
  subordinateUnits: number | null
}

/** How many people are paid from the budget? */
export const staffing: Question<Scope, StaffItem> = {
  name: 'staffing',
  query: (scope) => ({
    from: 'staffing_fact',
    dimensions: ['id', 'document_id', 'line', 'fiscally_supported_staff', 'subordinate_units'],
    measures: [],
    where: withinScope(scope),
    order: [{ column: 'document_id' }, { column: 'line' }, { column: 'id' }],
  }),
  decode: (row) => ({
    id: textOf(row, 'id'),
    documentId: textOf(row, 'document_id'),
    line: numberOf(row, 'line'),
    staff: maybeNumber(row, 'fiscally_supported_staff'),
    subordinateUnits: maybeNumber(row, 'subordinate_units'),
  }),
}
