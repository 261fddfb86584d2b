import { defineView, scopeKey, scopeOf } from '../app/view.ts'
import Indicators from './Indicators.svelte'
import { loadIndicators } from './loadIndicators.ts'

export const view = defineView({
  key: (asked) => `${scopeKey(asked)} ${asked.state.indicator ?? ''}`,
  load: async ({ engine, catalog, state }) => ({
    data: await loadIndicators(engine, catalog, scopeOf(state), state.indicator),
    catalog,
  }),
  component: Indicators,
})
