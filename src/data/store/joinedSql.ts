import { TABLES } from './columns.ts'
import { FACT_NAMES, factSql } from './facts.ts'
import { createTableSql, quoteName } from './sqlTypes.ts'

/** Schema with the tables of the reader's own documents, which are in memory only. */
export const READER_SCHEMA = 'memory.reader'
/** Schema in which every published relation has the reader's rows besides its own. */
export const JOINED_SCHEMA = 'memory.joined'

/**
 * SQL, statement by statement, that joins the reader's own rows to the published ones. It ends in the joined schema, so that every
 * question finds its relations there under their usual names.
 *
 * @param published schema of the published tables
 */
export function joinedSql(published: string): string[] {
  return [
    `CREATE SCHEMA ${READER_SCHEMA}`,
    `CREATE SCHEMA ${JOINED_SCHEMA}`,
    `USE ${READER_SCHEMA}`,
    ...TABLES.map(createTableSql),
    `USE ${JOINED_SCHEMA}`,
    ...TABLES.map(({ name, columns }) => {
      const select = `SELECT ${columns.map((column) => quoteName(column.name)).join(', ')}`
      const from = (schema: string) => `${select} FROM ${schema}.${quoteName(name)}`
      const both = `${from(published)} UNION ALL ${from(READER_SCHEMA)}`
      return `CREATE VIEW ${quoteName(name)} AS ${both}`
    }),
    ...FACT_NAMES.map(factSql),
  ]
}
