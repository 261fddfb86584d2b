import type { FactColumn } from './facts.ts'

/** Tables of what continues what, and of what reviews say about it. */
export type LinkTable = 'indicator_link' | 'project_link' | 'link_review'

const ENDS = ['from', 'to'] as const

/** What an indicator link says of each of its ends. */
const OF_INDICATOR: readonly Omit<FactColumn, 'sql'>[] = [
  { name: 'document_id', type: 'text' },
  { name: 'line', type: 'integer' },
  { name: 'name', type: 'text' },
  { name: 'project_id', type: 'text' },
  { name: 'project', type: 'text' },
  { name: 'level1_code', type: 'text' },
  { name: 'level2_code', type: 'text' },
  { name: 'annual_target', type: 'text' },
  { name: 'cycle_target', type: 'text' },
]

/** What a project link says of each of its ends. */
const OF_PROJECT: readonly Omit<FactColumn, 'sql'>[] = [
  { name: 'document_id', type: 'text' },
  { name: 'line', type: 'integer' },
  { name: 'name', type: 'text' },
  { name: 'kind', type: 'text' },
]

const REVIEWED: readonly FactColumn[] = [
  { name: 'item_document_id', type: 'text', sql: either('document_id') },
  { name: 'item_line', type: 'integer', sql: either('line') },
  { name: 'item_name', type: 'text', sql: either('name') },
]

const PUBLISHER: readonly FactColumn[] = [
  { name: 'department_name', type: 'text', sql: 'department.name' },
  { name: 'department_name_en', type: 'text', sql: 'department.name_en' },
  { name: 'jurisdiction_code', type: 'text', sql: 'department.jurisdiction_code' },
]

/** What a fact about links has besides its table's own columns: both ends of a link, or the item that was reviewed. */
export function linkColumns(table: LinkTable): FactColumn[] {
  if (table === 'link_review') return [...REVIEWED, ...PUBLISHER]
  const columns = table === 'indicator_link' ? OF_INDICATOR : OF_PROJECT
  const ends = ENDS.flatMap((end) =>
    columns.map(({ name, type }) => ({
      name: `${end}_${name}`,
      type,
      sql: `${end}_end."${name}"`,
    })),
  )
  return [...ends, ...PUBLISHER]
}

/** SQL that joins a table of links with its ends and its department. A link is of two documents, so that it has none of its own. */
export function linkJoins(table: LinkTable): string[] {
  const ends =
    table === 'link_review'
      ? [
          `LEFT JOIN indicator AS item_indicator ON item_indicator.id = ${table}.item_id`,
          `LEFT JOIN project AS item_project ON item_project.id = ${table}.item_id`,
        ]
      : ENDS.map((end) => {
          const of = table === 'indicator_link' ? 'indicator' : 'project'
          return `LEFT JOIN ${of} AS ${end}_end ON ${end}_end.id = ${table}.${end}_id`
        })
  return [...ends, `LEFT JOIN department ON department.id = ${table}.department_id`]
}

/** Whether a table is one of links. */
export function isLinkTable(table: string): table is LinkTable {
  return table === 'indicator_link' || table === 'project_link' || table === 'link_review'
}

function either(column: string): string {
  return `coalesce(item_indicator."${column}", item_project."${column}")`
}
