import type { DocumentFactRow, FactKind, FactSource } from '../../model/documentFact.ts'
import { redactPersons } from '../../text/redactPersons.ts'

/** A reading before it knows its document and its id. */
export type FactDraft = Omit<DocumentFactRow, 'id' | 'documentId'>

/** Where a reading was found. */
export interface FoundAt {
  source: FactSource
  line: number | null
}

/** A reading that was printed, without the names and telephones of persons that stand beside it. */
export function printedFact(
  fact: FactKind,
  value: string,
  { source, line }: FoundAt,
  text: string,
): FactDraft {
  return { line, fact, source, value, text: redactPersons(text) }
}

/** Readings as rows, each with its permanent id. */
export function factRows(facts: readonly FactDraft[], documentId: string): DocumentFactRow[] {
  const used = new Map<string, number>()
  return facts.map((fact) => {
    const base = `${documentId}.${fact.fact}.${fact.source}.${fact.line ?? 0}`
    const count = (used.get(base) ?? 0) + 1
    used.set(base, count)
    return { id: count === 1 ? base : `${base}.${count}`, documentId, ...fact }
  })
}
