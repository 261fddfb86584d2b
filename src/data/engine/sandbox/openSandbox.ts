import type { Dataset } from '../../model/rows.ts'
import { JOINED_SCHEMA, joinedSql } from '../../store/joinedSql.ts'
import { quoteText } from '../../store/sqlTypes.ts'
import { driverOf, startDuckdb, type DuckdbWasmOptions } from '../duckdbWasm.ts'
import { fetchFile } from '../fetchDataset.ts'
import { createReaderTables } from '../readerTables.ts'
import { createSqlEngine } from '../sqlEngine.ts'
import { createSandbox, type Sandbox } from './sandbox.ts'

/**
 * A DuckDB of its own in a worker of its own, over a copy of the published database: whatever runs in it, the views ask another
 * one. The reader's own documents are copied in, if they count.
 *
 * @param own rows of the reader's own documents
 * @throws DatasetError when something cannot be downloaded or the engine does not start; the signal's reason when aborted.
 */
export async function openSandbox(
  options: DuckdbWasmOptions,
  own: readonly Dataset[],
): Promise<Sandbox> {
  const { root, manifest, onProgress, signal } = options
  const stop = new AbortController()
  const signals = AbortSignal.any(signal ? [signal, stop.signal] : [stop.signal])
  const watch = (phase: 'engine' | 'data') => ({
    signal: signals,
    onBytes: (loaded: number, total: number | null) => onProgress?.({ phase, loaded, total }),
  })
  const engine = startDuckdb(root, watch('engine'))
  try {
    const [duckdb, bytes] = await Promise.all([
      engine,
      fetchFile(root, manifest, manifest.database, watch('data')),
    ])
    onProgress?.({ phase: 'opening', loaded: 0, total: null })
    await duckdb.open({ path: ':memory:', arrowLosslessConversion: false })
    await duckdb.registerFileBuffer(manifest.database, bytes)
    const connection = await duckdb.connectInternal()
    await duckdb.runQuery(
      connection,
      `ATTACH ${quoteText(manifest.database)} AS mingzhang (READ_ONLY)`,
    )
    if (own.length > 0) {
      for (const sql of joinedSql('mingzhang.main')) await duckdb.runQuery(connection, sql)
      const tables = createReaderTables(createSqlEngine(driverOf(duckdb, connection)))
      for (const dataset of own) await tables.put(dataset)
    }
    const sandbox = await createSandbox(
      duckdb,
      connection,
      own.length > 0 ? JOINED_SCHEMA : 'mingzhang.main',
    )
    signal?.throwIfAborted()
    return sandbox
  } catch (cause) {
    stop.abort(cause)
    void engine.then((duckdb) => duckdb.terminate()).catch(() => undefined)
    throw cause
  }
}
