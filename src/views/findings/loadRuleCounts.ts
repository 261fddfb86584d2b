import type { RuleTitle } from '../../data/analyze/ruleTitles.ts'
import { ask, type Engine } from '../../data/engine/engine.ts'
import { sqlOf } from '../../data/engine/sqlOf.ts'
import type { DocumentItem } from '../../data/question/documents.ts'
import { findingCounts, type FindingCount } from '../../data/question/findingCounts.ts'
import { documentsWithin, type Catalog } from '../state/catalog.ts'
import { filterOf, type AskedFindings } from './askedFindings.ts'

/** How much the checks ask. */
export interface CountedFindings {
  /** Documents that were checked: those within departments, years and document. */
  documents: DocumentItem[]
  /** Within departments, years and document, whatever the rule and severity. */
  counts: FindingCount[]
  /** The question behind the counts. */
  sql: () => string
}

/** What the chart of rules is drawn from. */
export interface RuleCountsData extends CountedFindings {
  rules: readonly RuleTitle[]
}

/** Asks how much the checks ask within a link's departments, years and document. */
export async function loadRuleCounts(
  engine: Engine,
  catalog: Catalog,
  asked: AskedFindings,
): Promise<CountedFindings> {
  const filter = { ...filterOf(asked, catalog), rules: [], severities: [] }
  return {
    documents: documentsWithin(catalog, asked).filter(
      ({ id }) => filter.documents.length === 0 || filter.documents.includes(id),
    ),
    counts: await ask(engine, findingCounts, filter),
    sql: () => sqlOf(engine, findingCounts, filter),
  }
}

/** Rules a link names that this page does not know and that found nothing. */
export function unknownRules(
  { rules, counts }: RuleCountsData,
  named: readonly string[],
): string[] {
  return named.filter(
    (id) => !rules.some((rule) => rule.id === id) && !counts.some(({ rule }) => rule === id),
  )
}
