import { ask, type Engine } from '../../data/engine/engine.ts'
import { sqlOf } from '../../data/engine/sqlOf.ts'
import { budgetByCategory, type BudgetItem } from '../../data/question/budgetByCategory.ts'
import { documents as documentsQuestion, type DocumentItem } from '../../data/question/documents.ts'
import { driftCounts, type DriftCount } from '../../data/question/driftCounts.ts'
import { findingCounts, type FindingCount } from '../../data/question/findingCounts.ts'
import { goalCounts, type GoalCount } from '../../data/question/goalCounts.ts'
import { indicatorCounts, type IndicatorCount } from '../../data/question/indicatorCounts.ts'
import { indicators, type IndicatorItem } from '../../data/question/indicators.ts'
import { lineRoles, type LineRoleCount } from '../../data/question/lineRoles.ts'
import { projectCoverage, type ProjectCoverage } from '../../data/question/projectCoverage.ts'
import { projects, type ProjectItem } from '../../data/question/projects.ts'
import type { Scope } from '../../data/question/scope.ts'
import { staffing, type StaffItem } from '../../data/question/staffing.ts'
import { joinedSql } from '../state/joinedSql.ts'
import { documentsWithin, type Catalog } from '../state/catalog.ts'
import type { CoverageData } from './coverage.ts'

/** Everything the overview shows. */
export interface OverviewData {
  documents: DocumentItem[]
  budget: BudgetItem[]
  staff: StaffItem[]
  projects: ProjectCoverage[]
  nameless: ProjectItem[]
  indicators: IndicatorCount[]
  withoutAnnual: IndicatorItem[]
  goals: GoalCount[]
  roles: LineRoleCount[]
  /** What the checks ask, by rule and severity. */
  findings: FindingCount[]
  /** How targets changed between years of the scope. */
  drifts: DriftCount[]
  /** The questions behind the grid of documents. */
  sql: () => string
}

/** Asks what is here, within a scope. */
export async function loadOverview(
  engine: Engine,
  catalog: Catalog,
  scope: Scope,
): Promise<OverviewData> {
  const documents = documentsWithin(catalog, scope)
  const [budget, staff, covered, nameless, counts, withoutAnnual, goals, roles, asked, drifts] =
    await Promise.all([
      ask(engine, budgetByCategory, scope),
      ask(engine, staffing, scope),
      ask(engine, projectCoverage, scope),
      ask(engine, projects, { ...scope, nameLost: true }),
      ask(engine, indicatorCounts, scope),
      ask(engine, indicators, { ...scope, withoutAnnualTarget: true }),
      ask(engine, goalCounts, scope),
      ask(engine, lineRoles, { documents: [] }),
      ask(engine, findingCounts, { ...scope, rules: [], severities: [] }),
      ask(engine, driftCounts, {
        departments: scope.departments,
        fromYears: scope.years,
        toYears: scope.years,
      }),
    ])
  const inScope = new Set(documents.map((item) => item.id))
  return {
    documents,
    budget,
    staff,
    projects: covered,
    nameless,
    indicators: counts,
    withoutAnnual,
    goals,
    roles: roles.filter((item) => inScope.has(item.documentId)),
    findings: asked,
    drifts,
    sql: coverageSql(engine, scope),
  }
}

/** Asks what the calendar of documents is drawn from, and no more. */
export async function loadCoverage(
  engine: Engine,
  catalog: Catalog,
  scope: Scope,
): Promise<CoverageData> {
  const documents = documentsWithin(catalog, scope)
  const [budget, staff, covered, counts, roles] = await Promise.all([
    ask(engine, budgetByCategory, scope),
    ask(engine, staffing, scope),
    ask(engine, projectCoverage, scope),
    ask(engine, indicatorCounts, scope),
    ask(engine, lineRoles, { documents: [] }),
  ])
  const inScope = new Set(documents.map((item) => item.id))
  return {
    documents,
    budget,
    staff,
    projects: covered,
    indicators: counts,
    roles: roles.filter((item) => inScope.has(item.documentId)),
    sql: coverageSql(engine, scope),
  }
}

function coverageSql(engine: Engine, scope: Scope): () => string {
  return () =>
    joinedSql([
      sqlOf(engine, documentsQuestion, scope),
      sqlOf(engine, budgetByCategory, scope),
      sqlOf(engine, staffing, scope),
      sqlOf(engine, projectCoverage, scope),
      sqlOf(engine, indicatorCounts, scope),
    ])
}
