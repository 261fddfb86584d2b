import type { DocumentFactRow, FactKind, FactSource } from '../model/documentFact.ts'
import type { Severity } from '../model/finding.ts'
import type { Said } from '../model/problem.ts'
import type { Dataset } from '../model/rows.ts'
import { capitalised, citing, placeOf, readingsByDocument } from './readings.ts'
import type { Finding } from './rule.ts'

/** What is asked where the readings of one kind do not say the same. */
export interface Disagreement {
  kind: FactKind
  /** The value that stands for a document, by its id; readings that say another are asked about. */
  chosen: ReadonlyMap<string, string | null>
  /** Whether two values, though not spelt alike, mean the same. */
  isSame: (a: string, b: string) => boolean
  question: (asked: { chosen: Said; other: Said; chosenValue: string; otherValue: string }) => Said
}

/**
 * One finding for each value that readings of a document give besides the one that stands for it. It cites the first reading of the chosen
 * value and every reading of the other.
 */
export function disagreements(dataset: Dataset, asked: Disagreement): Finding[] {
  return readingsByDocument(dataset, asked.kind).flatMap(({ documentId, readings }) => {
    const value = asked.chosen.get(documentId) ?? null
    const chosen = readings.find((one) => value !== null && asked.isSame(one.value, value))
    if (!chosen) return []
    const others = readings.filter((one) => !asked.isSame(one.value, chosen.value))
    return grouped(others, asked.isSame).map((group): Finding => {
      const [first = chosen] = group
      return {
        documentId,
        ...citing([chosen, ...group]),
        severity: severityOf(chosen, group),
        values: {
          chosen: chosen.value,
          chosen_source: chosen.source,
          other: first.value,
          other_source: first.source,
        },
        question: capitalised(
          asked.question({
            chosen: placeOf(chosen),
            other: placeOf(first),
            chosenValue: chosen.value,
            otherValue: first.value,
          }),
        ),
      }
    })
  })
}

function grouped(
  readings: readonly DocumentFactRow[],
  isSame: Disagreement['isSame'],
): DocumentFactRow[][] {
  const groups: DocumentFactRow[][] = []
  for (const reading of readings) {
    const group = groups.find(([first]) => first && isSame(first.value, reading.value))
    if (group) group.push(reading)
    else groups.push([reading])
  }
  return groups
}

const PRINTED: readonly FactSource[] = ['title', 'heading', 'header']

/**
 * Two headings or titles that disagree cannot both be right; running text may speak of something else; the file's name and the catalog are
 * not the document's own words.
 */
function severityOf(chosen: DocumentFactRow, others: readonly DocumentFactRow[]): Severity {
  const isPrinted = ({ source }: DocumentFactRow) => PRINTED.includes(source)
  if (isPrinted(chosen) && others.some(isPrinted)) return 'error'
  return others.some(({ source }) => source === 'body') ? 'warning' : 'note'
}
