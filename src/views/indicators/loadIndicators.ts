import { ask, type Engine } from '../../data/engine/engine.ts'
import { sqlOf } from '../../data/engine/sqlOf.ts'
import { citedLines } from '../../data/question/citedLines.ts'
import type { DocumentItem } from '../../data/question/documents.ts'
import { indicatorCounts, type IndicatorCount } from '../../data/question/indicatorCounts.ts'
import { indicatorPoints } from '../../data/question/indicatorPoints.ts'
import { indicatorResults } from '../../data/question/indicatorResults.ts'
import { indicators } from '../../data/question/indicators.ts'
import {
  measurabilityCounts,
  type MeasurabilityCount,
} from '../../data/question/measurabilityCounts.ts'
import type { Scope } from '../../data/question/scope.ts'
import { targetValues, type TargetValue } from '../../data/question/targetValues.ts'
import { typedTargets } from '../../data/question/typedTargets.ts'
import { documentsWithin, type Catalog } from '../state/catalog.ts'
import { judgedIndicators, type JudgedIndicator } from './judged.ts'

/** The questions behind each chart as SQL, blank lines between. */
interface IndicatorsSql {
  counts: () => string
  points: () => string
  targets: () => string
}

/** Everything the indicators view shows. */
export interface IndicatorsData {
  documents: DocumentItem[]
  counts: IndicatorCount[]
  pointCounts: MeasurabilityCount[]
  targetValues: TargetValue[]
  indicators: JudgedIndicator[]
  /** Text of the line of the indicator whose card is open; null without one. */
  openLine: string | null
  sql: IndicatorsSql
}

/**
 * Asks for the indicators, their counts, points and typed targets, within a scope.
 *
 * @param opened id of the indicator whose card is open
 */
export async function loadIndicators(
  engine: Engine,
  catalog: Catalog,
  scope: Scope,
  opened: string | null = null,
): Promise<IndicatorsData> {
  const [counts, pointCounts, values, items, points, targets, results] = await Promise.all([
    ask(engine, indicatorCounts, scope),
    ask(engine, measurabilityCounts, scope),
    ask(engine, targetValues, scope),
    ask(engine, indicators, scope),
    ask(engine, indicatorPoints, scope),
    ask(engine, typedTargets, scope),
    ask(engine, indicatorResults, scope),
  ])
  const judged = judgedIndicators(items, { points, targets, results })
  const found = judged.find(({ id }) => id === opened)
  return {
    documents: documentsWithin(catalog, scope),
    counts,
    pointCounts,
    targetValues: values,
    indicators: judged,
    openLine: found ? await lineOf(engine, found) : null,
    sql: {
      counts: () =>
        [
          sqlOf(engine, indicatorCounts, scope),
          sqlOf(engine, measurabilityCounts, scope),
          sqlOf(engine, indicators, scope),
        ].join('\n\n'),
      points: () => sqlOf(engine, indicatorPoints, scope),
      targets: () =>
        [sqlOf(engine, targetValues, scope), sqlOf(engine, typedTargets, scope)].join('\n\n'),
    },
  }
}

async function lineOf(
  engine: Engine,
  { documentId, line }: JudgedIndicator,
): Promise<string | null> {
  const [found] = await ask(engine, citedLines, { documents: [documentId], lines: [line] })
  return found?.text ?? null
}
