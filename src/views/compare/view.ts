import { defineView, type Asked } from '../app/view.ts'
import Compare from './Compare.svelte'
import { loadCompare } from './loadCompare.ts'

const besides = ({ state: { peers, base, departments, years } }: Asked) => ({
  peers,
  base,
  departments,
  years,
})

export const view = defineView({
  key: (asked) => JSON.stringify(besides(asked)),
  load: async (asked) => ({
    data: await loadCompare(asked.engine, asked.catalog, besides(asked)),
    catalog: asked.catalog,
  }),
  component: Compare,
})
