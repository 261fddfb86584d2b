import type { Part } from '../i18n/parts.ts'
import type { ViewName } from '../url/viewName.ts'
import type { DrawAlone } from './drawnAlone.ts'

/** A chart that can stand alone in another page. */
export interface EmbeddedChart {
  /** The view it stands in. */
  view: EmbeddedView
  /** Parts of the words it needs. */
  words: readonly Part[]
}

/** Draws the charts of each view; downloaded when one of them is shown. */
const DRAWING = {
  overview: () => import('./charts/overview.ts'),
  budget: () => import('./charts/budget.ts'),
  indicators: () => import('./charts/indicators.ts'),
  changes: () => import('./charts/changes.ts'),
  compare: () => import('./charts/compare.ts'),
  findings: () => import('./charts/findings.ts'),
} satisfies Partial<Record<ViewName, () => Promise<{ charts: Record<string, DrawAlone> }>>>

type EmbeddedView = keyof typeof DRAWING

function of(view: EmbeddedView, words: readonly Part[], ids: readonly string[]) {
  return ids.map((id): [string, EmbeddedChart] => [id, { view, words }])
}

/** The charts by their ids, which no two views share. */
export const EMBEDDED_CHARTS: ReadonlyMap<string, EmbeddedChart> = new Map([
  ...of('overview', ['overview'], ['coverage']),
  ...of('budget', ['budget'], ['split', 'money-tree', 'projects', 'revenue']),
  ...of('indicators', ['indicators', 'measurability'], ['matrix', 'scores', 'criteria', 'means']),
  ...of('indicators', ['indicators', 'measurability', 'targets'], ['kinds', 'percentages']),
  ...of(
    'changes',
    ['changes'],
    ['spending-changes', 'revenue-changes', 'staff-changes', 'count-changes'],
  ),
  ...of('changes', ['changes', 'lineage'], ['project-links', 'project-changes']),
  ...of('changes', ['changes', 'lineage', 'targets'], ['indicator-links', 'drift']),
  ...of('compare', ['compare'], ['compare-money', 'compare-promises']),
  ...of('findings', ['findings'], ['rules']),
])

/** What draws a chart that is one of these. */
export async function drawingOf(id: string, { view }: EmbeddedChart): Promise<DrawAlone> {
  const { charts } = await DRAWING[view]()
  const draw = charts[id]
  if (draw === undefined) throw new Error(`nothing draws ${id}`)
  return draw
}
