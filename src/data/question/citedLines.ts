import { numberOf, textOf } from './cell.ts'
import type { Question } from './query.ts'

/** A line of a document, as published. */
export interface CitedLine {
  documentId: string
  line: number
  text: string
}

/** What do these lines of these documents say? Every line is asked of every document. */
export const citedLines: Question<
  { documents: readonly string[]; lines: readonly number[] },
  CitedLine
> = {
  name: 'citedLines',
  query: ({ documents, lines }) => ({
    from: 'source_line',
    dimensions: ['document_id', 'line', 'text'],
    measures: [],
    where: [
      { column: 'document_id', op: 'in', values: documents },
      { column: 'line', op: 'in', values: lines },
    ],
    order: [{ column: 'document_id' }, { column: 'line' }],
  }),
  decode: (row) => ({
    documentId: textOf(row, 'document_id'),
    line: numberOf(row, 'line'),
    text: textOf(row, 'text'),
  }),
}
