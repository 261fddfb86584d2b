import type { LevelSource } from '../model/rows.ts'
import { oneOf, textOf } from './cell.ts'
import { LEVEL_SOURCES } from './indicators.ts'
import type { Question } from './query.ts'
import { withinScope, type Scope } from './scope.ts'

/** An indicator of a project. */
export interface ProjectIndicator {
  id: string
  projectId: string
  levelSource: LevelSource
}

/** Which indicators belong to which project? Those of a department as a whole are left out. */
export const projectIndicators: Question<Scope, ProjectIndicator> = {
  name: 'projectIndicators',
  query: (scope) => ({
    from: 'indicator_fact',
    dimensions: ['id', 'project_id', 'level_source'],
    measures: [],
    where: [...withinScope(scope), { column: 'project_id', op: 'is_not_null' }],
    order: [{ column: 'document_id' }, { column: 'id' }],
  }),
  decode: (row) => ({
    id: textOf(row, 'id'),
    projectId: textOf(row, 'project_id'),
    levelSource: oneOf(row, 'level_source', LEVEL_SOURCES),
  }),
}
