import type { DepartmentRow, JurisdictionRow } from '../model/rows.ts'
import { tableByName } from '../store/columns.ts'
import type { Reference } from '../store/departments.ts'
import { quoteName } from '../store/sqlTypes.ts'
import { readCell } from '../store/stored.ts'
import type { SqlEngine } from './engine.ts'

/** The published departments and jurisdictions, to which a reader's document is joined as publishing would join it. */
export async function readReference(engine: SqlEngine): Promise<Reference> {
  const [departments, jurisdictions] = await Promise.all([
    rowsOf(engine, 'department'),
    rowsOf(engine, 'jurisdiction'),
  ])
  return {
    departments: departments as DepartmentRow[],
    jurisdictions: jurisdictions as JurisdictionRow[],
  }
}

async function rowsOf(engine: SqlEngine, name: string): Promise<unknown> {
  const table = tableByName(name)
  const columns = table.columns.map((column) => quoteName(column.name)).join(', ')
  const rows = await engine.run(`SELECT ${columns} FROM ${quoteName(name)}`)
  return rows.map((row) =>
    Object.fromEntries(
      table.columns.map((column) => {
        const value = row[column.name] ?? null
        return [column.field, readCell(table, column, value === null ? null : String(value))]
      }),
    ),
  )
}
