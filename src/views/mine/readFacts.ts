import type { DocumentFactRow } from '../../data/model/documentFact.ts'
import type { Rows } from '../../data/model/rows.ts'
import type { Site } from '../state/site.ts'
import { readRow, type ReadRow } from './readRow.ts'

/** Every reading of whose and which year's a document is, those that were not chosen too. */
export function factRows({ documentFacts }: Rows, { t }: Site): ReadRow[] {
  return documentFacts.map((row) =>
    readRow({
      id: row.id,
      line: row.line,
      kind: t.mine.factKinds[row.fact],
      text: row.value,
      note: noteOf(row, t.mine.factSources[row.source]),
    }),
  )
}

function noteOf({ text, value }: DocumentFactRow, source: string): string {
  return text === null || text === value ? source : `${source} · ${text}`
}
