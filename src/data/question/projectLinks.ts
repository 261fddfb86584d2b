import { maybeNumber, maybeText, numberOf, textOf } from './cell.ts'
import { LINK_COLUMNS, LINK_ORDER, withinLinks, type LinkFilter } from './linkFilter.ts'
import { linkOf, type LinkEnd, type LinkItem } from './linkItem.ts'
import type { Question } from './query.ts'

/** A project or task of one of the two years. */
export interface ProjectEnd extends LinkEnd {
  /** The year's money, fen; null where none is printed. */
  amountFen: number | null
}

/** A project or task and what continues it. */
export interface ProjectLinkItem extends LinkItem<ProjectEnd> {
  /** Later less earlier, fen, of links one to one whose amounts are both printed; else null. */
  changeFen: number | null
}

const END = ['document_id', 'line', 'name', 'amount_fen']

/** Which project or task of a later year continues which of an earlier one, and with how much money? */
export const projectLinks: Question<LinkFilter, ProjectLinkItem> = {
  name: 'projectLinks',
  query: (filter) => ({
    from: 'project_link_fact',
    dimensions: [
      ...LINK_COLUMNS,
      'change_fen',
      ...END.map((name) => `from_${name}`),
      ...END.map((name) => `to_${name}`),
    ],
    measures: [],
    where: withinLinks(filter),
    order: LINK_ORDER,
  }),
  decode: (row) => ({
    ...linkOf(row, (end): ProjectEnd => ({
      id: textOf(row, `${end}_id`),
      documentId: textOf(row, `${end}_document_id`),
      line: numberOf(row, `${end}_line`),
      name: maybeText(row, `${end}_name`),
      amountFen: maybeNumber(row, `${end}_amount_fen`),
    })),
    changeFen: maybeNumber(row, 'change_fen'),
  }),
}
