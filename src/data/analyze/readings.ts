import type { DocumentFactRow, FactKind, FactSource } from '../model/documentFact.ts'
import type { FindingRow } from '../model/finding.ts'
import type { Said } from '../model/problem.ts'
import type { Dataset } from '../model/rows.ts'

/** What the places of a reading are called in a question. */
const PLACES: Record<FactSource, Said> = {
  title: { zh: '标题', en: 'the title' },
  heading: { zh: '表上方', en: 'the heading' },
  header: { zh: '表头', en: 'a label of the table' },
  body: { zh: '正文', en: 'the text' },
  file_name: { zh: '文件名', en: 'the file name' },
  catalog: { zh: '目录', en: 'the catalog' },
  page: { zh: '页', en: 'a page' },
}

/** Where a reading stands, as a question says it: `标题（第3行）`. */
export function placeOf({ source, line }: Pick<DocumentFactRow, 'source' | 'line'>): Said {
  const { zh, en } = PLACES[source]
  return line === null ? { zh, en } : { zh: `${zh}（第${line}行）`, en: `${en} (line ${line})` }
}

/** A sentence in English begins with a capital letter. */
export function capitalised(sentence: Said): Said {
  return { ...sentence, en: sentence.en.charAt(0).toUpperCase() + sentence.en.slice(1) }
}

/** Readings of one kind by their document, in the order of the documents; those without any are left out. */
export function readingsByDocument(
  { documents, documentFacts }: Dataset,
  kind: FactKind,
): { documentId: string; readings: DocumentFactRow[] }[] {
  const byDocument = new Map<string, DocumentFactRow[]>()
  for (const fact of documentFacts) {
    if (fact.fact !== kind) continue
    const readings = byDocument.get(fact.documentId)
    if (readings) readings.push(fact)
    else byDocument.set(fact.documentId, [fact])
  }
  return documents.flatMap(({ id }) => {
    const readings = byDocument.get(id)
    return readings ? [{ documentId: id, readings }] : []
  })
}

/** What a finding cites of readings: their lines, from the first, and their rows. */
export function citing(
  readings: readonly DocumentFactRow[],
): Pick<FindingRow, 'line' | 'lines' | 'subjectIds'> {
  const lines = readings.flatMap(({ line }) => (line === null ? [] : [line]))
  const inOrder = [...new Set(lines)].sort((a, b) => a - b)
  return {
    line: inOrder[0] ?? null,
    lines: inOrder,
    subjectIds: readings.map(({ id }) => id),
  }
}
