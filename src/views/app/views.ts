import type { ViewName } from '../url/viewName.ts'
import type { View } from './view.ts'

/** The views; each is downloaded when it is first shown. */
const VIEWS: Record<ViewName, () => Promise<{ view: View }>> = {
  overview: () => import('../overview/view.ts'),
  budget: () => import('../budget/view.ts'),
  projects: () => import('../projects/view.ts'),
  indicators: () => import('../indicators/view.ts'),
  changes: () => import('../changes/view.ts'),
  compare: () => import('../compare/view.ts'),
  findings: () => import('../findings/view.ts'),
  documents: () => import('../documents/view.ts'),
  dataset: () => import('../dataset/view.ts'),
  sql: () => import('../sql/view.ts'),
  mine: () => import('../mine/view.ts'),
  report: () => import('../report/view.ts'),
}

/** A view by its name. */
export async function viewNamed(name: ViewName): Promise<View> {
  return (await VIEWS[name]()).view
}
