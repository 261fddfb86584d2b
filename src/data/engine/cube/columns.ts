import type { Measure, Query } from '../../question/query.ts'
import type { ColumnType } from '../../store/columns.ts'
import { columnsOf } from '../../store/facts.ts'

/**
 * How a cube holds a column: `text`; `number` for counts, lines and years, which are exact in JavaScript; `exact` (a bigint) for
 * fen and for sums, which may not be.
 */
export type CellType = 'text' | 'number' | 'exact'

/** A value of a cube; a blank is null. */
export type Cell = string | number | bigint | null

/** A column of a cube. */
export interface CubeColumn {
  name: string
  type: CellType
}

/** Columns of a query's answer, dimensions first. */
export function columnsOfQuery({ from, dimensions, measures }: Query): CubeColumn[] {
  const types = new Map(columnsOf(from).map(({ name, type }) => [name, type]))
  const typeOf = (name: string): ColumnType => {
    const type = types.get(name)
    if (!type) throw new Error(`${from} has no column ${name}`)
    return type
  }
  return [
    ...dimensions.map((name) => ({ name, type: cellType(typeOf(name)) })),
    ...measures.map((measure) => ({ name: measure.as, type: measureType(measure, typeOf) })),
  ]
}

function measureType({ op, column }: Measure, typeOf: (name: string) => ColumnType): CellType {
  if (op === 'count' || op === 'count_distinct' || column === undefined) return 'number'
  return op === 'sum' ? 'exact' : cellType(typeOf(column))
}

function cellType(type: ColumnType): CellType {
  if (type === 'fen') return 'exact'
  return type === 'integer' || type === 'real' ? 'number' : 'text'
}
