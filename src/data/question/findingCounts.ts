import { SEVERITIES, type Severity } from '../model/finding.ts'
import { numberOf, oneOf, textOf } from './cell.ts'
import { withinFindings, type FindingFilter } from './findings.ts'
import type { Question } from './query.ts'

/** How many findings of one severity a rule has. */
export interface FindingCount {
  rule: string
  severity: Severity
  count: number
}

/** How much does each rule ask? */
export const findingCounts: Question<FindingFilter, FindingCount> = {
  name: 'findingCounts',
  query: (filter) => ({
    from: 'finding_fact',
    dimensions: ['rule', 'severity'],
    measures: [{ as: 'findings', op: 'count' }],
    where: withinFindings(filter),
    order: [{ column: 'rule' }, { column: 'severity' }],
  }),
  decode: (row) => ({
    rule: textOf(row, 'rule'),
    severity: oneOf(row, 'severity', SEVERITIES),
    count: numberOf(row, 'findings'),
  }),
}
