import { defineView } from '../app/view.ts'
import MyDocuments from './MyDocuments.svelte'
import OwnPromise from './OwnPromise.svelte'

export const view = defineView({
  key: () => 'mine',
  async load({ dataset }) {
    const [own] = await Promise.all([dataset.own(), dataset.startDatabase()])
    return own
  },
  component: MyDocuments,
  meanwhile: OwnPromise,
})
