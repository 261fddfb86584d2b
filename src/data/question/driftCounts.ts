import type { TargetComparison } from '../model/target.ts'
import { maybeText, numberOf, oneOf, textOf } from './cell.ts'
import { DRIFTS } from './linkFilter.ts'
import { withinLinks, type LinkFilter } from './linkFilter.ts'
import type { Question } from './query.ts'

/** How many targets of a department changed in one way between two years. */
export interface DriftCount {
  departmentId: string
  fromYear: number
  toYear: number
  /** null where there are no two targets of one thing. */
  drift: TargetComparison | null
  count: number
}

/** How did targets change, department by department and year by year? */
export const driftCounts: Question<LinkFilter, DriftCount> = {
  name: 'driftCounts',
  query: (filter) => ({
    from: 'indicator_link_fact',
    dimensions: ['department_id', 'from_year', 'to_year', 'drift'],
    measures: [{ as: 'links', op: 'count' }],
    where: withinLinks(filter),
    order: ['department_id', 'from_year', 'to_year', 'drift'].map((column) => ({ column })),
  }),
  decode: (row) => ({
    departmentId: textOf(row, 'department_id'),
    fromYear: numberOf(row, 'from_year'),
    toYear: numberOf(row, 'to_year'),
    drift: maybeText(row, 'drift') === null ? null : oneOf(row, 'drift', DRIFTS),
    count: numberOf(row, 'links'),
  }),
}
