import type { DocumentFactRow, FactSource } from '../../model/documentFact.ts'
import type { DocumentRow } from '../../model/rows.ts'
import { divisionOfBody } from './divisionOf.ts'

/**
 * Whose word counts, first to last. A title says the year best; it names a body only in passing (`某局项目绩效目标表`), so that of names
 * what stands under a label goes first. Running text is never chosen: it is copied from last year's too often. The publisher's catalog comes
 * after all of these and fills what they leave open, see `node/applyCatalog.ts`.
 */
const TRUST: Record<'fiscal_year' | 'department' | 'jurisdiction', readonly FactSource[]> = {
  fiscal_year: ['title', 'heading', 'header', 'file_name'],
  department: ['heading', 'header', 'title', 'file_name'],
  jurisdiction: ['heading', 'header', 'title', 'file_name'],
}

type Reading = Pick<DocumentFactRow, 'fact' | 'source' | 'value'>

/** The fiscal year of a document and the ground it stands on. */
export function yearOf(
  facts: readonly Reading[],
): Pick<DocumentRow, 'fiscalYear' | 'fiscalYearBasis' | 'fiscalYearReason' | 'fiscalYearReasonEn'> {
  const year = chooseFact(facts, 'fiscal_year')
  return {
    fiscalYear: year ? Number(year.value) : null,
    fiscalYearBasis: year ? (year.source === 'file_name' ? 'file_name' : 'stated') : null,
    fiscalYearReason: null,
    fiscalYearReasonEn: null,
  }
}

/** Whose a document is. The division goes by the name of the department that was chosen, where that says one. */
export function publisherOf(
  facts: readonly Reading[],
): Pick<DocumentRow, 'jurisdiction' | 'department' | 'departmentId'> {
  const department = chooseFact(facts, 'department')?.value ?? null
  const own = department === null ? null : divisionOfBody(department)
  const jurisdiction = own ?? chooseFact(facts, 'jurisdiction')?.value ?? null
  return { jurisdiction, department, departmentId: null }
}

/** The most trusted reading, the first of these; undefined where there is none. */
function chooseFact(facts: readonly Reading[], kind: keyof typeof TRUST): Reading | undefined {
  const own = facts.filter(({ fact }) => fact === kind)
  for (const source of TRUST[kind]) {
    const found = own.find((fact) => fact.source === source)
    if (found) return found
  }
  return undefined
}
