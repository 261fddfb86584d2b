import {
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBInstance,
  DuckDBTimestampValue,
  type DuckDBValue,
} from '@duckdb/node-api'
import type { RawAnswer, RawValue } from '../engine/decodeAnswer.ts'
import type { SqlEngine } from '../engine/engine.ts'
import { createSqlEngine } from '../engine/sqlEngine.ts'
import type { Dataset } from '../model/rows.ts'
import { quoteText } from '../store/sqlTypes.ts'
import { loadDataset } from './duckdbFile.ts'

/** Where the rows are: in memory, or in a published DuckDB file. */
export type NodeEngineSource = { dataset: Dataset } | { file: string }

/** The engine of the browser's questions over native DuckDB, for tests and commands. */
export async function createNodeEngine(source: NodeEngineSource): Promise<SqlEngine> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  if ('dataset' in source) {
    await loadDataset(connection, source.dataset)
  } else {
    await connection.run(`ATTACH ${quoteText(source.file)} AS mingzhang (READ_ONLY)`)
    await connection.run('USE mingzhang')
  }
  return createSqlEngine({
    async query(sql, params): Promise<RawAnswer> {
      const reader = await connection.runAndReadAll(sql, [...params])
      return {
        names: reader.columnNames(),
        rows: reader.getRows().map((row) => row.map(rawValue)),
      }
    },
    close() {
      connection.closeSync()
      instance.closeSync()
      return Promise.resolve()
    },
  })
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
