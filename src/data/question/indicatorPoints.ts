import type { Criterion } from '../model/measurability.ts'
import { maybeText, numberOf, oneOf, textOf } from './cell.ts'
import type { Question } from './query.ts'
import { withinScope, type Scope } from './scope.ts'

/** The criteria of measurability, in the order in which they are shown. */
export const CRITERION_IDS = [
  'number',
  'unit',
  'operator',
  'period',
  'baseline',
  'source',
] as const satisfies readonly Criterion[]

/** Whether an indicator earns the point of one criterion. */
export interface IndicatorPoint {
  indicatorId: string
  documentId: string
  criterion: Criterion
  earned: boolean
  /** The words that earned it; null where it is not earned. */
  words: string | null
}

/** A scope, narrowed where wanted to some indicators; without the list all of them are meant. */
export interface PointsFilter extends Scope {
  indicators?: readonly string[]
}

/** Which points do indicators earn, and by which words? */
export const indicatorPoints: Question<PointsFilter, IndicatorPoint> = {
  name: 'indicatorPoints',
  query: (filter) => ({
    from: 'measurability_fact',
    dimensions: ['indicator_id', 'document_id', 'criterion', 'earned', 'words'],
    measures: [],
    where: [
      ...withinScope(filter),
      ...(filter.indicators === undefined
        ? []
        : [{ column: 'indicator_id', op: 'in', values: filter.indicators } as const]),
    ],
    order: [{ column: 'document_id' }, { column: 'indicator_id' }, { column: 'criterion' }],
  }),
  decode: (row) => ({
    indicatorId: textOf(row, 'indicator_id'),
    documentId: textOf(row, 'document_id'),
    criterion: oneOf(row, 'criterion', CRITERION_IDS),
    earned: numberOf(row, 'earned') === 1,
    words: maybeText(row, 'words'),
  }),
}
