import { ask, type Engine } from '../../data/engine/engine.ts'
import { budgetByCategory, type BudgetItem } from '../../data/question/budgetByCategory.ts'
import type { DocumentItem } from '../../data/question/documents.ts'
import { goals, type GoalItem } from '../../data/question/goals.ts'
import { goalCounts, type GoalCount } from '../../data/question/goalCounts.ts'
import { indicatorCounts, type IndicatorCount } from '../../data/question/indicatorCounts.ts'
import { indicators, type IndicatorItem } from '../../data/question/indicators.ts'
import { lineRoles, type LineRoleCount } from '../../data/question/lineRoles.ts'
import { projectCoverage, type ProjectCoverage } from '../../data/question/projectCoverage.ts'
import { projects, type ProjectItem } from '../../data/question/projects.ts'
import { onlyDocument, type Scope } from '../../data/question/scope.ts'
import { sourceLines, type SourceLine } from '../../data/question/sourceLines.ts'
import { staffing, type StaffItem } from '../../data/question/staffing.ts'
import { documentsWithin, type Catalog } from '../state/catalog.ts'

/** The documents and how much was read from each. */
export interface ListedDocuments {
  kind: 'list'
  documents: DocumentItem[]
  budget: BudgetItem[]
  projects: ProjectCoverage[]
  goals: GoalCount[]
  indicators: IndicatorCount[]
  roles: LineRoleCount[]
}

/** One document: its lines, and every row read from it. */
export interface OpenedDocument {
  kind: 'document'
  document: DocumentItem
  lines: SourceLine[]
  budget: BudgetItem[]
  staff: StaffItem[]
  projects: ProjectItem[]
  goals: GoalItem[]
  indicators: IndicatorItem[]
}

export type DocumentsData = ListedDocuments | OpenedDocument

async function loadList(engine: Engine, catalog: Catalog, scope: Scope): Promise<ListedDocuments> {
  const [budget, covered, goalsOf, counts, roles] = await Promise.all([
    ask(engine, budgetByCategory, scope),
    ask(engine, projectCoverage, scope),
    ask(engine, goalCounts, scope),
    ask(engine, indicatorCounts, scope),
    ask(engine, lineRoles, { documents: [] }),
  ])
  return {
    kind: 'list',
    documents: documentsWithin(catalog, scope),
    budget,
    projects: covered,
    goals: goalsOf,
    indicators: counts,
    roles,
  }
}

async function loadOne(engine: Engine, document: DocumentItem): Promise<OpenedDocument> {
  const scope = onlyDocument(document.id)
  const [lines, budget, staff, ofProjects, ofGoals, ofIndicators] = await Promise.all([
    ask(engine, sourceLines, { document: document.id }),
    ask(engine, budgetByCategory, scope),
    ask(engine, staffing, scope),
    ask(engine, projects, scope),
    ask(engine, goals, scope),
    ask(engine, indicators, scope),
  ])
  return {
    kind: 'document',
    document,
    lines,
    budget,
    staff,
    projects: ofProjects,
    goals: ofGoals,
    indicators: ofIndicators,
  }
}

/** Asks for one document where the link names one that is here, else for the list. */
export async function loadDocuments(
  engine: Engine,
  catalog: Catalog,
  scope: Scope,
  id: string | null,
): Promise<DocumentsData> {
  const document = catalog.byId.get(id ?? '')
  return document ? loadOne(engine, document) : loadList(engine, catalog, scope)
}
