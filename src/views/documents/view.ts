import { defineView, scopeKey, scopeOf } from '../app/view.ts'
import Documents from './Documents.svelte'
import { loadDocuments } from './loadDocuments.ts'

export const view = defineView({
  key: (asked) => `${scopeKey(asked)} ${asked.state.doc ?? ''}`,
  load: async ({ engine, catalog, state, dataset }) => ({
    data: await loadDocuments(engine, catalog, scopeOf(state), state.doc),
    catalog,
    manifest: await dataset.manifest(),
  }),
  component: Documents,
})
