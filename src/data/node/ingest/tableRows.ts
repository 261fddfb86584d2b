import { derivedRows } from '../../analyze/checkDataset.ts'
import type { Rows } from '../../model/rows.ts'
import type { ReadFile } from './outcome.ts'
import type { Table } from '../../store/columns.ts'
import { tablesOf } from '../../store/stored.ts'

/** Reference tables, and what comparing years gives: no document fills them alone. */
const NOT_OF_A_DOCUMENT = new Set([
  'jurisdiction',
  'department_kind',
  'department',
  'indicator_link',
  'project_link',
  'link_review',
])

/** The tables that documents fill (no reference tables, no links of years), with the rows of one. */
export function tableRows({
  rows,
  findings,
}: Pick<ReadFile, 'rows' | 'findings'>): { table: Table; rows: readonly object[] }[] {
  return tablesOf({
    jurisdictions: [],
    departments: [],
    ...rows,
    ...derivedRows(rows),
    findings: [...findings],
  }).filter(({ table }) => !NOT_OF_A_DOCUMENT.has(table.name))
}

/** A document without rows. */
const NO_ROWS: Rows = {
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

/** The tables without rows, for what has to know them before there is a document. */
export function emptyTables(): Table[] {
  return tableRows({ rows: NO_ROWS, findings: [] }).map(({ table }) => table)
}
