import { maybeText, numberOf, textOf } from './cell.ts'
import type { Question } from './query.ts'

/** A line that some project took something from. */
export interface ProjectLine {
  line: number
  text: string
  rowIds: string[]
}

/** Which lines do the projects of documents stand on? No documents, no lines. */
export const projectLines: Question<{ documents: readonly string[] }, ProjectLine> = {
  name: 'projectLines',
  query: ({ documents }) => ({
    from: 'source_line',
    dimensions: ['document_id', 'line', 'text', 'row_ids'],
    measures: [],
    where: [
      { column: 'document_id', op: 'in', values: documents },
      { column: 'role', op: 'in', values: ['project'] },
    ],
    order: [{ column: 'document_id' }, { column: 'line' }],
  }),
  decode: (row) => ({
    line: numberOf(row, 'line'),
    text: textOf(row, 'text'),
    rowIds: (maybeText(row, 'row_ids') ?? '').split('|'),
  }),
}
