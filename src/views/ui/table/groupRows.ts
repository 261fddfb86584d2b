import { group } from 'd3-array'
import type { Facet, PartialSum, TableEntry } from './types.ts'

/**
 * Rows below heads of their groups. A row with several values stands in the group of its first; rows without one stand last, under
 * the empty key.
 *
 * @param order keys of the groups in their order; others follow as they occur
 */
export function groupRows<Row>(
  rows: readonly Row[],
  facet: Facet<Row> | null,
  order: readonly string[] = [],
): TableEntry<Row>[] {
  if (facet === null) return rows.map((row) => ({ kind: 'row', row }))
  const groups = group(rows, (row) => facet.valuesOf(row)[0] ?? '')
  const keys = [...order.filter((key) => groups.has(key)), ...groups.keys()]
  const inOrder = [...new Set(keys)].sort((a, b) => Number(a === '') - Number(b === ''))
  return inOrder.flatMap((key): TableEntry<Row>[] => {
    const own = groups.get(key) ?? []
    return [{ kind: 'group', key, rows: own }, ...own.map((row) => ({ kind: 'row' as const, row }))]
  })
}

/** Sums values, and says how many are missing, so that a partial sum is never read as the whole. */
export function partialSum(values: readonly (number | null)[]): PartialSum {
  const known = values.filter((value) => value !== null)
  return {
    sum: known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0),
    known: known.length,
    missing: values.length - known.length,
  }
}
