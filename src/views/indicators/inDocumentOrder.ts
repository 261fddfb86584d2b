import type { DocumentItem } from '../../data/question/documents.ts'
import type { IndicatorItem } from '../../data/question/indicators.ts'

/** Indicators in the order of their documents; within a document they stay as they are. */
export function inDocumentOrder<Item extends IndicatorItem>(
  items: readonly Item[],
  documents: readonly DocumentItem[],
): Item[] {
  const place = new Map(documents.map((item, index) => [item.id, index]))
  return items.toSorted((a, b) => (place.get(a.documentId) ?? 0) - (place.get(b.documentId) ?? 0))
}
