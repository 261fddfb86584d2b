import type { Dataset, Rows } from './rows.ts'

/** A document without rows. */
export function emptyRows(): Rows {
  return {
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

/** A dataset without rows. */
export function emptyDataset(): Dataset {
  return { jurisdictions: [], departments: [], ...emptyRows() }
}
