import { numberOf, textOf } from './cell.ts'
import type { Question } from './query.ts'
import { withinScope, type Scope } from './scope.ts'

/** How many points of measurability the indicators of a project earn together. */
export interface ProjectPoints {
  projectId: string
  /** Criteria that were looked at, over all its indicators. */
  looked: number
  /** Those that are met: a point each. */
  earned: number
}

/** How well can the targets of each project be checked by their words? */
export const projectPoints: Question<Scope, ProjectPoints> = {
  name: 'projectPoints',
  query: (scope) => ({
    from: 'measurability_fact',
    dimensions: ['project_id'],
    measures: [
      { as: 'looked', op: 'count' },
      { as: 'points', op: 'sum', column: 'earned' },
    ],
    where: [...withinScope(scope), { column: 'project_id', op: 'is_not_null' }],
    order: [{ column: 'project_id' }],
  }),
  decode: (row) => ({
    projectId: textOf(row, 'project_id'),
    looked: numberOf(row, 'looked'),
    earned: numberOf(row, 'points'),
  }),
}
