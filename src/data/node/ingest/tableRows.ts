import type { Rows } from '../../model/rows.ts'
import type { Table } from '../../store/columns.ts'
import { tablesOf } from '../../store/stored.ts'

const REFERENCE = new Set(['jurisdiction', 'department'])

/** The tables that documents fill (not the reference tables), with the rows of one. */
export function tableRows(rows: Rows): { table: Table; rows: readonly object[] }[] {
  return tablesOf({ jurisdictions: [], departments: [], ...rows }).filter(
    ({ table }) => !REFERENCE.has(table.name),
  )
}

/** A document without rows, for what has to know the tables before there is one. */
export const NO_ROWS: Rows = {
  documents: [],
  staffing: [],
  budgetLines: [],
  goals: [],
  projects: [],
  indicators: [],
  results: [],
  executions: [],
  sourceLines: [],
}
