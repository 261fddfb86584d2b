import type { RuledTable } from './ruledTable.ts'
import { NEAR, positions } from './rules.ts'

/** Rows of a table, over all its pages, that share one set of columns. */
interface Zone {
  /** Left edges of the columns, rising. */
  columns: number[]
}

/**
 * Columns of each row of a table. Forms set tables of different columns one below the other, and what is drawn as one table would have the
 * columns of all of them: where the edges of one part are not among those of the other, a new set of columns begins.
 *
 * @param tables the table's pieces, one a page
 * @returns for each piece, for each of its rows, the left edges of the columns, rising
 */
export function columnsOfRows(tables: readonly RuledTable[]): number[][][] {
  const zones: Zone[] = []
  const placed = tables.map((table) =>
    bandsOf(table).map(({ rows, edges }) => {
      const last = zones.at(-1)
      if (last && (isWithin(edges, last.columns) || isWithin(last.columns, edges))) {
        last.columns = positions([...last.columns, ...edges])
        return { rows, zone: last }
      }
      const zone = { columns: positions(edges) }
      zones.push(zone)
      return { rows, zone }
    }),
  )
  return placed.map((bands) =>
    bands.flatMap(({ rows, zone }) => Array.from({ length: rows }, () => zone.columns)),
  )
}

/** Stretches of rows that no merged cell leaves, with the left edges of their cells. */
function bandsOf({ regions, rowCount }: RuledTable): { rows: number; edges: number[] }[] {
  const bands: { rows: number; edges: number[] }[] = []
  for (let from = 0; from < rowCount;) {
    let end = from + 1
    let inBand = regions.filter(({ row }) => row === from)
    for (let known = 0; known < inBand.length;) {
      known = inBand.length
      end = Math.max(end, ...inBand.map(({ row, rowspan }) => row + rowspan))
      const [first, last] = [from, end]
      inBand = regions.filter(({ row }) => row >= first && row < last)
    }
    bands.push({ rows: end - from, edges: inBand.map(({ left }) => left) })
    from = end
  }
  return bands
}

function isWithin(edges: readonly number[], columns: readonly number[]): boolean {
  return edges.every((edge) => columns.some((column) => Math.abs(column - edge) <= NEAR))
}
