import { TABLES, tableByName, type ColumnType, type Table } from '../columns.ts'
import { columnsOf, FACT_NAMES, tableOfFact, type FactColumn } from '../facts.ts'
import { quoteName } from '../sqlTypes.ts'

/** A table as ClickHouse holds it. */
export interface ClickhouseTable {
  name: string
  /** Columns with their ClickHouse types. */
  columns: { name: string; type: string }[]
  /** The column whose rows stay together on one shard. */
  key: string
  /** The columns its rows are sorted by. */
  order: string[]
  /** Split by fiscal year and province; a table of reference rows is not. */
  isPartitioned: boolean
  /** DuckDB SQL of its rows over the published tables and facts. */
  rows: string
}

/** A table of `columns.ts` that is stored with more columns under a fact's name, and so is a view of it. */
export interface ClickhouseView {
  name: string
  from: string
  columns: string[]
}

const TYPES: Record<ColumnType, string> = {
  text: 'String',
  integer: 'Int64',
  real: 'Float64',
  fen: 'Int64',
  list: 'String',
  integers: 'String',
  json: 'String',
}

/** What a table gets that has a document and is no fact: what it is split by. */
const FILED = columnsOf('document_with_publisher')
  .filter(({ name }) => name === 'fiscal_year' || name === 'jurisdiction_code')
  .map((column) => ({ ...column, sql: `filed.${quoteName(column.name)}` }))

/**
 * What is stored: each fact as a table, so that no question joins across shards; each other table as it is, with the
 * year and the division of its document.
 */
export const CLICKHOUSE_TABLES: readonly ClickhouseTable[] = [
  ...TABLES.filter(({ name }) => !FACT_NAMES.some((fact) => tableOfFact(fact) === name)).map(
    plainTable,
  ),
  ...FACT_NAMES.map((name) => {
    const own = tableByName(tableOfFact(name)).columns.length
    const rows = `SELECT * FROM ${quoteName(name)}`
    return stored(name, columnsOf(name).map(typed(own)), rows)
  }),
]

/** The tables that are stored as facts. */
export const CLICKHOUSE_VIEWS: readonly ClickhouseView[] = FACT_NAMES.map((from) => {
  const name = tableOfFact(from)
  return { name, from, columns: tableByName(name).columns.map((column) => column.name) }
})

function plainTable({ name, columns }: Table): ClickhouseTable {
  const hasDocument = columns.some((column) => column.name === 'document_id')
  const own: FactColumn[] = columns.map((column) => ({
    ...column,
    sql: `own.${quoteName(column.name)}`,
  }))
  const all = hasDocument ? [...own, ...FILED] : own
  const join = ' LEFT JOIN document_with_publisher AS filed ON filed.id = own.document_id'
  const list = all.map((column) => `${column.sql} AS ${quoteName(column.name)}`).join(', ')
  const rows = `SELECT ${list} FROM ${quoteName(name)} AS own${hasDocument ? join : ''}`
  return stored(name, all.map(typed(own.length)), rows)
}

function stored(name: string, columns: ClickhouseTable['columns'], rows: string): ClickhouseTable {
  const names = new Set(columns.map((column) => column.name))
  const [key = 'id'] = ['document_id', 'id', 'code'].filter((one) => names.has(one))
  return {
    name,
    columns,
    key,
    order: ['department_id', key, 'line'].filter((one) => names.has(one)),
    isPartitioned: names.has('fiscal_year'),
    rows,
  }
}

/**
 * A column with its ClickHouse type. Blanks are allowed only where there can be any. Texts that were joined to a table's
 * `own` columns repeat from row to row, and are stored once a value.
 */
function typed(own: number) {
  return ({ name, type, required }: FactColumn, index: number) => {
    const plain = required === true ? TYPES[type] : `Nullable(${TYPES[type]})`
    const repeats = index >= own && type === 'text'
    return { name, type: repeats ? `LowCardinality(${plain})` : plain }
  }
}
