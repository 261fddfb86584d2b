import type { LinkedKind, LinkRelation } from '../model/lineage.ts'
import { maybeNumber, maybeText, numberOf, oneOf, textOf } from './cell.ts'
import { RELATIONS, withinLinks, type LinkFilter } from './linkFilter.ts'
import type { LinkEnd } from './linkItem.ts'
import type { Question } from './query.ts'

/** What one of the two says of an item: its relation, and the items of the other year it names. */
export interface Reading {
  relation: LinkRelation
  ids: string[]
}

/** What machine and review each say of one item. */
export interface LinkReviewItem {
  id: string
  kind: LinkedKind
  fromYear: number
  toYear: number
  /** The item, of either year. */
  item: LinkEnd
  /** The machine alone, before it knew the review. */
  machine: Reading
  /** How sure the machine is, 0 to 1; null where it links nothing. */
  machineScore: number | null
  reviewed: Reading
  /** Both name the same relation and the same items. */
  agrees: boolean
}

const KINDS: readonly LinkedKind[] = ['project', 'indicator']

/** How far does the machine alone say what reviewers decided? */
export const linkReviews: Question<LinkFilter, LinkReviewItem> = {
  name: 'linkReviews',
  query: (filter) => ({
    from: 'link_review_fact',
    dimensions: [
      'id',
      'kind',
      'item_id',
      'from_year',
      'to_year',
      'machine_relation',
      'machine_ids',
      'machine_score',
      'reviewed_relation',
      'reviewed_ids',
      'agrees',
      'item_document_id',
      'item_line',
      'item_name',
    ],
    measures: [],
    where: withinLinks(filter),
    order: ['department_id', 'kind', 'item_document_id', 'item_line', 'id'].map((column) => ({
      column,
    })),
  }),
  decode: (row) => ({
    id: textOf(row, 'id'),
    kind: oneOf(row, 'kind', KINDS),
    fromYear: numberOf(row, 'from_year'),
    toYear: numberOf(row, 'to_year'),
    item: {
      id: textOf(row, 'item_id'),
      documentId: textOf(row, 'item_document_id'),
      line: numberOf(row, 'item_line'),
      name: maybeText(row, 'item_name'),
    },
    machine: {
      relation: oneOf(row, 'machine_relation', RELATIONS),
      ids: idsIn(maybeText(row, 'machine_ids')),
    },
    machineScore: maybeNumber(row, 'machine_score'),
    reviewed: {
      relation: oneOf(row, 'reviewed_relation', RELATIONS),
      ids: idsIn(maybeText(row, 'reviewed_ids')),
    },
    agrees: numberOf(row, 'agrees') === 1,
  }),
}

function idsIn(text: string | null): string[] {
  return text === null ? [] : text.split('|')
}
