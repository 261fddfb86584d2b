import type { IndicatorLinkItem } from '../../../data/question/indicatorLinks.ts'
import type { ProjectLinkItem } from '../../../data/question/projectLinks.ts'
import { pricedProjects } from './projectChanges.ts'

/** A matched project with its money of both years, and how its own targets changed. */
export interface PricedTargets {
  project: ProjectLinkItem
  /** Links of indicators that are the project's in both years and whose targets are compared. */
  targets: IndicatorLinkItem[]
}

/** Which projects have money and comparable targets of their own in both years, and how many have money only. */
export function pricedTargets(
  projects: readonly ProjectLinkItem[],
  indicators: readonly IndicatorLinkItem[],
): { both: PricedTargets[]; moneyOnly: number } {
  const priced = pricedProjects(projects)
  const both = priced
    .map((project) => ({
      project,
      targets: indicators.filter(
        ({ from, to, drift }) =>
          drift !== null &&
          from?.projectId === project.from?.id &&
          to?.projectId === project.to?.id,
      ),
    }))
    .filter(({ targets }) => targets.length > 0)
  return { both, moneyOnly: priced.length - both.length }
}
