import { budgetByCategory } from '../../question/budgetByCategory.ts'
import { departmentKinds } from '../../question/departmentKinds.ts'
import { documents } from '../../question/documents.ts'
import { driftCounts } from '../../question/driftCounts.ts'
import { findingCounts } from '../../question/findingCounts.ts'
import { findings } from '../../question/findings.ts'
import { goalCounts } from '../../question/goalCounts.ts'
import { goals } from '../../question/goals.ts'
import { indicatorCounts } from '../../question/indicatorCounts.ts'
import { indicatorPoints } from '../../question/indicatorPoints.ts'
import { indicatorResults } from '../../question/indicatorResults.ts'
import { indicatorLinks } from '../../question/indicatorLinks.ts'
import { indicators } from '../../question/indicators.ts'
import { ALL_LINKS } from '../../question/linkFilter.ts'
import { lineRoles } from '../../question/lineRoles.ts'
import { measurabilityCounts } from '../../question/measurabilityCounts.ts'
import { linkReviews } from '../../question/linkReviews.ts'
import { projectCoverage } from '../../question/projectCoverage.ts'
import { projectIndicators } from '../../question/projectIndicators.ts'
import { projectLines } from '../../question/projectLines.ts'
import { projectLinks } from '../../question/projectLinks.ts'
import { projectPoints } from '../../question/projectPoints.ts'
import { projectSummaries } from '../../question/projectSummaries.ts'
import { projectTexts } from '../../question/projectTexts.ts'
import { projects } from '../../question/projects.ts'
import type { Query } from '../../question/query.ts'
import { EVERYTHING } from '../../question/scope.ts'
import { sourceLines } from '../../question/sourceLines.ts'
import { staffing } from '../../question/staffing.ts'
import { targetValues } from '../../question/targetValues.ts'
import { typedTargets } from '../../question/typedTargets.ts'
import { columnsOf } from '../../store/facts.ts'

/**
 * A cube: the answer to one query, published beside the tables. It answers that query and every one that filters, groups or orders
 * its rows further.
 */
export interface CubeDefinition {
  /** snake_case; also how its file begins. */
  name: string
  query: Query
}

/**
 * The most of a cube that a reader downloads, compressed as hosts send JSON. One that has grown larger is not published: its questions
 * go to the database.
 */
export const MAX_CUBE_BYTES = 60_000

/** Columns every fact can be filtered by: they depend on the document alone, so that keeping them adds no rows. */
const FILTERED_BY = [
  'document_id',
  'department_id',
  'department_kind',
  'fiscal_year',
  'form',
  'jurisdiction_code',
]

/** Every finding. */
const ALL_FINDINGS = { ...EVERYTHING, rules: [], severities: [] }

/** What is published, where it is small enough: what a first view asks, then the lists of rows that the other views ask. */
export const CUBES: readonly CubeDefinition[] = [
  cube('documents', documents.query(EVERYTHING)),
  cube('department_kinds', departmentKinds.query({ kinds: [] })),
  cube('budget', budgetByCategory.query(EVERYTHING)),
  cube('staffing', staffing.query(EVERYTHING)),
  cube('project_counts', projectCoverage.query(EVERYTHING)),
  cube('goal_counts', goalCounts.query(EVERYTHING)),
  cube('indicator_counts', indicatorCounts.query(EVERYTHING)),
  cube('measurability_counts', measurabilityCounts.query(EVERYTHING)),
  cube('target_value_counts', targetValues.query(EVERYTHING)),
  cube('finding_counts', findingCounts.query(ALL_FINDINGS)),
  cube('drift_counts', driftCounts.query(ALL_LINKS)),
  cube('line_roles', lineRoles.query({ documents: [] })),
  cube('projects_without_name', projects.query({ ...EVERYTHING, nameLost: true })),
  cube('indicators_without_target', indicators.query({ ...EVERYTHING, withoutAnnualTarget: true })),
  cube('projects', projects.query(EVERYTHING)),
  cube('findings', findings.query(ALL_FINDINGS)),
  cube('project_summaries', projectSummaries.query(EVERYTHING)),
  cube('project_texts', projectTexts.query({ projects: [] })),
  cube('project_indicators', projectIndicators.query(EVERYTHING)),
  cube('project_points', projectPoints.query(EVERYTHING)),
  cube('project_lines', projectLines.query({ documents: [] })),
  cube('goals', goals.query(EVERYTHING)),
  cube('indicators', indicators.query(EVERYTHING)),
  cube('indicator_points', indicatorPoints.query(EVERYTHING)),
  cube('typed_targets', typedTargets.query(EVERYTHING)),
  cube('indicator_results', indicatorResults.query(EVERYTHING)),
  cube('indicator_links', indicatorLinks.query(ALL_LINKS)),
  cube('project_links', projectLinks.query(ALL_LINKS)),
  cube('link_reviews', linkReviews.query(ALL_LINKS)),
  cube('source_lines', { ...sourceLines.query({ document: '' }), where: [] }),
]

function cube(name: string, asked: Query): CubeDefinition {
  return { name, query: withFilters(asked) }
}

/** A query of everything, with the columns that filters name, in an order of its own so that the same rows give the same bytes. */
function withFilters({ from, dimensions, measures, where }: Query): Query {
  const known = new Set(columnsOf(from).map(({ name }) => name))
  const filters = FILTERED_BY.filter((name) => known.has(name))
  const kept = [...new Set([...dimensions, ...filters])]
  return {
    from,
    dimensions: kept,
    measures,
    // "No document" is how a question is asked for its shape alone.
    where: where.filter((one) => one.op !== 'in' || one.values.length > 0),
    order: kept.map((column) => ({ column })),
  }
}
