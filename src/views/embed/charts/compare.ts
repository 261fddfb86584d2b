import type { Component } from 'svelte'
import type { Asked } from '../../app/view.ts'
import { askedOf, loadCompared, type ComparedData } from '../../compare/loadCompared.ts'
import { notFollowed } from '../../compare/notFollowed.ts'
import { drawnAlone, type DrawAlone } from '../drawnAlone.ts'

type Which = 'money' | 'promises'
type Chart = Component<{ data: ComparedData; which: Which }>

async function drawn(
  { engine, catalog, state }: Asked,
  chart: Promise<{ default: Chart }>,
  which: Which,
) {
  const data = await loadCompared(engine, catalog, askedOf(state))
  return drawnAlone(
    chart,
    Promise.resolve(data.compared.peers.length > 0 ? { data, which } : null),
    (site) => notFollowed(data, catalog, site),
  )
}

/** The charts of the compare view. */
export const charts: Record<string, DrawAlone> = {
  'compare-money': (asked) => drawn(asked, import('../../compare/CompareChart.svelte'), 'money'),
  'compare-promises': (asked) =>
    drawn(asked, import('../../compare/CompareChart.svelte'), 'promises'),
}
