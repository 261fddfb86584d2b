import type { Dataset, IndicatorRow, ProjectRow } from '../../model/rows.ts'
import { groupBy } from './groupBy.ts'
import { costFigure, isPrice } from './statedTotals.ts'

/** Cost indicators of a project whose targets are sums of money, with the money the project has. */
export interface ProjectCosts {
  project: ProjectRow
  amountFen: number
  /** Other amounts the document prints for it: an indicator may speak of the money before it was adjusted. */
  otherFen: number[]
  costs: { indicator: IndicatorRow; fen: number; isTotal: boolean }[]
}

/** Projects with money and at least one cost indicator that is a sum of money. */
export function projectCosts(dataset: Dataset): ProjectCosts[] {
  const indicatorsOf = groupBy(dataset.indicators, ({ projectId }) => projectId)
  const executionsOf = groupBy(dataset.executions, ({ projectId }) => projectId)
  return dataset.projects.flatMap((project) => {
    const { id, amountFen } = project
    const costs = sumsOf(indicatorsOf.get(id) ?? [])
    if (amountFen === null || amountFen <= 0 || costs.length === 0) return []
    const otherFen = (executionsOf.get(id) ?? []).flatMap(({ initialFen }) =>
      initialFen === null ? [] : [initialFen],
    )
    return [{ project, amountFen, otherFen, costs }]
  })
}

/** Indicators of cost whose targets are sums of money, prices left out. */
export function sumsOf(indicators: readonly IndicatorRow[]): ProjectCosts['costs'] {
  return indicators.flatMap((indicator) => {
    const figure = costFigure(indicator)
    if (figure === null || (!figure.isTotal && isPrice(indicator.name))) return []
    return [{ indicator, ...figure }]
  })
}
