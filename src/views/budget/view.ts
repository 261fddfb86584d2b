import { defineView, scopeKey, scopeOf } from '../app/view.ts'
import Budget from './Budget.svelte'
import { loadBudget } from './loadBudget.ts'

export const view = defineView({
  key: scopeKey,
  load: async ({ engine, catalog, state }) => ({
    data: await loadBudget(engine, catalog, scopeOf(state)),
    catalog,
  }),
  component: Budget,
})
