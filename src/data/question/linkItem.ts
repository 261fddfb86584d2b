import type { DecidedBy, LinkRelation } from '../model/lineage.ts'
import type { Said } from '../model/problem.ts'
import { maybeNumber, numberOf, oneOf, textOf } from './cell.ts'
import { DECIDERS, RELATIONS } from './linkFilter.ts'
import type { AnswerRow } from './query.ts'

/** One end of a link: an item of a document. */
export interface LinkEnd {
  id: string
  documentId: string
  line: number
  /** null where the document has lost it. */
  name: string | null
}

/** What indicators and projects have in common when they are linked. */
export interface LinkItem<End extends LinkEnd> {
  id: string
  fromYear: number
  toYear: number
  relation: LinkRelation
  /** How sure the machine is, 0 to 1; null for what was reviewed, dropped or is new. */
  score: number | null
  /** Why the relation is said. */
  reason: Said
  decidedBy: DecidedBy
  /** null for what is new. */
  from: End | null
  /** null for what was dropped. */
  to: End | null
}

/** Reads a link; `end` reads what stands under a prefix, and is not asked of an end that is not there. */
export function linkOf<End extends LinkEnd>(
  row: AnswerRow,
  end: (prefix: 'from' | 'to') => End,
): LinkItem<End> {
  const at = (prefix: 'from' | 'to') => (row[`${prefix}_id`] === null ? null : end(prefix))
  return {
    id: textOf(row, 'id'),
    fromYear: numberOf(row, 'from_year'),
    toYear: numberOf(row, 'to_year'),
    relation: oneOf(row, 'relation', RELATIONS),
    score: maybeNumber(row, 'score'),
    reason: { zh: textOf(row, 'reason_zh'), en: textOf(row, 'reason_en') },
    decidedBy: oneOf(row, 'decided_by', DECIDERS),
    from: at('from'),
    to: at('to'),
  }
}
