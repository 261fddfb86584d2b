import type { TableColumn, TableEntry } from './types.ts'

/** Heights in pixels, as `DataTable` draws them where rows are left out; texts in them are cut to fit. */
const WIDE = { row: 48, group: 44 }
const PHONE = { group: 64, title: 66, line: 28 }

/** Height of each entry: one of two on wide screens; on phones a row is as high as its columns need, two beside each other. */
export function rowHeights<Row>(
  entries: readonly TableEntry<Row>[],
  columns: readonly Pick<TableColumn<Row>, 'isLine'>[],
  isPhone: boolean,
): number[] {
  const row = isPhone ? phoneRow(columns) : WIDE.row
  const group = isPhone ? PHONE.group : WIDE.group
  return entries.map(({ kind }) => (kind === 'row' ? row : group))
}

function phoneRow(columns: readonly { isLine?: boolean }[]): number {
  let lines = 0
  let isHalf = false
  for (const { isLine } of columns.slice(1)) {
    if (isLine === true || !isHalf) lines += 1
    isHalf = isLine !== true && !isHalf
  }
  return PHONE.title + PHONE.line * lines
}
