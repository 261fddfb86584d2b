import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import type { Dataset } from '../model/rows.ts'
import type { Table } from '../store/columns.ts'
import { FACT_NAMES, factSql } from '../store/facts.ts'
import { createTableSql, quoteName, quoteText } from '../store/sqlTypes.ts'
import { storeCell, tablesOf } from '../store/stored.ts'

/** Runs work on a connection to an in-memory database of its own; one thread, so that the same rows give the same file. */
export async function withDuckdb<T>(
  work: (connection: DuckDBConnection) => Promise<T>,
): Promise<T> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' })
  const connection = await instance.connect()
  try {
    return await work(connection)
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

/** Creates the tables with their rows, and the facts over them, in the connection's current database. */
export async function loadDataset(connection: DuckDBConnection, dataset: Dataset): Promise<void> {
  for (const { table, rows } of tablesOf(dataset)) {
    await connection.run(createTableSql(table))
    await insertRows(connection, table, rows)
  }
  for (const name of FACT_NAMES) await connection.run(factSql(name))
}

/**
 * Writes the dataset as one DuckDB file that DuckDB 1.2 and later attach; the same rows give the same bytes.
 * Small blocks, because the file is downloaded whole.
 */
export async function writeDuckdbFile(path: string, dataset: Dataset): Promise<void> {
  await rm(path, { force: true })
  await withDuckdb(async (connection) => {
    const options = "BLOCK_SIZE 16384, STORAGE_VERSION 'v1.2.0'"
    await connection.run(`ATTACH ${quoteText(path)} AS mingzhang (${options})`)
    // FSST looks at a random sample, and so would make another file each time.
    await connection.run("SET disabled_compression_methods = 'fsst'")
    await connection.run('USE mingzhang')
    await loadDataset(connection, dataset)
    await connection.run('CHECKPOINT mingzhang')
    await connection.run('USE memory')
    await connection.run('DETACH mingzhang')
  })
}

/** Writes each table as a Parquet file `<table>.parquet` into a folder. */
export async function writeParquetFiles(folder: string, dataset: Dataset): Promise<void> {
  await mkdir(folder, { recursive: true })
  await withDuckdb(async (connection) => {
    await loadDataset(connection, dataset)
    for (const { table } of tablesOf(dataset)) {
      const path = quoteText(join(folder, `${table.name}.parquet`))
      await connection.run(`COPY ${quoteName(table.name)} TO ${path} (FORMAT parquet)`)
    }
  })
}

async function insertRows(
  connection: DuckDBConnection,
  table: Table,
  rows: readonly object[],
): Promise<void> {
  const appender = await connection.createAppender(table.name)
  for (const row of rows) {
    for (const column of table.columns) {
      const text = storeCell(table, column, row)
      if (text === null) appender.appendNull()
      else if (column.type === 'integer' || column.type === 'fen')
        appender.appendBigInt(BigInt(text))
      else if (column.type === 'real') appender.appendDouble(Number(text))
      else appender.appendVarchar(text)
    }
    appender.endRow()
  }
  appender.closeSync()
}
