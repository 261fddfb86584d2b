import { scopeOf } from '../../app/view.ts'
import { loadCoverage } from '../../overview/loadCoverage.ts'
import { drawnAlone, type DrawAlone } from '../drawnAlone.ts'

/** The charts of the overview. */
export const charts: Record<string, DrawAlone> = {
  async coverage({ engine, catalog, state }) {
    const data = loadCoverage(engine, catalog, scopeOf(state))
    return drawnAlone(
      import('../../overview/CoverageChart.svelte'),
      data.then((all) => (all.documents.length > 0 ? { data: all } : null)),
    )
  },
}
