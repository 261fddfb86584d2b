import { maybeText, numberOf, textOf } from './cell.ts'
import type { Question } from './query.ts'

/** An indicator by its name, and where it stands. */
export interface IndicatorName {
  id: string
  documentId: string
  line: number
  name: string
  /** null when the indicator is the department's. */
  project: string | null
}

/** Which names are asked for. */
export interface NameFilter {
  /** Part of the name; empty for every name. */
  text: string
  /** How many at most. */
  limit: number
}

/** How are the indicators called, in the order of the documents? */
export const indicatorNames: Question<NameFilter, IndicatorName> = {
  name: 'indicatorNames',
  query: ({ text, limit }) => ({
    from: 'indicator_fact',
    dimensions: ['id', 'document_id', 'line', 'name', 'project'],
    measures: [],
    where: text === '' ? [] : [{ column: 'name', op: 'contains', text }],
    order: [{ column: 'document_id' }, { column: 'line' }, { column: 'id' }],
    limit,
  }),
  decode: (row) => ({
    id: textOf(row, 'id'),
    documentId: textOf(row, 'document_id'),
    line: numberOf(row, 'line'),
    name: textOf(row, 'name'),
    project: maybeText(row, 'project'),
  }),
}
