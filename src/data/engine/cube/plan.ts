import type { Condition, Measure, Query } from '../../question/query.ts'
import { columnsOf } from '../../store/facts.ts'
import type { FoldKind } from './folds.ts'

/** One measure: which column of the cube it is folded from (null where only rows count). */
export interface PlannedMeasure {
  as: string
  kind: FoldKind
  column: string | null
}

/** How a query is answered from a cube. */
export interface Plan {
  query: Query
  /** Conditions that the cube's own rows do not all meet. */
  where: readonly Condition[]
  measures: readonly PlannedMeasure[]
}

/**
 * How a cube answers a query, or null where it cannot: where a column is asked for that it does not have, where rows are that it left
 * out or has counted together already, for sums of fractions (whose last digit depends on the order) and for searches in texts
 * (whose folding of case is the database's own).
 *
 * @param cube what the cube was asked when it was published
 */
export function planFor(query: Query, cube: Query): Plan | null {
  if (query.from !== cube.from) return null
  const where = remainingConditions(query, cube)
  const measures = query.measures.map((measure) => planMeasure(measure, cube))
  const isGrouped = cube.measures.length > 0
  if (where === null || (isGrouped && query.measures.length === 0)) return null
  const known = measures.filter((measure) => measure !== null)
  if (known.length < measures.length) return null
  const outputs = new Set([...query.dimensions, ...known.map(({ as }) => as)])
  const columns = [
    ...query.dimensions,
    ...where.map(({ column }) => column),
    ...query.order.map(({ column }) => column).filter((name) => !outputs.has(name)),
  ]
  const answered = columns.every((name) => cube.dimensions.includes(name))
  return answered ? { query, where, measures: known } : null
}

/** The query's conditions without those that hold for every row of the cube; null when the cube holds more than the query asks. */
function remainingConditions({ where }: Query, cube: Query): Condition[] | null {
  const own = new Set(cube.where.map((one) => JSON.stringify(one)))
  const asked = new Set(where.map((one) => JSON.stringify(one)))
  if ([...own].some((one) => !asked.has(one))) return null
  if (where.some(({ op }) => op === 'contains')) return null
  return where.filter((one) => !own.has(JSON.stringify(one)))
}

function planMeasure({ as, op, column }: Measure, cube: Query): PlannedMeasure | null {
  const isRows = cube.measures.length === 0
  const isHere = column !== undefined && cube.dimensions.includes(column)
  if (isRows && op === 'count' && column === undefined) return { as, kind: 'rows', column: null }
  if (op === 'sum' && isReal(cube, column)) return null
  if (isHere && (isRows || op === 'min' || op === 'max' || op === 'count_distinct')) {
    return { as, kind: KIND_OF_CELLS[op], column }
  }
  const counted = cube.measures.find((one) => one.op === op && one.column === column)
  if (!counted || op === 'count_distinct') return null
  return { as, kind: op === 'count' ? 'tally' : KIND_OF_CELLS[op], column: counted.as }
}

const KIND_OF_CELLS: Record<Measure['op'], FoldKind> = {
  count: 'printed',
  count_distinct: 'different',
  sum: 'total',
  min: 'least',
  max: 'greatest',
}

function isReal({ from }: Query, column: string | undefined): boolean {
  return columnsOf(from).some(({ name, type }) => name === column && type === 'real')
}
