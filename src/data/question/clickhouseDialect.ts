import { quoteClickhouseName, quoteClickhouseText } from '../store/clickhouse/quote.ts'
import type { Dialect } from './dialect.ts'

/** ClickHouse's SQL, as of 24.3. It depends on no setting, because a read-only user may not set any. */
export const CLICKHOUSE: Dialect = {
  quoteName: quoteClickhouseName,
  quoteText: quoteClickhouseText,
  // ClickHouse takes a name for the measure it is given to, and then finds an aggregate where none may be.
  column: (relation, name, hidden) =>
    hidden
      ? `${quoteClickhouseName(relation)}.${quoteClickhouseName(name)}`
      : quoteClickhouseName(name),
  aggregate(op, column, type) {
    if (op === 'count') return `count(${column})`
    if (op === 'count_distinct') return `uniqExact(${column})`
    // A sum of Int64 goes round in silence where it is beyond it; one of Int128 is refused when it is decoded.
    if (op === 'sum' && type !== 'real') return `sumOrNull(toInt128(${column}))`
    return `${op}OrNull(${column})`
  },
  contains: (column, text) => `position(lowerUTF8(${column}), lowerUTF8(${text})) > 0`,
}
