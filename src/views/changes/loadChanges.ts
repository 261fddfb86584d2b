import { ask, type Engine } from '../../data/engine/engine.ts'
import { budgetByCategory, type BudgetItem } from '../../data/question/budgetByCategory.ts'
import type { DocumentItem } from '../../data/question/documents.ts'
import { sqlOf } from '../../data/engine/sqlOf.ts'
import { indicators, type IndicatorItem } from '../../data/question/indicators.ts'
import { EVERYTHING, onlyDocument } from '../../data/question/scope.ts'
import { staffing, type StaffItem } from '../../data/question/staffing.ts'
import type { Compared } from './comparedDocuments.ts'
import { loadLineage, type LineageData } from './loadLineage.ts'

/** What one of the two documents says. */
export interface OneYear {
  document: DocumentItem
  budget: BudgetItem[]
  staff: StaffItem | null
  indicators: IndicatorItem[]
}

/** The two years that are compared. */
export interface ChangesData {
  from: OneYear
  to: OneYear
  lineage: LineageData
  /** The questions behind each chart of printed figures, as text. */
  sql: Record<'budget' | 'staff' | 'counts', () => string>
}

async function loadYear(engine: Engine, document: DocumentItem): Promise<OneYear> {
  const scope = onlyDocument(document.id)
  const [budget, staff, all] = await Promise.all([
    ask(engine, budgetByCategory, scope),
    ask(engine, staffing, scope),
    ask(engine, indicators, scope),
  ])
  return { document, budget, staff: staff[0] ?? null, indicators: all }
}

/** Asks what the two documents say; null when there are not two. */
export async function loadChanges(
  engine: Engine,
  { departmentId, from, to }: Compared,
): Promise<ChangesData | null> {
  if (from === null || to === null) return null
  const [before, after, lineage] = await Promise.all([
    loadYear(engine, from),
    loadYear(engine, to),
    loadLineage(engine, { departmentId, years: [from.fiscalYear, to.fiscalYear] }),
  ])
  const scope = { ...EVERYTHING, documents: [from.id, to.id] }
  return {
    from: before,
    to: after,
    lineage,
    sql: {
      budget: () => sqlOf(engine, budgetByCategory, scope),
      staff: () => sqlOf(engine, staffing, scope),
      counts: () => sqlOf(engine, indicators, scope),
    },
  }
}
