import type { ColumnType } from '../store/columns.ts'
import { columnsOf } from '../store/facts.ts'
import type { Dialect, Values } from './dialect.ts'
import type { Condition, Measure, Order, Query, Value } from './query.ts'

/** What the clauses of one query share. */
interface Writing {
  query: Query
  dialect: Dialect
  values: Values
  types: ReadonlyMap<string, ColumnType>
  /** What the answer's columns are called. */
  outputs: ReadonlySet<string>
}

/**
 * A query as SQL that a person would write, in the dialect of an engine.
 *
 * @throws Error naming the column when a query asks for one the relation does not have, or cannot use so.
 */
export function writeQuery(query: Query, dialect: Dialect, values: Values): string {
  const types = new Map(columnsOf(query.from).map(({ name, type }) => [name, type]))
  const writing = { query, dialect, values, types, outputs: outputNames(query) }
  const { quoteName } = dialect
  const select = [
    ...query.dimensions.map((name) => dimension(writing, name)),
    ...query.measures.map((one) => `${measure(writing, one)} AS ${quoteName(one.as)}`),
  ]
  const grouped = query.measures.length > 0 && query.dimensions.length > 0
  const lines = [
    `SELECT\n${select.map((item) => `  ${item}`).join(',\n')}`,
    `FROM ${quoteName(query.from)}`,
    ...clause(
      'WHERE',
      query.where.map((one) => condition(writing, one)),
      '\n  AND ',
    ),
    ...(grouped ? [`GROUP BY ${query.dimensions.map(quoteName).join(', ')}`] : []),
    ...clause(
      'ORDER BY',
      query.order.map((one) => ordering(writing, one)),
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

function typeOf({ query, types }: Writing, name: string): ColumnType {
  const type = types.get(name)
  if (!type) throw new Error(`${query.from} has no column ${name}`)
  return type
}

function dimension(writing: Writing, name: string): string {
  typeOf(writing, name)
  return writing.dialect.quoteName(name)
}

/** A column where a measure of the same name is not meant. */
function column({ query, dialect }: Writing, name: string): string {
  return dialect.column(
    query.from,
    name,
    query.measures.some(({ as }) => as === name),
  )
}

function measure(writing: Writing, { as, op, column: name }: Measure): string {
  const { query, dialect } = writing
  if (name === undefined) {
    if (op === 'count') return 'count(*)'
    throw new Error(`${query.from}: ${op} as ${as} needs a column`)
  }
  const type = typeOf(writing, name)
  if (op === 'sum' && !isNumeric(type)) {
    throw new Error(`${query.from}: ${name} is ${type} and has no sum`)
  }
  return dialect.aggregate(op, column(writing, name), type)
}

function condition(writing: Writing, one: Condition): string {
  const { query, dialect, values } = writing
  const type = typeOf(writing, one.column)
  const name = column(writing, one.column)
  const fits = (value: Value): Value => {
    if (isNumeric(type) !== (typeof value === 'number')) {
      throw new Error(`${query.from}: ${one.column} is ${type}, not ${JSON.stringify(value)}`)
    }
    return value
  }
  switch (one.op) {
    case 'in':
      return one.values.length === 0 ? 'false' : `${name} IN ${values.list(one.values.map(fits))}`
    case 'between':
      return `${name} BETWEEN ${values.one(fits(one.from))} AND ${values.one(fits(one.to))}`
    case 'contains':
      return dialect.contains(name, values.one(fits(one.text)))
    case 'is_null':
      return `${name} IS NULL`
    case 'is_not_null':
      return `${name} IS NOT NULL`
  }
}

function ordering(writing: Writing, order: Order): string {
  const { query, dialect, outputs } = writing
  if (!outputs.has(order.column)) {
    typeOf(writing, order.column)
    if (query.measures.length > 0) {
      throw new Error(`${query.from}: ${order.column} is neither a dimension nor a measure here`)
    }
  }
  return `${dialect.quoteName(order.column)} ${order.descending === true ? 'DESC' : 'ASC'} NULLS LAST`
}

function isNumeric(type: ColumnType): boolean {
  return type === 'integer' || type === 'fen' || type === 'real'
}

function checkLimit(limit: number): number {
  if (!Number.isSafeInteger(limit) || limit < 0)
    throw new Error(`limit ${limit} is not a whole number`)
  return limit
}
