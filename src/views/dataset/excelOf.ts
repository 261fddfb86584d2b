import { csvParseRows } from 'd3-dsv'
import { xlsxOf, type Sheet } from '../../charts/export/xlsx.ts'
import type { TwinValue } from '../../charts/frame/types.ts'
import { tableByName, type ColumnType } from '../../data/store/columns.ts'

/** Excel's own limits: rows of a sheet, and characters of a cell. */
const MAX_ROWS = 1_048_576
const MAX_CELL = 32_767
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * Tables as a workbook, a sheet each, made from their published CSV: numbers are numbers where Excel holds them, a blank is empty.
 *
 * @param file reads a published file
 * @throws Error for a table that has more rows than a sheet.
 */
export async function excelOf(
  names: readonly string[],
  file: (path: string) => Promise<Uint8Array>,
): Promise<{ workbook: Blob; /** Cells that Excel cannot hold whole. */ cut: number }> {
  const sheets = await Promise.all(
    names.map(async (name) =>
      sheetOf(name, new TextDecoder().decode(await file(`tables/${name}.csv`))),
    ),
  )
  const cut = sheets
    .flatMap(({ rows }) => rows.flat())
    .filter((cell) => typeof cell === 'string' && cell.length > MAX_CELL).length
  return { workbook: new Blob([xlsxOf(sheets)], { type: TYPE }), cut }
}

/** A table's CSV as a sheet. */
export function sheetOf(name: string, csv: string): Sheet {
  const [head = [], ...rows] = csvParseRows(csv)
  if (rows.length >= MAX_ROWS) throw new Error(`${name} has more rows than a sheet`)
  const { columns } = tableByName(name)
  const types = head.map((title) => columns.find((column) => column.name === title)?.type ?? 'text')
  return {
    name,
    rows: [
      head,
      ...rows.map((cells) => cells.map((cell, at) => valueOf(cell, types[at] ?? 'text'))),
    ],
    head: true,
  }
}

/** Digits that a number in Excel would round stay text. */
function valueOf(cell: string, type: ColumnType): TwinValue {
  if (cell === '') return null
  if (type !== 'integer' && type !== 'fen' && type !== 'real') return cell
  const number = Number(cell)
  const isExact = type === 'real' ? Number.isFinite(number) : Math.abs(number) < 1e15
  return isExact ? number : cell
}
