import { DuckDBInstance } from '@duckdb/node-api'
import type { SqlEngine } from '../engine/engine.ts'
import { createSqlEngine } from '../engine/sqlEngine.ts'
import type { Dataset } from '../model/rows.ts'
import { quoteText } from '../store/sqlTypes.ts'
import { loadDataset } from './duckdbFile.ts'
import { rawAnswer } from './rawAnswer.ts'

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
    query: (sql, params) => rawAnswer(connection, sql, params),
    close() {
      connection.closeSync()
      instance.closeSync()
      return Promise.resolve()
    },
  })
}
