import type * as DuckDB from '@duckdb/duckdb-wasm'
import type { Manifest } from '../store/manifest.ts'
import { joinedSql } from '../store/joinedSql.ts'
import { quoteText } from '../store/sqlTypes.ts'
import { arrowAnswer } from './arrowAnswer.ts'
import { DatasetError } from './datasetError.ts'
import { answered, countBytes, fileName, request } from './download.ts'
import { DUCKDB_WASM_PATH, DUCKDB_WORKER_PATH } from './duckdbAssets.ts'
import type { SqlEngine } from './engine.ts'
import { fetchFile } from './fetchDataset.ts'
import { inflated } from './inflate.ts'
import type { OnProgress } from './progress.ts'
import { createReaderTables, type ReaderTables } from './readerTables.ts'
import { createSqlEngine, type Driver } from './sqlEngine.ts'

/** What the engine needs to start. */
export interface DuckdbWasmOptions {
  /** The site's root, ending in a slash. */
  root: URL
  manifest: Manifest
  onProgress?: OnProgress | undefined
  signal?: AbortSignal | undefined
}

/** The engine over the published database, and over it joined with the reader's own documents. */
export interface DuckdbWasm {
  /** Closing it closes the others. */
  engine: SqlEngine
  joined: SqlEngine
  readerTables: ReaderTables
}

/**
 * DuckDB in a worker of this page, with the published database attached read-only and room in memory for the reader's own
 * documents.
 *
 * @throws DatasetError when something cannot be downloaded or the engine does not start; the signal's reason when
 * aborted.
 */
export async function createDuckdbWasm(options: DuckdbWasmOptions): Promise<DuckdbWasm> {
  const { root, manifest, onProgress, signal } = options
  const stop = new AbortController()
  const signals = AbortSignal.any(signal ? [signal, stop.signal] : [stop.signal])
  const watch = (phase: 'engine' | 'data') => ({
    signal: signals,
    onBytes: (loaded: number, total: number | null) => onProgress?.({ phase, loaded, total }),
  })
  const engine = startDuckdb(root, watch('engine'))
  const data = fetchFile(root, manifest, manifest.database, watch('data'))
  try {
    const [duckdb, bytes] = await Promise.all([engine, data])
    onProgress?.({ phase: 'opening', loaded: 0, total: null })
    const opened = await openDatabase(duckdb, manifest.database, bytes)
    signal?.throwIfAborted()
    return opened
  } catch (cause) {
    stop.abort(cause)
    void engine.then((duckdb) => duckdb.terminate()).catch(() => undefined)
    throw cause
  }
}

interface Watched {
  signal: AbortSignal
  onBytes: (loaded: number, total: number | null) => void
}

/** Downloads and starts DuckDB-WASM in a worker; nothing is open in it yet. Errors as of `createDuckdbWasm`. */
export async function startDuckdb(root: URL, watched: Watched): Promise<DuckDB.AsyncDuckDB> {
  const [duckdb, wasm] = await Promise.all([loadDuckdb(), fetchWasm(root, watched)])
  const url = URL.createObjectURL(wasm)
  const worker = await startWorker(new URL(DUCKDB_WORKER_PATH, root))
  try {
    return await starting(async () => {
      const database = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker)
      await database.instantiate(url)
      return database
    })
  } catch (cause) {
    worker.terminate()
    throw cause
  } finally {
    URL.revokeObjectURL(url)
  }
}

async function loadDuckdb(): Promise<typeof DuckDB> {
  return starting(async () => {
    if (!('DecompressionStream' in globalThis)) throw new Error('no DecompressionStream')
    const duckdb = await import('@duckdb/duckdb-wasm')
    const { wasmExceptions } = await duckdb.getPlatformFeatures()
    if (!wasmExceptions) throw new Error('no WebAssembly exceptions')
    return duckdb
  })
}

async function fetchWasm(root: URL, { signal, onBytes }: Watched): Promise<Blob> {
  const url = new URL(DUCKDB_WASM_PATH, root)
  const response = await request(url, { signal })
  const wasm = await answered(url, signal, async () => {
    const stream = await inflated(countBytes(response, { onBytes }))
    return new Response(stream, { headers: { 'content-type': 'application/wasm' } }).blob()
  })
  // Bytes that are no WebAssembly make the worker wait for ever.
  const magic = new TextDecoder().decode(await wasm.slice(0, 4).arrayBuffer())
  if (magic !== '\0asm') throw new DatasetError('corrupt', fileName(url))
  return wasm
}

/** A worker that has loaded its script: a script that is not there is otherwise never heard of again. */
async function startWorker(url: URL): Promise<Worker> {
  await request(url, { cache: 'force-cache' }).then((response) => response.body?.cancel())
  return starting(() => Promise.resolve(new Worker(url)))
}

async function openDatabase(
  duckdb: DuckDB.AsyncDuckDB,
  name: string,
  bytes: Uint8Array,
): Promise<DuckdbWasm> {
  return starting(async () => {
    await duckdb.open({ path: ':memory:', arrowLosslessConversion: false })
    await duckdb.registerFileBuffer(name, bytes)
    const published = await duckdb.connectInternal()
    for (const sql of [
      // Extensions would come from a third party, and a failed download of one breaks the engine.
      'SET autoinstall_known_extensions = false',
      'SET autoload_known_extensions = false',
      `ATTACH ${quoteText(name)} AS mingzhang (READ_ONLY)`,
      'USE mingzhang',
    ]) {
      await duckdb.runQuery(published, sql)
    }
    const joined = await duckdb.connectInternal()
    for (const sql of joinedSql('mingzhang.main')) await duckdb.runQuery(joined, sql)
    for (const sql of ['SET enable_external_access = false', 'SET lock_configuration = true']) {
      await duckdb.runQuery(published, sql)
    }
    const writer = createSqlEngine(driverOf(duckdb, await duckdb.connectInternal()))
    return {
      engine: createSqlEngine(driverOf(duckdb, published)),
      joined: createSqlEngine({ ...driverOf(duckdb, joined), close: () => Promise.resolve() }),
      readerTables: createReaderTables(writer),
    }
  })
}

/** A connection as an engine takes it; closing it ends the whole DuckDB. */
export function driverOf(duckdb: DuckDB.AsyncDuckDB, connection: number): Driver {
  return {
    async query(sql, params) {
      if (params.length === 0) return arrowAnswer(await duckdb.runQuery(connection, sql))
      const statement = await duckdb.createPrepared(connection, sql)
      try {
        return arrowAnswer(await duckdb.runPrepared(connection, statement, [...params]))
      } finally {
        await duckdb.closePrepared(connection, statement)
      }
    },
    close: () => duckdb.terminate(),
  }
}

/** Runs a step of starting the engine; what fails in it is the engine. */
async function starting<T>(step: () => Promise<T>): Promise<T> {
  try {
    return await step()
  } catch (cause) {
    if (cause instanceof DatasetError) throw cause
    throw new DatasetError('engine', cause instanceof Error ? cause.message : String(cause), cause)
  }
}
