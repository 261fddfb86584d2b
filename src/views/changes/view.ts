import { defineView, type Asked } from '../app/view.ts'
import Changes from './Changes.svelte'
import { comparedDocuments } from './comparedDocuments.ts'
import { loadChanges } from './loadChanges.ts'

const compared = ({ catalog, state }: Asked) => comparedDocuments(catalog, state)

export const view = defineView({
  key(asked) {
    const { from, to } = compared(asked)
    return `${from?.id ?? ''} ${to?.id ?? ''}`
  },
  load: async (asked) => ({
    data: await loadChanges(asked.engine, compared(asked)),
    catalog: asked.catalog,
  }),
  component: Changes,
})
