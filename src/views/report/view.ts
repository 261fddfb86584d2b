import { defineView } from '../app/view.ts'
import { loadReport } from './loadReport.ts'
import Report from './Report.svelte'

export const view = defineView({
  // What a part depends on is known to its view; asking the small cubes again costs less than knowing it here.
  key: ({ state }) => JSON.stringify({ ...state, edits: [] }),
  load: async (asked) => ({ parts: await loadReport(asked), catalog: asked.catalog }),
  component: Report,
})
