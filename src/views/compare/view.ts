import { defineView } from '../app/view.ts'
import Compare from './Compare.svelte'
import { loadCompare } from './loadCompare.ts'
import { askedOf } from './loadCompared.ts'

export const view = defineView({
  key: ({ state }) => JSON.stringify(askedOf(state)),
  load: async ({ engine, catalog, state }) => ({
    data: await loadCompare(engine, catalog, askedOf(state)),
    catalog,
  }),
  component: Compare,
})
