import { grouped } from '../groups.ts'

/** Rows by a key, in the order in which keys first occur; rows without a key are left out. */
export function groupBy<Row, Key>(
  rows: readonly Row[],
  keyOf: (row: Row) => Key | null,
): Map<Key, Row[]> {
  const groups = grouped(rows, keyOf)
  groups.delete(null)
  return groups as Map<Key, Row[]>
}
