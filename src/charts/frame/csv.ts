import type { TableTwin, TwinValue } from './types.ts'

/** Excel takes a file without it for the system's own encoding and garbles Chinese. */
const BYTE_ORDER_MARK = '\uFEFF'

/**
 * A table twin as CSV text: byte order mark, CRLF, quotes where needed. Text that a spreadsheet would run as a formula
 * gets a leading apostrophe; numbers, negative ones too, stay numbers.
 */
export function toCsv({ columns, rows }: Pick<TableTwin, 'columns' | 'rows'>): string {
  const head = columns.map(({ label }) => cell(label))
  const body = rows.map((row) => columns.map(({ key }) => cell(row[key] ?? null)))
  return BYTE_ORDER_MARK + [head, ...body].map((cells) => `${cells.join(',')}\r\n`).join('')
}

function cell(value: TwinValue): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const safe = isFormula(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

function isFormula(text: string): boolean {
  return /^[=+\-@\t\r]/.test(text) && !/^[+-]?\d+(\.\d+)?%?$/.test(text)
}
