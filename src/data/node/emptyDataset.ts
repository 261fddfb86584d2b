import type { Dataset } from '../model/rows.ts'

/** A dataset without rows. */
export function emptyDataset(): Dataset {
  return {
    jurisdictions: [],
    departments: [],
    documents: [],
    documentFacts: [],
    staffing: [],
    budgetLines: [],
    goals: [],
    projects: [],
    indicators: [],
    results: [],
    executions: [],
    sourceLines: [],
  }
}
