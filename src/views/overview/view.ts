import { defineView, scopeKey, scopeOf } from '../app/view.ts'
import Overview from './Overview.svelte'
import { loadOverview } from './loadOverview.ts'

export const view = defineView({
  key: scopeKey,
  load: async ({ engine, catalog, state }) => ({
    data: await loadOverview(engine, catalog, scopeOf(state)),
    catalog,
  }),
  component: Overview,
})
