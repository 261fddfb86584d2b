/** A pair that may be matched, and what matching it is worth: more than 0. */
export interface Edge {
  row: number
  column: number
  weight: number
}

/**
 * The matching of rows to columns, each at most once, whose weights have the greatest sum.
 *
 * Shortest augmenting paths with column prices, as Jonker and Volgenant (1987) do it, over the edges that exist; every row has a column of
 * its own that costs nothing, so that it may also stay alone. Equal sums: the same edges in the same order give the same matching.
 *
 * @returns the column of each row, -1 for a row that stays alone
 */
export function assign(rows: number, columns: number, edges: readonly Edge[]): Int32Array {
  const best = bestWeights(edges)
  const ways: { column: number; cost: number }[][] = Array.from({ length: rows }, (_, row) => [
    { column: columns + row, cost: 0 },
  ])
  for (const { row, column, weight } of best) ways[row]?.push({ column, cost: -weight })
  const prices = new Float64Array(columns + rows)
  const rowOf = new Int32Array(columns + rows).fill(-1)
  const columnOf = new Int32Array(rows).fill(-1)
  for (let row = 0; row < rows; row++) augment(row, { ways, prices, rowOf, columnOf })
  return columnOf.map((column) => (column < columns ? column : -1))
}

interface State {
  ways: readonly (readonly { column: number; cost: number }[])[]
  prices: Float64Array
  rowOf: Int32Array
  columnOf: Int32Array
}

/** Gives one more row its column, along the cheapest path of columns that change hands. */
function augment(start: number, { ways, prices, rowOf, columnOf }: State): void {
  const distance = new Map<number, number>()
  const before = new Map<number, number>()
  const settled = new Map<number, number>()
  let row = start
  let base = 0
  for (;;) {
    for (const { column, cost } of ways[row] ?? []) {
      if (settled.has(column)) continue
      const reached = base + cost - (prices[column] ?? 0)
      if (reached < (distance.get(column) ?? Infinity)) {
        distance.set(column, reached)
        before.set(column, row)
      }
    }
    const { column, reached } = nearest(distance)
    distance.delete(column)
    settled.set(column, reached)
    const holder = rowOf[column] ?? -1
    if (holder < 0) {
      for (const [one, at] of settled) prices[one] = (prices[one] ?? 0) + at - reached
      takeOver(column, start, before, { rowOf, columnOf })
      return
    }
    const held = ways[holder]?.find((way) => way.column === column)?.cost ?? 0
    base = reached - (held - (prices[column] ?? 0))
    row = holder
  }
}

function nearest(distance: ReadonlyMap<number, number>): { column: number; reached: number } {
  let [column, reached] = [-1, Infinity]
  for (const [one, at] of distance) {
    if (at < reached || (at === reached && one < column)) [column, reached] = [one, at]
  }
  return { column, reached }
}

function takeOver(
  end: number,
  start: number,
  before: ReadonlyMap<number, number>,
  { rowOf, columnOf }: Pick<State, 'rowOf' | 'columnOf'>,
): void {
  let column = end
  for (;;) {
    const row = before.get(column) ?? start
    const given = columnOf[row] ?? -1
    rowOf[column] = row
    columnOf[row] = column
    if (row === start) return
    column = given
  }
}

/** One edge a pair, the heaviest, in the order of rows and columns. */
function bestWeights(edges: readonly Edge[]): Edge[] {
  const best = new Map<string, Edge>()
  for (const edge of edges) {
    const key = `${edge.row} ${edge.column}`
    const known = best.get(key)
    if (edge.weight > 0 && !(known && known.weight >= edge.weight)) best.set(key, edge)
  }
  return [...best.values()].sort((a, b) => a.row - b.row || a.column - b.column)
}
