import type { Component } from 'svelte'
import type { Asked } from '../../app/view.ts'
import { comparedDocuments } from '../../changes/comparedDocuments.ts'
import { loadChanges, type ChangesData } from '../../changes/loadChanges.ts'
import { notFollowed, whyNothing } from '../../changes/notFollowed.ts'
import { drawnAlone, type DrawAlone } from '../drawnAlone.ts'

type Chart = Component<{ data: ChangesData }>

/** What a chart needs to be drawn at all. */
type Needs = (data: ChangesData) => boolean

async function drawn(
  { engine, catalog, state }: Asked,
  chart: Promise<{ default: Chart }>,
  needs: Needs = () => true,
) {
  const compared = comparedDocuments(catalog, state)
  const data = await loadChanges(engine, compared)
  return drawnAlone(
    chart,
    Promise.resolve(data !== null && needs(data) ? { data } : null),
    (site) => [
      ...notFollowed(compared, site),
      ...(data === null ? [whyNothing(compared, catalog, site)] : []),
    ],
  )
}

const hasIndicators: Needs = ({ lineage }) => lineage.indicators.length > 0
const hasProjects: Needs = ({ lineage }) => lineage.projects.length > 0

/** The charts of the changes view. */
export const charts: Record<string, DrawAlone> = {
  'spending-changes': (asked) =>
    drawn(asked, import('../../changes/SpendingChart.svelte'), ({ from, to }) =>
      [from, to].some(({ budget }) => budget.some(({ side }) => side === 'expenditure')),
    ),
  'revenue-changes': (asked) => drawn(asked, import('../../changes/RevenueChanges.svelte')),
  'staff-changes': (asked) => drawn(asked, import('../../changes/StaffChanges.svelte')),
  'count-changes': (asked) => drawn(asked, import('../../changes/CountChart.svelte')),
  'indicator-links': (asked) =>
    drawn(asked, import('../../changes/lineage/IndicatorRibbons.svelte'), hasIndicators),
  drift: (asked) => drawn(asked, import('../../changes/drift/DriftChart.svelte'), hasIndicators),
  'project-links': (asked) =>
    drawn(asked, import('../../changes/lineage/ProjectRibbons.svelte'), hasProjects),
  'project-changes': (asked) =>
    drawn(asked, import('../../changes/money/ProjectChart.svelte'), hasProjects),
}
