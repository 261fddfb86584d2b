import { Table, type Compare, type Data } from 'arquero/src/table/Table.js'
import { _filter } from 'arquero/src/verbs/filter.js'
import { _groupby } from 'arquero/src/verbs/groupby.js'
import { reduce } from 'arquero/src/verbs/reduce.js'
import type { Condition, Order, Value } from '../../question/query.ts'
import type { RawAnswer, RawValue } from '../decodeAnswer.ts'
import type { Cell } from './columns.ts'
import { compareCells } from './compareCells.ts'
import type { CubeData } from './cubeFile.ts'
import { GroupReducer } from './groupReducer.ts'
import type { Plan } from './plan.ts'

type Verb = (table: Table) => Table

/** A plan as Arquero verbs (filter, group, reduce, order, slice) over a cube's columns. */
export function compileArquero(plan: Plan): (cube: CubeData) => RawAnswer {
  const { dimensions, order, limit } = plan.query
  const names = [...dimensions, ...plan.measures.map(({ as }) => as)]
  const verbs: Verb[] = [
    ...plan.where.map(filterVerb),
    ...(plan.measures.length > 0 ? [rollupVerb(plan)] : []),
    (table) => table.create({ order: order.length > 0 ? comparison(order) : null }),
  ]
  return (cube) => {
    const table = verbs.reduce((before, verb) => verb(before), new Table(cube))
    const rows: RawValue[][] = []
    const visit = (row: number, data: Data) => {
      rows.push(names.map((name) => cellAt(data, name, row)))
    }
    table.scan(visit, true, limit)
    return { names, rows }
  }
}

function filterVerb(condition: Condition): Verb {
  const holds = testOf(condition)
  return (table) => _filter(table, (row, data) => holds(cellAt(data, condition.column, row)))
}

function testOf(condition: Condition): (cell: Cell) => boolean {
  switch (condition.op) {
    case 'in': {
      const values = new Set(condition.values.map(comparable))
      return (cell) => cell !== null && values.has(comparable(cell))
    }
    case 'between':
      return (cell) => typeof cell !== 'string' && within(cell, condition)
    case 'is_null':
      return (cell) => cell === null
    case 'is_not_null':
      return (cell) => cell !== null
    case 'contains':
      throw new Error(`${condition.column}: a cube is not searched`)
  }
}

function within(cell: number | bigint | null, { from, to }: { from: number; to: number }): boolean {
  return cell !== null && cell >= from && cell <= to
}

/** Fen are bigints and the values of a filter are numbers; whole numbers of both kinds are the same here. */
function comparable(value: Value | bigint): Value | bigint {
  return Number.isInteger(value) ? BigInt(value) : value
}

function rollupVerb({ query: { dimensions }, measures }: Plan): Verb {
  const reducer = new GroupReducer(dimensions, measures)
  if (dimensions.length === 0) return (table) => reduce(table, reducer)
  // Arquero joins the keys of several columns without escaping them, so that quotes in a text could make two groups one.
  const key = (row: number, data: Data) =>
    JSON.stringify(dimensions.map((name) => keyPart(cellAt(data, name, row))))
  return (table) => reduce(_groupby(table, { names: [GROUP], exprs: [key] }), reducer)
}

/** Name of the group's key, which no column has. */
const GROUP = ' group'

function keyPart(cell: Cell): unknown {
  return typeof cell === 'bigint' ? [String(cell)] : cell
}

/** Blanks last, whichever the direction. */
function comparison(order: readonly Order[]): Compare {
  return (a, b, data) => {
    for (const { column, descending } of order) {
      const [first, second] = [cellAt(data, column, a), cellAt(data, column, b)]
      if (first === null || second === null) {
        if (first !== second) return first === null ? 1 : -1
      } else {
        const compared = compareCells(first, second)
        if (compared !== 0) return descending === true ? -compared : compared
      }
    }
    return 0
  }
}

function cellAt(data: Data, name: string, row: number): Cell {
  return data[name]?.[row] ?? null
}
