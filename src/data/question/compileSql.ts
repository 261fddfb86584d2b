import type { ColumnType } from '../store/columns.ts'
import { columnsOf } from '../store/facts.ts'
import { quoteName, quoteText } from '../store/sqlTypes.ts'
import type { Condition, Measure, Order, Query, Value } from './query.ts'

/** SQL with `?` where values go, and the values in order. */
export interface CompiledSql {
  sql: string
  params: Value[]
}

/** How a value is written: bound, or as a literal. */
type Write = (value: Value) => string

type Types = ReadonlyMap<string, ColumnType>

/**
 * DuckDB SQL of a query, its values bound.
 *
 * @throws Error naming the column when a query asks for one the relation does not have, or cannot use so.
 */
export function compileSql(query: Query): CompiledSql {
  const params: Value[] = []
  const sql = writeQuery(query, (value) => {
    params.push(checkValue(value))
    return '?'
  })
  return { sql, params }
}

/** The same SQL with its values written in, for reading and copying. */
export function inlineSql(query: Query): string {
  return writeQuery(query, (value) =>
    typeof value === 'string' ? quoteText(value) : String(checkValue(value)),
  )
}

function writeQuery(query: Query, write: Write): string {
  const types: Types = new Map(columnsOf(query.from).map(({ name, type }) => [name, type]))
  const outputs = outputNames(query)
  const select = [
    ...query.dimensions.map((name) => column(query, types, name)),
    ...query.measures.map((measure) => writeMeasure(query, types, measure)),
  ]
  const grouped = query.measures.length > 0 && query.dimensions.length > 0
  const lines = [
    `SELECT\n${select.map((item) => `  ${item}`).join(',\n')}`,
    `FROM ${quoteName(query.from)}`,
    ...clause(
      'WHERE',
      query.where.map((one) => writeCondition(query, types, one, write)),
      '\n  AND ',
    ),
    ...(grouped ? [`GROUP BY ${query.dimensions.map(quoteName).join(', ')}`] : []),
    ...clause(
      'ORDER BY',
      query.order.map((one) => writeOrder(query, types, outputs, one)),
      ', ',
    ),
    ...(query.limit === undefined ? [] : [`LIMIT ${checkLimit(query.limit)}`]),
  ]
  return lines.join('\n')
}

function clause(keyword: string, parts: string[], separator: string): string[] {
  return parts.length === 0 ? [] : [`${keyword} ${parts.join(separator)}`]
}

function outputNames(query: Query): Set<string> {
  const names = [...query.dimensions, ...query.measures.map((measure) => measure.as)]
  if (names.length === 0) throw new Error(`${query.from}: nothing is asked for`)
  const unique = new Set(names)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw new Error(`${query.from}: ${twice} is asked for twice`)
  return unique
}

function columnType(query: Query, types: Types, name: string): ColumnType {
  const type = types.get(name)
  if (!type) throw new Error(`${query.from} has no column ${name}`)
  return type
}

function column(query: Query, types: Types, name: string): string {
  columnType(query, types, name)
  return quoteName(name)
}

function writeMeasure(query: Query, types: Types, measure: Measure): string {
  return `${aggregate(query, types, measure)} AS ${quoteName(measure.as)}`
}

function aggregate(query: Query, types: Types, { as, op, column: name }: Measure): string {
  if (name === undefined) {
    if (op === 'count') return 'count(*)'
    throw new Error(`${query.from}: ${op} as ${as} needs a column`)
  }
  const type = columnType(query, types, name)
  const quoted = quoteName(name)
  if (op === 'count_distinct') return `count(DISTINCT ${quoted})`
  if (op !== 'sum') return `${op}(${quoted})`
  if (type === 'real') return `sum(${quoted})`
  if (!isNumeric(type)) throw new Error(`${query.from}: ${name} is ${type} and has no sum`)
  return `CAST(sum(${quoted}) AS BIGINT)`
}

function writeCondition(query: Query, types: Types, one: Condition, write: Write): string {
  const type = columnType(query, types, one.column)
  const quoted = quoteName(one.column)
  const put = (value: Value): string => {
    if (isNumeric(type) !== (typeof value === 'number')) {
      throw new Error(`${query.from}: ${one.column} is ${type}, not ${JSON.stringify(value)}`)
    }
    return write(value)
  }
  switch (one.op) {
    case 'in':
      return one.values.length === 0 ? 'false' : `${quoted} IN (${one.values.map(put).join(', ')})`
    case 'between':
      return `${quoted} BETWEEN ${put(one.from)} AND ${put(one.to)}`
    case 'contains':
      return `contains(lower(${quoted}), lower(${put(one.text)}))`
    case 'is_null':
      return `${quoted} IS NULL`
    case 'is_not_null':
      return `${quoted} IS NOT NULL`
  }
}

function writeOrder(query: Query, types: Types, outputs: Set<string>, order: Order): string {
  if (!outputs.has(order.column)) {
    columnType(query, types, order.column)
    if (query.measures.length > 0) {
      throw new Error(`${query.from}: ${order.column} is neither a dimension nor a measure here`)
    }
  }
  return `${quoteName(order.column)} ${order.descending === true ? 'DESC' : 'ASC'} NULLS LAST`
}

function isNumeric(type: ColumnType): boolean {
  return type === 'integer' || type === 'fen' || type === 'real'
}

function checkValue(value: Value): Value {
  const exact =
    typeof value === 'string' ||
    (Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER)
  if (!exact) throw new Error(`${value} cannot be bound to a query`)
  return value
}

function checkLimit(limit: number): number {
  if (!Number.isSafeInteger(limit) || limit < 0)
    throw new Error(`limit ${limit} is not a whole number`)
  return limit
}
