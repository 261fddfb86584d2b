import type { LineRole } from '../model/rows.ts'
import { maybeText, numberOf, oneOf, textOf } from './cell.ts'
import { LINE_ROLES } from './lineRoles.ts'
import type { Question } from './query.ts'

/** One non-blank line of a document. */
export interface SourceLine {
  line: number
  text: string
  role: LineRole
  /** Ids of the rows that took something from the line. */
  rowIds: string[]
}

/** What does a document say, line by line? */
export const sourceLines: Question<{ document: string }, SourceLine> = {
  name: 'sourceLines',
  query: ({ document }) => ({
    from: 'source_line',
    dimensions: ['line', 'text', 'role', 'row_ids'],
    measures: [],
    where: [{ column: 'document_id', op: 'in', values: [document] }],
    order: [{ column: 'line' }],
  }),
  decode: (row) => ({
    line: numberOf(row, 'line'),
    text: textOf(row, 'text'),
    role: oneOf(row, 'role', LINE_ROLES),
    rowIds: (maybeText(row, 'row_ids') ?? '').split('|').filter((id) => id !== ''),
  }),
}
