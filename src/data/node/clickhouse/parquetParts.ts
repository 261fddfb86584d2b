import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { ClickhouseTable } from '../../store/clickhouse/layout.ts'
import { quoteText } from '../../store/sqlTypes.ts'

/** Bytes of one insert, about: enough for ClickHouse to write large parts, and little enough to hold in memory. */
const PART_BYTES = 128_000_000

/**
 * A table's rows as Parquet files, one after another.
 *
 * @param connection a database with the dataset loaded
 * @param folder for the files; each is gone when the next one comes
 */
export async function* parquetParts(
  connection: DuckDBConnection,
  { name, rows }: ClickhouseTable,
  folder: string,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const parts = join(folder, name)
  await mkdir(parts)
  const options = `FORMAT parquet, FILE_SIZE_BYTES ${PART_BYTES}`
  await connection.run(`COPY (${rows}) TO ${quoteText(parts)} (${options})`)
  for (const part of (await readdir(parts)).sort()) {
    yield new Uint8Array(await readFile(join(parts, part)))
    await rm(join(parts, part))
  }
}
