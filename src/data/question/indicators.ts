import type { LevelSource } from '../model/rows.ts'
import { maybeText, numberOf, oneOf, textOf } from './cell.ts'
import type { Question } from './query.ts'
import { withinScope, type Scope } from './scope.ts'

/** An indicator with its levels and targets. */
export interface IndicatorItem {
  id: string
  documentId: string
  line: number
  /** null when the indicator is the department's. */
  project: string | null
  /** Levels as printed. */
  level1: string
  level2: string
  level1Code: string
  level2Code: string
  levelSource: LevelSource
  /** Code of the level 2 that the next best reading gives, where it comes close. */
  levelRunnerUp: string | null
  name: string
  cycleTarget: string | null
  annualTarget: string | null
}

/** A scope, narrowed where wanted to indicators without a target for the year. */
export interface IndicatorFilter extends Scope {
  withoutAnnualTarget?: boolean
}

/** Where an indicator's levels can come from. */
export const LEVEL_SOURCES: readonly LevelSource[] = ['printed', 'inferred', 'reader']

/** Which indicators are there, in the order of the documents? */
export const indicators: Question<IndicatorFilter, IndicatorItem> = {
  name: 'indicators',
  query: (filter) => ({
    from: 'indicator_fact',
    dimensions: [
      'id',
      'document_id',
      'line',
      'project',
      'level1',
      'level2',
      'level1_code',
      'level2_code',
      'level_source',
      'level_runner_up',
      'name',
      'cycle_target',
      'annual_target',
    ],
    measures: [],
    where: [
      ...withinScope(filter),
      ...(filter.withoutAnnualTarget === true
        ? [{ column: 'annual_target', op: 'is_null' } as const]
        : []),
    ],
    order: [{ column: 'document_id' }, { column: 'line' }, { column: 'id' }],
  }),
  decode: (row) => ({
    id: textOf(row, 'id'),
    documentId: textOf(row, 'document_id'),
    line: numberOf(row, 'line'),
    project: maybeText(row, 'project'),
    level1: textOf(row, 'level1'),
    level2: textOf(row, 'level2'),
    level1Code: textOf(row, 'level1_code'),
    level2Code: textOf(row, 'level2_code'),
    levelSource: oneOf(row, 'level_source', LEVEL_SOURCES),
    levelRunnerUp: maybeText(row, 'level_runner_up'),
    name: textOf(row, 'name'),
    cycleTarget: maybeText(row, 'cycle_target'),
    annualTarget: maybeText(row, 'annual_target'),
  }),
}
