import { ask, type Engine } from '../../data/engine/engine.ts'
import { sqlOf } from '../../data/engine/sqlOf.ts'
import { indicatorLinks, type IndicatorLinkItem } from '../../data/question/indicatorLinks.ts'
import { linkReviews, type LinkReviewItem } from '../../data/question/linkReviews.ts'
import { projectLinks, type ProjectLinkItem } from '../../data/question/projectLinks.ts'

/** What became of a department's indicators and projects from one year to a later one, whichever way round the link asks. */
export interface LineageData {
  fromYear: number
  toYear: number
  indicators: IndicatorLinkItem[]
  projects: ProjectLinkItem[]
  /** What machine and review each say; empty where nothing was reviewed. */
  reviews: LinkReviewItem[]
  /** The questions behind each chart, as text. */
  sql: Record<'indicators' | 'projects' | 'money' | 'reviews', () => string>
}

/** Asks what became of what. A department or year that is not known has no links. */
export async function loadLineage(
  engine: Engine,
  {
    departmentId,
    years,
  }: { departmentId: string | null; years: readonly [number | null, number | null] },
): Promise<LineageData> {
  const [a, b] = years.map((year) => year ?? Number.NaN) as [number, number]
  const [fromYear, toYear] = [Math.min(a, b), Math.max(a, b)]
  const isKnown = departmentId !== null && Number.isFinite(fromYear)
  const filter = {
    departments: isKnown ? [departmentId] : [],
    fromYears: [isKnown ? fromYear : 0],
    toYears: [isKnown ? toYear : 0],
  }
  const [ofIndicators, ofProjects, reviews] = await Promise.all([
    ask(engine, indicatorLinks, filter),
    ask(engine, projectLinks, filter),
    ask(engine, linkReviews, filter),
  ])
  const sql = {
    indicators: () => sqlOf(engine, indicatorLinks, filter),
    projects: () => sqlOf(engine, projectLinks, filter),
    reviews: () => sqlOf(engine, linkReviews, filter),
  }
  return {
    fromYear,
    toYear,
    indicators: ofIndicators,
    projects: ofProjects,
    reviews,
    sql: { ...sql, money: () => `${sql.projects()}\n\n${sql.indicators()}` },
  }
}
