import { createRequire } from 'node:module'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createDuckDB, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking'
import {
  createSandbox,
  type Bindings,
  type Sandbox,
} from '../../../../src/data/engine/sandbox/sandbox.ts'
import type { Dataset } from '../../../../src/data/model/rows.ts'
import { writeDuckdbFile } from '../../../../src/data/node/duckdbFile.ts'

/** The sandbox over a dataset in the DuckDB-WASM that browsers run, in this process. */
export async function sandboxOver(
  dataset: Dataset,
): Promise<{ sandbox: Sandbox; run: (sql: string) => Promise<Uint8Array> }> {
  const dist = dirname(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/blocking'))
  const bundle = { mainModule: join(dist, 'duckdb-eh.wasm'), mainWorker: '' }
  const duckdb = await createDuckDB({ mvp: bundle, eh: bundle }, new VoidLogger(), NODE_RUNTIME)
  await duckdb.instantiate(() => undefined)
  duckdb.open({ path: ':memory:', arrowLosslessConversion: false })
  duckdb.registerFileBuffer('published.duckdb', await databaseOf(dataset))
  const connect = () => duckdb.connect().useUnsafe((_, id) => id)
  const connection = connect()
  const bindings: Bindings = {
    runQuery: (...given) => soon(() => duckdb.runQuery(...given)),
    startPendingQuery: (...given) => soon(() => duckdb.startPendingQuery(...given)),
    pollPendingQuery: (...given) => soon(() => duckdb.pollPendingQuery(...given)),
    fetchQueryResults: (...given) => soon(() => duckdb.fetchQueryResults(...given)),
    terminate: () => Promise.resolve(),
  }
  duckdb.runQuery(connection, "ATTACH 'published.duckdb' AS mingzhang (READ_ONLY)")
  const sandbox = await createSandbox(bindings, connection, 'mingzhang.main')
  const other = connect()
  return { sandbox, run: (sql) => soon(() => duckdb.runQuery(other, sql)) }
}

/** As a worker answers: never before the caller has gone on, and errors as rejections. */
function soon<T>(work: () => T): Promise<T> {
  return Promise.resolve().then(work)
}

async function databaseOf(dataset: Dataset): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'mingzhang-sandbox-'))
  try {
    const file = join(folder, 'published.duckdb')
    await writeDuckdbFile(file, dataset)
    return new Uint8Array(await readFile(file))
  } finally {
    await rm(folder, { recursive: true })
  }
}
