import type { DocumentItem } from '../../data/question/documents.ts'

/** The document with an id; throws where a row leads to a document that is not there. */
export function documentById(documents: readonly DocumentItem[], id: string): DocumentItem {
  const found = documents.find((item) => item.id === id)
  if (!found) throw new Error(`no document ${id}`)
  return found
}
