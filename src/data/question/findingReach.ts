import { numberOf, textOf } from './cell.ts'
import { withinFindings, type FindingFilter } from './findings.ts'
import type { Question } from './query.ts'

/** How far a rule's findings reach. */
export interface FindingReach {
  rule: string
  count: number
  /** Documents they are about, each once whatever the severities. */
  documents: number
}

/** About how many documents does each rule ask? */
export const findingReach: Question<FindingFilter, FindingReach> = {
  name: 'findingReach',
  query: (filter) => ({
    from: 'finding_fact',
    dimensions: ['rule'],
    measures: [
      { as: 'findings', op: 'count' },
      { as: 'documents', op: 'count_distinct', column: 'document_id' },
    ],
    where: withinFindings(filter),
    order: [{ column: 'rule' }],
  }),
  decode: (row) => ({
    rule: textOf(row, 'rule'),
    count: numberOf(row, 'findings'),
    documents: numberOf(row, 'documents'),
  }),
}
