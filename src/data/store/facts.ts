import { tableByName, type ColumnType, type Table } from './columns.ts'
import { isLinkTable, linkColumns, linkJoins } from './linkFacts.ts'
import { quoteName } from './sqlTypes.ts'

/** A column of a relation that can be asked about. */
export interface FactColumn {
  name: string
  type: ColumnType
  /** Never blank. */
  required?: true
  /** Where its values come from. */
  sql: string
}

/** Facts by name, each with the table whose rows it has. `document_fact` is a table: what was read of whose a document is. */
const FACTS = {
  document_with_publisher: 'document',
  staffing_fact: 'staffing',
  budget_fact: 'budget_line',
  goal_fact: 'goal',
  project_fact: 'project',
  indicator_fact: 'indicator',
  finding_fact: 'finding',
  measurability_fact: 'measurability',
  indicator_target_fact: 'indicator_target',
  result_fact: 'result',
  indicator_link_fact: 'indicator_link',
  project_link_fact: 'project_link',
  link_review_fact: 'link_review',
} as const

/** A table joined with its document, department and jurisdiction; one of links with both ends. */
export type FactName = keyof typeof FACTS

/** Facts whose rows are about an indicator, and are joined with it as well. */
const OF_INDICATOR: ReadonlySet<FactName> = new Set<FactName>([
  'measurability_fact',
  'indicator_target_fact',
  'result_fact',
])

/** Tables that are asked as they are. */
const PLAIN = ['source_line', 'department_kind'] as const

/** A fact, or a table as it is. */
export type RelationName = FactName | (typeof PLAIN)[number]

/** Names of the facts, in a fixed order. */
export const FACT_NAMES = Object.keys(FACTS) as FactName[]

const DOCUMENT: readonly FactColumn[] = [
  { name: 'document_file', type: 'text', sql: 'document.file' },
  { name: 'document_title', type: 'text', sql: 'document.title' },
  { name: 'form', type: 'text', sql: 'document.form' },
  { name: 'fiscal_year', type: 'integer', sql: 'document.fiscal_year' },
  { name: 'fiscal_year_basis', type: 'text', sql: 'document.fiscal_year_basis' },
  { name: 'fiscal_year_reason', type: 'text', sql: 'document.fiscal_year_reason' },
  { name: 'fiscal_year_reason_en', type: 'text', sql: 'document.fiscal_year_reason_en' },
  { name: 'department_id', type: 'text', sql: 'document.department_id' },
]

const INDICATOR: readonly FactColumn[] = [
  { name: 'line', type: 'integer', sql: 'indicator.line' },
  { name: 'project_id', type: 'text', sql: 'indicator.project_id' },
  { name: 'project', type: 'text', sql: 'indicator.project' },
  { name: 'level1_code', type: 'text', sql: 'indicator.level1_code' },
  { name: 'level2_code', type: 'text', sql: 'indicator.level2_code' },
  { name: 'name', type: 'text', sql: 'indicator.name' },
]

const PUBLISHER: readonly FactColumn[] = [
  { name: 'department_name', type: 'text', sql: 'coalesce(department.name, document.department)' },
  { name: 'department_name_en', type: 'text', sql: 'department.name_en' },
  { name: 'department_kind', type: 'text', sql: 'department.kind' },
  { name: 'jurisdiction_code', type: 'text', sql: 'department.jurisdiction_code' },
  {
    name: 'jurisdiction_name',
    type: 'text',
    sql: 'coalesce(jurisdiction.name, document.jurisdiction)',
  },
  { name: 'jurisdiction_name_en', type: 'text', sql: 'jurisdiction.name_en' },
]

/** Columns of a relation, its own first. */
export function columnsOf(relation: RelationName): FactColumn[] {
  if (isPlain(relation)) return ownColumns(tableByName(relation))
  const table = FACTS[relation]
  const own = ownColumns(tableByName(table))
  if (isLinkTable(table)) return [...own, ...linkColumns(table)]
  if (relation === 'document_with_publisher') return [...own, ...PUBLISHER]
  return [...own, ...indicatorColumns(relation, own), ...DOCUMENT, ...PUBLISHER]
}

/** What a fact takes from the indicator it is about, besides what its own table has. */
function indicatorColumns(fact: FactName, own: readonly FactColumn[]): FactColumn[] {
  if (!OF_INDICATOR.has(fact)) return []
  const names = new Set(own.map(({ name }) => name))
  return INDICATOR.filter(({ name }) => !names.has(name))
}

function isPlain(relation: RelationName): relation is (typeof PLAIN)[number] {
  return PLAIN.some((name) => name === relation)
}

/** Name of the table whose rows a fact has. */
export function tableOfFact(name: FactName): string {
  return FACTS[name]
}

/** SQL that creates a fact as a view over the tables. */
export function factSql(name: FactName): string {
  const table = FACTS[name]
  const columns = columnsOf(name).map((column) => `  ${column.sql} AS ${quoteName(column.name)}`)
  const joins = isLinkTable(table) ? linkJoins(table) : joinsOf(name, table)
  return [
    `CREATE VIEW ${quoteName(name)} AS`,
    `SELECT\n${columns.join(',\n')}`,
    `FROM ${table}`,
    ...joins,
  ].join('\n')
}

function joinsOf(name: FactName, table: string): string[] {
  return [
    ...(table === 'document' ? [] : [`LEFT JOIN document ON document.id = ${table}.document_id`]),
    ...(OF_INDICATOR.has(name)
      ? [`LEFT JOIN indicator ON indicator.id = ${table}.indicator_id`]
      : []),
    'LEFT JOIN department ON department.id = document.department_id',
    'LEFT JOIN jurisdiction ON jurisdiction.code = department.jurisdiction_code',
  ]
}

function ownColumns(table: Table): FactColumn[] {
  return table.columns.map(({ name, type, required }) => ({
    name,
    type,
    ...(required ? { required } : {}),
    sql: `${table.name}.${quoteName(name)}`,
  }))
}
