import { ask, type Engine } from '../../data/engine/engine.ts'
import type { DocumentItem } from '../../data/question/documents.ts'
import { indicatorCounts, type IndicatorCount } from '../../data/question/indicatorCounts.ts'
import { indicators, type IndicatorItem } from '../../data/question/indicators.ts'
import type { Scope } from '../../data/question/scope.ts'
import { documentsWithin, type Catalog } from '../state/catalog.ts'

/** Everything the indicators view shows. */
export interface IndicatorsData {
  documents: DocumentItem[]
  counts: IndicatorCount[]
  indicators: IndicatorItem[]
}

/** Asks for the indicators and their counts, within a scope. */
export async function loadIndicators(
  engine: Engine,
  catalog: Catalog,
  scope: Scope,
): Promise<IndicatorsData> {
  const [counts, all] = await Promise.all([
    ask(engine, indicatorCounts, scope),
    ask(engine, indicators, scope),
  ])
  return { documents: documentsWithin(catalog, scope), counts, indicators: all }
}
