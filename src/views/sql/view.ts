import { defineView } from '../app/view.ts'
import Sql from './Sql.svelte'

export const view = defineView({
  key: ({ state }) => state.mine,
  load: ({ dataset, state }) =>
    Promise.resolve({
      dataset,
      joined: state.mine === 'on' ? (dataset.mine?.joined ?? null) : null,
    }),
  component: Sql,
})
