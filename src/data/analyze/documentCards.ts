import type { FindingRow, FindingValues } from '../model/finding.ts'
import type { Said } from '../model/problem.ts'
import type { Dataset, IndicatorRow } from '../model/rows.ts'
import { citingRows, listed } from './citingRows.ts'
import { groupsByDocument, type IndicatorGroup } from './groups.ts'
import type { Finding } from './rule.ts'

/** What one card says of the indicators of a document that a rule picks. */
export interface Card {
  /** The indicators it asks about; none, and there is no card. */
  picked: readonly IndicatorRow[]
  severity: FindingRow['severity']
  /** Beside `count` and `indicators` (how many there are in all). */
  values?: FindingValues
  /** The question, with the names of the first few. */
  question: (said: { count: number; all: number; names: Said }) => Said
}

/**
 * One finding a document, citing all the lines it is about: an auditor wants one card that says 94 of 241 and not 94 cards.
 *
 * @param cardOf looks at a document's projects; null where there is nothing to ask
 */
export function documentCards(
  dataset: Dataset,
  cardOf: (groups: readonly IndicatorGroup[]) => Card | null,
): Finding[] {
  return groupsByDocument(dataset).flatMap((groups): Finding[] => {
    const card = cardOf(groups)
    const [first] = card?.picked ?? []
    if (!card || !first) return []
    const { picked, severity, values, question } = card
    const all = groups.reduce((sum, { indicators }) => sum + indicators.length, 0)
    return [
      {
        documentId: first.documentId,
        severity,
        ...citingRows(picked),
        values: { count: picked.length, indicators: all, ...values },
        question: question({
          count: picked.length,
          all,
          names: listed(picked.map(({ name }) => name)),
        }),
      },
    ]
  })
}
