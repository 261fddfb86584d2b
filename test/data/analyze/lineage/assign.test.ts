import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assign, type Edge } from '../../../../src/data/analyze/lineage/assign.ts'

interface Problem {
  rows: number
  columns: number
  edges: Edge[]
}

const problem: fc.Arbitrary<Problem> = fc
  .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }))
  .chain(([rows, columns]) =>
    fc.record({
      rows: fc.constant(rows),
      columns: fc.constant(columns),
      edges:
        rows === 0 || columns === 0
          ? fc.constant([])
          : fc.array(
              fc.record({
                row: fc.nat(rows - 1),
                column: fc.nat(columns - 1),
                // Few values, so that equal sums are common.
                weight: fc.integer({ min: 1, max: 6 }).map((weight) => weight / 4),
              }),
              { maxLength: 20 },
            ),
    }),
  )

test('each row and each column is matched at most once, along an edge', () => {
  fc.assert(
    fc.property(problem, ({ rows, columns, edges }) => {
      const columnOf = assign(rows, columns, edges)
      const taken = [...columnOf].filter((column) => column >= 0)
      expect(columnOf).toHaveLength(rows)
      expect(new Set(taken).size).toBe(taken.length)
      for (const [row, column] of columnOf.entries()) {
        if (column >= 0)
          expect(edges.some((one) => one.row === row && one.column === column)).toBe(true)
      }
    }),
  )
})

test('no other matching is worth more: all of them are tried', () => {
  fc.assert(
    fc.property(problem, ({ rows, columns, edges }) => {
      expect(worth(assign(rows, columns, edges), edges)).toBeCloseTo(bestWorth(rows, edges), 9)
    }),
    { numRuns: 500 },
  )
})

test('a row gives up its column where that is worth more together', () => {
  const edges = [
    { row: 0, column: 0, weight: 0.9 },
    { row: 0, column: 1, weight: 0.8 },
    { row: 1, column: 0, weight: 0.7 },
  ]
  expect([...assign(2, 2, edges)]).toEqual([1, 0])
  expect([...assign(2, 2, edges.toReversed())]).toEqual([1, 0])
})

test('a hundred rows that all want one column end', () => {
  const edges = Array.from({ length: 100 }, (_, row) => ({ row, column: 0, weight: 1 + row / 100 }))
  expect([...assign(100, 1, edges)].indexOf(0)).toBe(99)
})

function weightOf(edges: readonly Edge[], row: number, column: number): number {
  return Math.max(
    0,
    ...edges.filter((one) => one.row === row && one.column === column).map(({ weight }) => weight),
  )
}

function worth(columnOf: Int32Array, edges: readonly Edge[]): number {
  return [...columnOf].reduce((sum, column, row) => sum + weightOf(edges, row, column), 0)
}

function bestWorth(
  rows: number,
  edges: readonly Edge[],
  row = 0,
  taken: readonly number[] = [],
): number {
  if (row === rows) return 0
  const alone = bestWorth(rows, edges, row + 1, taken)
  const columns = new Set(edges.filter((one) => one.row === row).map(({ column }) => column))
  return Math.max(
    alone,
    ...[...columns]
      .filter((column) => !taken.includes(column))
      .map(
        (column) =>
          weightOf(edges, row, column) + bestWorth(rows, edges, row + 1, [...taken, column]),
      ),
  )
}
