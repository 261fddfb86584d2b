import { scopeOf, type Asked } from '../../app/view.ts'
import { loadBudget } from '../../budget/loadBudget.ts'
import { drawnAlone, type DrawAlone } from '../drawnAlone.ts'

async function budget({ engine, catalog, state }: Asked) {
  const data = await loadBudget(engine, catalog, scopeOf(state))
  return data.documents.length > 0 ? { data } : null
}

/** The charts of the budget view. */
export const charts: Record<string, DrawAlone> = {
  split: (asked) => drawnAlone(import('../../budget/SplitChart.svelte'), budget(asked)),
  async 'money-tree'(asked) {
    const props = await budget(asked)
    const { zoomLabel } = await import('../../budget/moneyTree.ts')
    const { zoom } = asked.state
    return drawnAlone(import('../../budget/TreeChart.svelte'), Promise.resolve(props), (site) =>
      zoom !== null && props !== null && zoomLabel(props.data, zoom, site) === null
        ? [site.t.budget.tree.notHere]
        : [],
    )
  },
  projects: (asked) => drawnAlone(import('../../budget/RankedChart.svelte'), budget(asked)),
  async revenue(asked) {
    const props = await budget(asked)
    const hasRevenue = props?.data.budget.some(({ side }) => side === 'revenue') ?? false
    return drawnAlone(
      import('../../budget/RevenueChart.svelte'),
      Promise.resolve(hasRevenue ? props : null),
    )
  },
}
