import { checkValue, literals } from './dialect.ts'
import { DUCKDB } from './duckdbDialect.ts'
import type { Query, Value } from './query.ts'
import { writeQuery } from './writeQuery.ts'

/** SQL with `?` where values go, and the values in order. */
export interface CompiledSql {
  sql: string
  params: Value[]
}

/**
 * DuckDB SQL of a query, its values bound.
 *
 * @throws Error naming the column when a query asks for one the relation does not have, or cannot use so.
 */
export function compileSql(query: Query): CompiledSql {
  const params: Value[] = []
  const one = (value: Value) => {
    params.push(checkValue(value))
    return '?'
  }
  const sql = writeQuery(query, DUCKDB, {
    one,
    list: (values) => `(${values.map(one).join(', ')})`,
  })
  return { sql, params }
}

/** The same SQL with its values written in, for reading and copying. */
export function inlineSql(query: Query): string {
  return writeQuery(query, DUCKDB, literals(DUCKDB))
}
