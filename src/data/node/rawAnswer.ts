import {
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBTimestampValue,
  type DuckDBConnection,
  type DuckDBValue,
} from '@duckdb/node-api'
import type { RawAnswer, RawValue } from '../engine/decodeAnswer.ts'
import type { Value } from '../question/query.ts'

/** An answer that is held whole. */
interface Read extends RawAnswer {
  rows: readonly RawValue[][]
}

/** What native DuckDB answers to one statement with `?` bound; whole numbers stay bigints. */
export async function rawAnswer(
  connection: DuckDBConnection,
  sql: string,
  params: readonly Value[],
): Promise<Read> {
  const reader = await connection.runAndReadAll(sql, [...params])
  return {
    names: reader.columnNames(),
    rows: reader.getRows().map((row) => row.map(rawValue)),
  }
}

function rawValue(value: DuckDBValue): RawValue {
  if (value instanceof DuckDBDecimalValue) return { unscaled: value.value, scale: value.scale }
  if (value instanceof DuckDBDateValue) return new Date(value.days * 86_400_000)
  if (value instanceof DuckDBTimestampValue) return new Date(Number(value.micros / 1000n))
  if (value === null) return null
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'bigint':
    case 'boolean':
      return value
    default:
      throw new TypeError(`${value.constructor.name} cannot be decoded`)
  }
}
