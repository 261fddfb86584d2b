import { quoteClickhouseName as quoted, quoteClickhouseText as text } from './quote.ts'
import { CLICKHOUSE_VIEWS, type ClickhouseTable } from './layout.ts'

/** Where the tables are to be. */
export interface ClickhousePlace {
  database: string
  /** Name of a cluster whose every node gets its share of the rows, replicated; null is one server. */
  cluster: string | null
}

const STAGING = '_staging'
/** On a cluster the rows are in a table of this suffix on every node, and the plain name asks all of them. */
const LOCAL = '_local'

/** SQL that makes the database. */
export function createDatabase({ database, cluster }: ClickhousePlace): string {
  return `CREATE DATABASE IF NOT EXISTS ${quoted(database)}${onCluster(cluster)}`
}

/** SQL, statement by statement, that makes a table without rows, where there is none. */
export function createTable(place: ClickhousePlace, table: ClickhouseTable): string[] {
  return createNamed(place, table, table.name, '')
}

/** What rows are loaded into before they take the place of a table's. */
export function stagingName({ database }: ClickhousePlace, { name }: ClickhouseTable): string {
  return `${quoted(database)}.${quoted(name + STAGING)}`
}

/** SQL that makes an empty table to load into, whatever an earlier load may have left. */
export function createStaging(
  place: ClickhousePlace,
  table: ClickhouseTable,
  comment: string,
): string[] {
  return [...dropStaging(place, table), ...createNamed(place, table, table.name + STAGING, comment)]
}

/** SQL that puts the loaded rows in the place of a table's. */
export function exchangeStaging(place: ClickhousePlace, table: ClickhouseTable): string[] {
  const { database, cluster } = place
  const suffix = cluster === null ? '' : LOCAL
  const at = (name: string) => `${quoted(database)}.${quoted(name + suffix)}`
  return [
    ...createTable(place, table),
    `EXCHANGE TABLES ${at(table.name)} AND ${at(table.name + STAGING)}${onCluster(cluster)}`,
    // The columns may have changed with the rows.
    ...(cluster === null ? [] : [distributed(place, table, table.name, 'CREATE OR REPLACE TABLE')]),
    ...dropStaging(place, table),
  ]
}

/** SQL of the tables that are views of a fact. */
export function createViews({ database, cluster }: ClickhousePlace): string[] {
  return CLICKHOUSE_VIEWS.map(({ name, from, columns }) => {
    const view = `${quoted(database)}.${quoted(name)}${onCluster(cluster)}`
    const list = columns.map((column) => `  ${quoted(column)}`).join(',\n')
    const fact = `${quoted(database)}.${quoted(from)}`
    return `CREATE OR REPLACE VIEW ${view} AS\nSELECT\n${list}\nFROM ${fact}`
  })
}

function createNamed(
  place: ClickhousePlace,
  table: ClickhouseTable,
  name: string,
  comment: string,
): string[] {
  const { database, cluster } = place
  const stored = cluster === null ? name : name + LOCAL
  const head = `CREATE TABLE IF NOT EXISTS ${quoted(database)}.${quoted(stored)}${onCluster(cluster)}`
  // The path is the table's own id, so that two tables can change places.
  const engine =
    cluster === null
      ? 'MergeTree'
      : "ReplicatedMergeTree('/clickhouse/tables/{uuid}/{shard}', '{replica}')"
  const columns = table.columns.map((column) => `  ${quoted(column.name)} ${column.type}`)
  const sql = [
    `${head} (\n${columns.join(',\n')}\n)`,
    `ENGINE = ${engine}`,
    // A province and not a county: some hundred partitions, where ClickHouse wants fewer than a thousand.
    ...(table.isPartitioned
      ? [`PARTITION BY (${quoted('fiscal_year')}, substring(${quoted('jurisdiction_code')}, 1, 2))`]
      : []),
    `ORDER BY (${table.order.map(quoted).join(', ')})`,
    'SETTINGS allow_nullable_key = 1',
    ...(comment === '' ? [] : [`COMMENT ${text(comment)}`]),
  ].join('\n')
  if (cluster === null) return [sql]
  return [sql, distributed(place, table, name, 'CREATE TABLE IF NOT EXISTS')]
}

function distributed(
  { database, cluster }: ClickhousePlace,
  { key }: ClickhouseTable,
  name: string,
  create: string,
): string {
  const at = (one: string) => `${quoted(database)}.${quoted(one)}`
  const parts = [text(cluster ?? ''), text(database), text(name + LOCAL)]
  return [
    `${create} ${at(name)}${onCluster(cluster)} AS ${at(name + LOCAL)}`,
    `ENGINE = Distributed(${parts.join(', ')}, cityHash64(${quoted(key)}))`,
  ].join('\n')
}

function dropStaging({ database, cluster }: ClickhousePlace, { name }: ClickhouseTable): string[] {
  const names = cluster === null ? [name + STAGING] : [name + STAGING, name + STAGING + LOCAL]
  return names.map(
    (one) => `DROP TABLE IF EXISTS ${quoted(database)}.${quoted(one)}${onCluster(cluster)}`,
  )
}

function onCluster(cluster: string | null): string {
  return cluster === null ? '' : ` ON CLUSTER ${quoted(cluster)}`
}
