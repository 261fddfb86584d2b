import { quoteName, quoteText } from '../store/sqlTypes.ts'
import type { Dialect } from './dialect.ts'

/** DuckDB's SQL, native and in the browser. */
export const DUCKDB: Dialect = {
  quoteName,
  quoteText,
  column: (_relation, name) => quoteName(name),
  aggregate(op, column, type) {
    if (op === 'count_distinct') return `count(DISTINCT ${column})`
    if (op !== 'sum' || type === 'real') return `${op}(${column})`
    return `CAST(sum(${column}) AS BIGINT)`
  },
  contains: (column, text) => `contains(lower(${column}), lower(${text}))`,
}
