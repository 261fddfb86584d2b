import { escapeClickhouse } from '../store/clickhouse/quote.ts'
import { CLICKHOUSE } from './clickhouseDialect.ts'
import { checkValue, literals } from './dialect.ts'
import type { Query, Value } from './query.ts'
import { writeQuery } from './writeQuery.ts'

/** SQL with `{p1:Type}` where values go, and each parameter's text by its name, as ClickHouse reads it. */
export interface CompiledClickhouse {
  sql: string
  params: Record<string, string>
}

/**
 * ClickHouse SQL of a query, its values bound.
 *
 * @throws Error naming the column when a query asks for one the relation does not have, or cannot use so.
 */
export function compileClickhouse(query: Query): CompiledClickhouse {
  const params: Record<string, string> = {}
  const bind = (type: string, text: string) => {
    const name = `p${Object.keys(params).length + 1}`
    params[name] = text
    return `{${name}:${type}}`
  }
  const sql = writeQuery(query, CLICKHOUSE, {
    one: (value) => bind(typeOf([value]), textOf(value)),
    list: (values) => bind(`Array(${typeOf(values)})`, `[${values.map(itemOf).join(',')}]`),
  })
  return { sql, params }
}

/** The same SQL with its values written in, for reading and copying. */
export function inlineClickhouse(query: Query): string {
  return writeQuery(query, CLICKHOUSE, literals(CLICKHOUSE))
}

function typeOf(values: readonly Value[]): string {
  if (values.some((value) => typeof value === 'string')) return 'String'
  return values.every((value) => Number.isInteger(value)) ? 'Int64' : 'Float64'
}

function textOf(value: Value): string {
  return typeof value === 'string' ? escapeClickhouse(value) : String(checkValue(value))
}

function itemOf(value: Value): string {
  return typeof value === 'string' ? `'${textOf(value)}'` : textOf(value)
}
