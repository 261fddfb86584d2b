import type { Said } from '../model/problem.ts'
import { TABLES, tableByName, type Column, type ColumnType } from './columns.ts'
import { columnsOf, FACT_NAMES, tableOfFact, type FactName } from './facts.ts'
import { isLinkTable } from './linkFacts.ts'
import { sqlTypeOf } from './sqlTypes.ts'

/** What a column is called and means. */
export interface DictionaryColumn {
  name: string
  /** What SQL calls its type. */
  type: string
  /** What the values are: money in fen, a list, JSON, or just what the type says. */
  holds: ColumnType
  /** Never blank. */
  required: boolean
  /** Term, in Chinese; of a joined column after that of its table. */
  title: string
  /** Meaning, in English. */
  description: string
}

/** What can be asked by name: a table, or a view that joins it with its document, department and division. */
export interface DictionaryRelation {
  name: string
  kind: 'table' | 'view'
  title: string
  description: string
  columns: DictionaryColumn[]
}

/** Every table of the dataset with its columns, in the order of the dataset. */
export function dictionaryTables(): DictionaryRelation[] {
  return TABLES.map(({ name, title, description, columns }) => ({
    name,
    kind: 'table',
    title,
    description,
    columns: columns.map((column) => columnOf(column.name, column)),
  }))
}

/** Every view over the tables with its columns, its table's own first. */
export function dictionaryViews(): DictionaryRelation[] {
  return FACT_NAMES.map((name) => {
    const table = tableOfFact(name)
    const { title, description } = tableByName(table)
    const joined = joinedTo(table)
    return {
      name,
      kind: 'view',
      title: `${title}，附${joined.zh}`,
      description: `${description}, with ${joined.en}`,
      columns: viewColumns(name),
    }
  })
}

function joinedTo(table: string): Said {
  if (isLinkTable(table))
    return { zh: '前后两年的行与部门', en: 'the rows of both years and the department' }
  return table === 'document'
    ? { zh: '部门与行政区划', en: 'department and division' }
    : { zh: '文件、部门与年度', en: 'document, department and year' }
}

function viewColumns(fact: FactName): DictionaryColumn[] {
  const own = tableOfFact(fact)
  return columnsOf(fact).map(({ name, type, required, sql }) => {
    const { table, column } = originOf(sql)
    const meant = tableByName(tableNamed(table, own)).columns.find((one) => one.name === column)
    if (!meant) throw new Error(`${fact}.${name} comes from no column: ${sql}`)
    const joined = columnOf(name, { ...meant, type, ...(required ? { required } : {}) })
    if (table === own) return joined
    const prefix = sayEnd(table) ?? tableByName(tableNamed(table, own)).title
    return {
      ...joined,
      required: false,
      title: `${prefix}·${meant.title}`,
      description: `${meant.description} (${table.replaceAll('_', ' ')})`,
    }
  })
}

/** The first column an expression names. */
function originOf(sql: string): { table: string; column: string } {
  const [, table = '', column = ''] = /(\w+)\."?(\w+)"?/.exec(sql) ?? []
  return { table, column }
}

/** The table behind a name of a join: both ends of a link are rows of one. */
function tableNamed(name: string, own: string): string {
  if (name === 'from_end' || name === 'to_end')
    return own === 'indicator_link' ? 'indicator' : 'project'
  return name.replace(/^item_/, '')
}

function sayEnd(name: string): string | null {
  if (name === 'from_end') return '前一年'
  return name === 'to_end' ? '后一年' : null
}

function columnOf(
  name: string,
  column: Pick<Column, 'type' | 'required' | 'title' | 'description'>,
): DictionaryColumn {
  const { type, required, title, description } = column
  return {
    name,
    type: sqlTypeOf(type),
    holds: type,
    required: required ?? false,
    title,
    description,
  }
}
