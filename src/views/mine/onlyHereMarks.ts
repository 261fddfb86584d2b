import type { OnlyHere } from '../../data/question/documents.ts'
import type { KeptDocument } from './kept.ts'

/** What is to be said of each of the reader's documents, by id. */
export function onlyHereMarks(kept: readonly KeptDocument[]): Map<string, OnlyHere> {
  return new Map(
    kept.map(({ id, rows, corrections }) => [
      id,
      {
        readYear: rows.documents[0]?.fiscalYear ?? null,
        departmentCorrected: corrections.department !== undefined,
      },
    ]),
  )
}
