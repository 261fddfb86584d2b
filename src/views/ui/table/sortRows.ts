import type { SortValue, TableColumn, TableSort } from './types.ts'

/** The order of Chinese dictionaries: by pinyin; digits inside names by size. */
const CHINESE = new Intl.Collator('zh-Hans-CN', { numeric: true })

/** Rows in the order of a column. Equal ones keep their order, and missing values stand last whichever the direction. */
export function sortRows<Row>(
  rows: readonly Row[],
  column: TableColumn<Row>,
  descending: boolean,
): Row[] {
  const keyed = rows.map((row) => ({ row, value: column.sortValue(row) }))
  const sign = descending ? -1 : 1
  return keyed.sort((a, b) => compare(a.value, b.value, sign)).map(({ row }) => row)
}

function compare(a: SortValue, b: SortValue, sign: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  if (typeof a === 'number' && typeof b === 'number') return sign * (a - b)
  return sign * CHINESE.compare(String(a), String(b))
}

/** What a click on a column's head asks for: the other direction where it sorts already. */
export function nextSort<Row>(column: TableColumn<Row>, current: TableSort): TableSort {
  const descending =
    current.column === column.key ? !current.descending : column.startsDescending === true
  return { column: column.key, descending }
}
