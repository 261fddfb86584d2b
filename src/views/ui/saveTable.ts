import { toCsv } from '../../charts/frame/csv.ts'
import { downloadText } from '../../charts/frame/download.ts'
import type { TableTwin } from '../../charts/frame/types.ts'

/** Hands a table to the reader as a CSV file. */
export function saveTable(table: TableTwin): void {
  downloadText(toCsv(table), `${table.fileName}.csv`, 'text/csv;charset=utf-8')
}
