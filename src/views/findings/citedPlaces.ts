import type { FindingItem } from '../../data/question/findings.ts'

/** A line that a finding rests on. */
export interface CitedPlace {
  documentId: string
  line: number
}

/**
 * Lines that a finding rests on: those it cites of its own document, then the first lines of rows of other documents that it is about.
 *
 * @param isDocument whether an id is that of a document that is here
 */
export function citedPlaces(item: FindingItem, isDocument: (id: string) => boolean): CitedPlace[] {
  const own = item.lines.map((line) => ({ documentId: item.documentId, line }))
  const others = item.subjectIds
    .flatMap((id) => placeOfRow(id) ?? [])
    .filter(({ documentId }) => documentId !== item.documentId && isDocument(documentId))
  const places = new Map([...own, ...others].map((place) => [placeKey(place), place]))
  return [...places.values()]
}

/** A place as the key of a map. */
export function placeKey({ documentId, line }: CitedPlace): string {
  return `${documentId} ${String(line)}`
}

/** A row's id begins with its document and has its line as the first number after its table: `27ab3e13d181.goal.15.2`. */
function placeOfRow(id: string): CitedPlace | null {
  const found = /^([0-9a-f]+)\.[a-z_.]+\.(\d+)(?:\.\d+)?$/.exec(id)
  const [, documentId, line] = found ?? []
  return documentId === undefined ? null : { documentId, line: Number(line) }
}
