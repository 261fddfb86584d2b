import { toCsv } from '../../../charts/frame/csv.ts'
import type { TwinRow } from '../../../charts/frame/types.ts'
import type { Table } from '../../../data/store/columns.ts'
import type { Reference } from '../../../data/store/departments.ts'
import { storeCell, tablesOf } from '../../../data/store/stored.ts'
import { applyCorrections } from '../applyCorrections.ts'
import type { KeptDocument } from '../kept.ts'
import { correctedCells } from './corrected.ts'
import type { ZipFile } from '../../../charts/export/zip.ts'

/**
 * The reader's documents as CSV tables that a spreadsheet opens safely, with the columns of the published ones. Corrections are in the
 * place of what was read, and beside it in `corrections.csv`.
 */
export function csvTables(kept: readonly KeptDocument[], reference: Reference): ZipFile[] {
  const datasets = kept.map((one) => tablesOf(applyCorrections(one, reference)))
  const tables = (datasets[0] ?? []).map(({ table }) => {
    const rows = datasets.flatMap(
      (dataset) => dataset.find((one) => one.table.name === table.name)?.rows ?? [],
    )
    return file(`${table.name}.csv`, tableCsv(table, unique(table, rows)))
  })
  const corrections = kept.flatMap(correctedCells)
  return corrections.length === 0 ? tables : [...tables, correctionsFile(corrections)]
}

/** The corrections as a file of its own. */
export function correctionsFile(cells: ReturnType<typeof correctedCells>): ZipFile {
  const columns = [
    { key: 'document', label: 'document_id' },
    { key: 'line', label: 'line' },
    { key: 'row', label: 'row_id' },
    { key: 'name', label: 'name' },
    { key: 'field', label: 'field' },
    { key: 'asRead', label: 'as_read' },
    { key: 'corrected', label: 'corrected' },
  ]
  return file('corrections.csv', toCsv({ columns, rows: cells.map((cell) => ({ ...cell })) }))
}

function tableCsv(table: Table, rows: readonly object[]): string {
  const columns = table.columns.map(({ name }) => ({ key: name, label: name }))
  const cells = rows.map((row): TwinRow =>
    Object.fromEntries(
      table.columns.map((column) => {
        const text = storeCell(table, column, row)
        const numeric = column.type === 'integer' || column.type === 'fen' || column.type === 'real'
        return [column.name, numeric && text !== null ? Number(text) : text]
      }),
    ),
  )
  return toCsv({ columns, rows: cells })
}

/** Two documents of one department bring its row once. */
function unique(table: Table, rows: readonly object[]): readonly object[] {
  if (table.name !== 'department' && table.name !== 'jurisdiction') return rows
  const keyed = rows.map((row) => [JSON.stringify(row), row] as const)
  return [...new Map(keyed).values()]
}

function file(path: string, text: string): ZipFile {
  return { path, bytes: new TextEncoder().encode(text) }
}
