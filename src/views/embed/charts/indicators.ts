import { scopeOf, type Asked } from '../../app/view.ts'
import { loadIndicators } from '../../indicators/loadIndicators.ts'
import { drawnAlone, type DrawAlone } from '../drawnAlone.ts'

async function indicators({ engine, catalog, state }: Asked) {
  const data = await loadIndicators(engine, catalog, scopeOf(state))
  return data.documents.length > 0 ? { data } : null
}

/** The charts of the indicators view. */
export const charts: Record<string, DrawAlone> = {
  matrix: (asked) => drawnAlone(import('../../indicators/MatrixChart.svelte'), indicators(asked)),
  scores: (asked) => drawnAlone(import('../../indicators/ScoreChart.svelte'), indicators(asked)),
  criteria: (asked) =>
    drawnAlone(import('../../indicators/CriteriaChart.svelte'), indicators(asked)),
  means: (asked) => drawnAlone(import('../../indicators/MeanChart.svelte'), indicators(asked)),
  kinds(asked) {
    const known = asked.catalog.byId.has(asked.state.doc ?? '')
    return drawnAlone(
      import('../../indicators/TargetKindsChart.svelte'),
      indicators(asked).then((props) => props && { ...props, known }),
    )
  },
  percentages: (asked) =>
    drawnAlone(import('../../indicators/PercentChart.svelte'), indicators(asked)),
}
