import { defineView } from '../app/view.ts'
import { askedFindings } from './askedFindings.ts'
import Findings from './Findings.svelte'
import { loadFindings } from './loadFindings.ts'

export const view = defineView({
  key: ({ state }) => JSON.stringify(askedFindings(state)),
  load: async ({ engine, catalog, state, dataset }) => ({
    data: await loadFindings(engine, catalog, askedFindings(state)),
    catalog,
    unchecked: dataset.mine?.unchecked ?? [],
  }),
  component: Findings,
})
