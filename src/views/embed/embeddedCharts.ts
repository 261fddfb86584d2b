import type { Component } from 'svelte'
import { scopeOf, type Asked } from '../app/view.ts'
import type { Part } from '../i18n/parts.ts'
import type { ViewName } from '../url/viewName.ts'

/** What draws a chart, and the rows it is drawn from. */
interface Drawn {
  component: Component
  props: object
}

/** A chart that can stand alone in another page. */
export interface EmbeddedChart {
  /** The view it stands in. */
  view: ViewName
  /** Parts of the words it needs. */
  words: readonly Part[]
  /** Downloads its code and asks its rows. */
  draw: (asked: Asked) => Promise<Drawn>
}

function drawn<Props extends object>(component: Component<Props>, props: Props): Drawn {
  return { component: component as unknown as Component, props }
}

async function budgetData({ engine, catalog, state }: Asked) {
  const { loadBudget } = await import('../budget/loadBudget.ts')
  return loadBudget(engine, catalog, scopeOf(state))
}

async function indicatorsData({ engine, catalog, state }: Asked) {
  const { loadIndicators } = await import('../indicators/loadIndicators.ts')
  return loadIndicators(engine, catalog, scopeOf(state), null)
}

const budget = { view: 'budget', words: ['budget'] } as const
const indicators = {
  view: 'indicators',
  words: ['indicators', 'measurability'],
} as const
const targets = { ...indicators, words: [...indicators.words, 'targets'] } as const

/** The charts by their ids, which no two views share; each is downloaded when it is shown. */
export const EMBEDDED_CHARTS: ReadonlyMap<string, EmbeddedChart> = new Map<string, EmbeddedChart>([
  [
    'split',
    {
      ...budget,
      async draw(asked) {
        const [{ default: chart }, data] = await Promise.all([
          import('../budget/SplitChart.svelte'),
          budgetData(asked),
        ])
        return drawn(chart, { data })
      },
    },
  ],
  [
    'projects',
    {
      ...budget,
      async draw(asked) {
        const [{ default: chart }, data] = await Promise.all([
          import('../budget/RankedChart.svelte'),
          budgetData(asked),
        ])
        return drawn(chart, { data })
      },
    },
  ],
  [
    'revenue',
    {
      ...budget,
      async draw(asked) {
        const [{ default: chart }, data] = await Promise.all([
          import('../budget/RevenueChart.svelte'),
          budgetData(asked),
        ])
        return drawn(chart, { data })
      },
    },
  ],
  [
    'matrix',
    {
      ...indicators,
      async draw(asked) {
        const [{ default: chart }, data] = await Promise.all([
          import('../indicators/MatrixChart.svelte'),
          indicatorsData(asked),
        ])
        return drawn(chart, { data })
      },
    },
  ],
  [
    'scores',
    {
      ...indicators,
      async draw(asked) {
        const [{ default: chart }, data] = await Promise.all([
          import('../indicators/ScoreChart.svelte'),
          indicatorsData(asked),
        ])
        return drawn(chart, { data })
      },
    },
  ],
  [
    'criteria',
    {
      ...indicators,
      async draw(asked) {
        const [{ default: chart }, data] = await Promise.all([
          import('../indicators/CriteriaChart.svelte'),
          indicatorsData(asked),
        ])
        return drawn(chart, { data })
      },
    },
  ],
  [
    'kinds',
    {
      ...targets,
      async draw(asked) {
        const [{ default: chart }, data] = await Promise.all([
          import('../indicators/TargetKindsChart.svelte'),
          indicatorsData(asked),
        ])
        return drawn(chart, { data, known: asked.catalog.byId.has(asked.state.doc ?? '') })
      },
    },
  ],
  [
    'percentages',
    {
      ...targets,
      async draw(asked) {
        const [{ default: chart }, data] = await Promise.all([
          import('../indicators/PercentChart.svelte'),
          indicatorsData(asked),
        ])
        return drawn(chart, { data })
      },
    },
  ],
])
