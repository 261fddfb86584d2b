import { ask, type Engine } from '../../data/engine/engine.ts'
import { sqlOf } from '../../data/engine/sqlOf.ts'
import { budgetByCategory, type BudgetItem } from '../../data/question/budgetByCategory.ts'
import type { DocumentItem } from '../../data/question/documents.ts'
import { projectCoverage, type ProjectCoverage } from '../../data/question/projectCoverage.ts'
import { projectLines } from '../../data/question/projectLines.ts'
import { projects, type ProjectItem } from '../../data/question/projects.ts'
import type { Scope } from '../../data/question/scope.ts'
import { staffing, type StaffItem } from '../../data/question/staffing.ts'
import { amountLine } from '../money/amountLine.ts'
import { joinedSql } from '../state/joinedSql.ts'
import { documentsWithin, type Catalog } from '../state/catalog.ts'

/** A project with the line its amount is printed on. */
export interface PlacedProject extends ProjectItem {
  amountLine: number
}

/** Everything the budget view shows. */
export interface BudgetData {
  documents: DocumentItem[]
  budget: BudgetItem[]
  staff: StaffItem[]
  covered: ProjectCoverage[]
  projects: PlacedProject[]
  /** The questions behind each chart. */
  sql: Record<'split' | 'tree' | 'projects' | 'revenue', () => string>
}

/** Asks how the money is split, within a scope. */
export async function loadBudget(
  engine: Engine,
  catalog: Catalog,
  scope: Scope,
): Promise<BudgetData> {
  const documents = documentsWithin(catalog, scope)
  const paged = documents.filter((item) => item.form === 'project').map((item) => item.id)
  const [budget, staff, covered, all, lines] = await Promise.all([
    ask(engine, budgetByCategory, scope),
    ask(engine, staffing, scope),
    ask(engine, projectCoverage, scope),
    ask(engine, projects, scope),
    ask(engine, projectLines, { documents: paged }),
  ])
  const placed = all.map((item) => ({ ...item, amountLine: amountLine(item, lines) }))
  const budgetSql = () => sqlOf(engine, budgetByCategory, scope)
  const sql = {
    split: () =>
      joinedSql([
        budgetSql(),
        sqlOf(engine, staffing, scope),
        sqlOf(engine, projectCoverage, scope),
      ]),
    projects: () =>
      joinedSql([
        sqlOf(engine, projects, scope),
        ...(paged.length === 0 ? [] : [sqlOf(engine, projectLines, { documents: paged })]),
      ]),
    tree: () =>
      joinedSql([
        budgetSql(),
        sqlOf(engine, projectCoverage, scope),
        sqlOf(engine, projects, scope),
      ]),
    revenue: budgetSql,
  }
  return { documents, budget, staff, covered, projects: placed, sql }
}
