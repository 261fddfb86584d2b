import type { ColumnType, Table } from './columns.ts'

const SQL_TYPES: Record<ColumnType, string> = {
  text: 'VARCHAR',
  integer: 'BIGINT',
  real: 'DOUBLE',
  fen: 'BIGINT',
  list: 'VARCHAR',
  integers: 'VARCHAR',
  json: 'VARCHAR',
}

/** What SQL calls a column's type. */
export function sqlTypeOf(type: ColumnType): string {
  return SQL_TYPES[type]
}

/** A name as SQL takes it, whatever it holds. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/** A text as a SQL literal. */
export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** SQL that creates a table with its types, blanks forbidden where a column is required. */
export function createTableSql(table: Table): string {
  const columns = table.columns.map(
    (column) =>
      `  ${quoteName(column.name)} ${SQL_TYPES[column.type]}${column.required ? ' NOT NULL' : ''}`,
  )
  return `CREATE TABLE ${quoteName(table.name)} (\n${columns.join(',\n')}\n)`
}
