import { defineView } from '../app/view.ts'
import { loadProjects } from './loadProjects.ts'
import Projects from './Projects.svelte'

export const view = defineView({
  // Filters, order and card are applied to what is here: only other data is asked for again.
  key: () => 'projects',
  load: async ({ engine, catalog }) => ({
    data: await loadProjects(engine, catalog),
    catalog,
    engine,
  }),
  component: Projects,
})
