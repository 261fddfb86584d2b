import { markKey } from '../frame/markKey.ts'
import type { ChartMessages } from '../frame/messages.ts'
import { nameTip } from '../frame/nameFilter.ts'
import type { TipContent } from '../frame/types.ts'
import type { PlacedCoverage, PlacedGrid } from './coverageGrid.ts'

/** What a cell says. */
export function coverageTip(
  { row, column, cell, state }: PlacedCoverage,
  messages: ChartMessages,
): TipContent {
  const word = state === 'missing' ? messages.noDocument : messages[state]
  const facts = (cell?.facts ?? []).map(({ label, value }) => ({
    label,
    value: value ?? messages.notDisclosed,
  }))
  return {
    title: [row.label, row.sublabel].filter(Boolean).join(' · '),
    lines: [{ label: column.label, value: word }, ...facts],
    link: typeof cell?.href === 'string',
    ...(cell?.note ? { note: cell.note } : {}),
  }
}

/** Key of the mark of a row's or a column's name. */
export function headKey(of: 'row' | 'column', key: string): string {
  return markKey('', of, key)
}

/** Keys of the marks in reading order: names of columns that filter, then each row with its name where that filters. */
export function coverageKeys({ columns, rows }: PlacedGrid): string[][] {
  const heads = columns.flatMap(({ column: { key, filter } }) =>
    filter ? [headKey('column', key)] : [],
  )
  return [
    heads,
    ...rows.map(({ row, cells }) => [
      ...(row.filter ? [headKey('row', row.key)] : []),
      ...cells.map(({ key }) => key),
    ]),
  ]
}

/** What a name that filters says; null for a key that is none. */
export function headTip(
  key: string,
  { columns, rows }: PlacedGrid,
  messages: ChartMessages,
): TipContent | null {
  for (const { row } of rows) {
    if (!row.filter || key !== headKey('row', row.key)) continue
    return nameTip([row.label, row.sublabel].filter(Boolean).join(' · '), row.filter, messages)
  }
  const column = columns.find((one) => key === headKey('column', one.column.key))?.column
  return column?.filter ? nameTip(column.label, column.filter, messages) : null
}
