import { defineView, scopeKey, scopeOf } from '../app/view.ts'
import { loadCoverage } from '../overview/loadCoverage.ts'
import Dataset from './Dataset.svelte'

export const view = defineView({
  key: scopeKey,
  load: async ({ engine, catalog, state, dataset }) => ({
    coverage: await loadCoverage(engine, catalog, scopeOf(state)),
    catalog,
    manifest: await dataset.manifest(),
    dataset,
  }),
  component: Dataset,
})
