import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { Dataset } from '../../model/rows.ts'
import {
  createDatabase,
  createStaging,
  createViews,
  exchangeStaging,
  stagingName,
} from '../../store/clickhouse/ddl.ts'
import { CLICKHOUSE_TABLES, type ClickhouseTable } from '../../store/clickhouse/layout.ts'
import { quoteClickhouseName } from '../../store/clickhouse/quote.ts'
import { loadDataset, withDuckdb } from '../duckdbFile.ts'
import type { ClickhouseTarget } from './server.ts'
import { parquetParts } from './parquetParts.ts'

/** Rows that a table has now. */
export interface LoadedTable {
  name: string
  rows: number
}

/**
 * Loads a dataset in the place of the one a cluster has. All rows are loaded and counted beside the old ones first; only then do
 * the tables change places, each at once. What fails before that leaves the cluster's data as they were.
 *
 * @param dataVersion goes into the tables' comments
 * @throws Error with the server's reason, or when it holds another number of rows than were sent.
 */
export async function loadClickhouse(
  target: ClickhouseTarget,
  dataset: Dataset,
  dataVersion: string,
): Promise<LoadedTable[]> {
  const { server, place } = target
  const run = async (statements: readonly string[]) => {
    for (const sql of statements) await server.run(sql)
  }
  const folder = await mkdtemp(join(tmpdir(), 'mingzhang-clickhouse-'))
  try {
    await run([createDatabase(place)])
    const loaded = await withDuckdb(async (connection) => {
      await loadDataset(connection, dataset)
      const tables: LoadedTable[] = []
      for (const table of CLICKHOUSE_TABLES) {
        await run(createStaging(place, table, `Mingzhang, data version ${dataVersion}`))
        const rows = await loadStaging(target, table, connection, folder)
        tables.push({ name: table.name, rows })
      }
      return tables
    })
    for (const table of CLICKHOUSE_TABLES) await run(exchangeStaging(place, table))
    await run(createViews(place))
    return loaded
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function loadStaging(
  { server, place }: ClickhouseTarget,
  table: ClickhouseTable,
  connection: DuckDBConnection,
  folder: string,
): Promise<number> {
  const staging = stagingName(place, table)
  const columns = table.columns.map(({ name }) => quoteClickhouseName(name)).join(', ')
  const settings = {
    // Otherwise a blank where there may be none becomes an empty text or 0 in silence.
    input_format_null_as_default: 0,
    // Documents of a hundred provinces and years may come in one insert.
    max_partitions_per_insert_block: 0,
    ...(place.cluster === null ? {} : { distributed_foreground_insert: 1 }),
  }
  for await (const body of parquetParts(connection, table, folder)) {
    await server.run(`INSERT INTO ${staging} (${columns}) FORMAT Parquet`, { body, settings })
  }
  const sent = await connection.runAndReadAll(`SELECT count(*) FROM (${table.rows})`)
  const rows = Number(sent.getRows()[0]?.[0])
  const held = Number(await server.run(`SELECT count() FROM ${staging} FORMAT TabSeparated`))
  if (held !== rows) {
    throw new Error(
      `${table.name}：发送 ${rows} 行，集群收到 ${held} 行，数据未替换。 ${table.name}: ${rows} rows were sent and ${held} arrived, so nothing was replaced.`,
    )
  }
  return rows
}
