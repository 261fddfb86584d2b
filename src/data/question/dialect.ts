import type { ColumnType } from '../store/columns.ts'
import type { Measure, Value } from './query.ts'

/** Where an engine's SQL differs from the next engine's. Names and values arrive quoted or bound. */
export interface Dialect {
  quoteName: (name: string) => string
  /** A text as a literal. */
  quoteText: (text: string) => string
  /**
   * A column in a condition or inside an aggregate.
   *
   * @param hidden whether a measure of the query goes by the same name
   */
  column(relation: string, name: string, hidden: boolean): string
  /** A figure over a column that `op` can be of; null over no rows or blanks only, exact or refused when it is whole. */
  aggregate(op: Measure['op'], column: string, type: ColumnType): string
  /** Whether a text holds another, without regard to case. */
  contains(column: string, text: string): string
}

/** How values are written: bound, or as literals. */
export interface Values {
  one(value: Value): string
  /** The right-hand side of an `IN`, of at least one value. */
  list(values: readonly Value[]): string
}

/**
 * Values as literals, for reading and copying.
 *
 * @throws Error for a number that is not finite or not exact.
 */
export function literals({ quoteText }: Dialect): Values {
  const one = (value: Value) =>
    typeof value === 'string' ? quoteText(value) : String(checkValue(value))
  return { one, list: (values) => `(${values.map(one).join(', ')})` }
}

/** A value as it is; throws for a number that is not finite or not exact. */
export function checkValue(value: Value): Value {
  const exact =
    typeof value === 'string' ||
    (Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER)
  if (!exact) throw new Error(`${value} cannot be bound to a query`)
  return value
}
