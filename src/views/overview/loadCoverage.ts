import { ask, type Engine } from '../../data/engine/engine.ts'
import { sqlOf } from '../../data/engine/sqlOf.ts'
import { budgetByCategory, type BudgetItem } from '../../data/question/budgetByCategory.ts'
import { documents as documentsQuestion, type DocumentItem } from '../../data/question/documents.ts'
import { indicatorCounts, type IndicatorCount } from '../../data/question/indicatorCounts.ts'
import { lineRoles, type LineRoleCount } from '../../data/question/lineRoles.ts'
import { projectCoverage, type ProjectCoverage } from '../../data/question/projectCoverage.ts'
import type { Scope } from '../../data/question/scope.ts'
import { staffing, type StaffItem } from '../../data/question/staffing.ts'
import { documentsWithin, type Catalog } from '../state/catalog.ts'
import { joinedSql } from '../state/joinedSql.ts'

/** What the grid of documents shows. */
export interface CoverageData {
  documents: DocumentItem[]
  budget: BudgetItem[]
  staff: StaffItem[]
  projects: ProjectCoverage[]
  indicators: IndicatorCount[]
  roles: LineRoleCount[]
  /** The questions behind it. */
  sql: () => string
}

/** Asks what each document has, within a scope. */
export async function loadCoverage(
  engine: Engine,
  catalog: Catalog,
  scope: Scope,
): Promise<CoverageData> {
  const documents = documentsWithin(catalog, scope)
  const [budget, staff, projects, indicators, roles] = await Promise.all([
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
    projects,
    indicators,
    roles: roles.filter((item) => inScope.has(item.documentId)),
    sql: () =>
      joinedSql([
        sqlOf(engine, documentsQuestion, scope),
        sqlOf(engine, budgetByCategory, scope),
        sqlOf(engine, staffing, scope),
        sqlOf(engine, projectCoverage, scope),
        sqlOf(engine, indicatorCounts, scope),
      ]),
  }
}
