import type { Table } from '../../store/columns.ts'
import type { RowKeys } from './matchRows.ts'

/** By which columns rows of a republished document are recognized, and which names the row to a person. */
const KEYS: Readonly<Record<string, RowKeys & { name?: string }>> = {
  document: { keys: [[]], name: 'file' },
  document_fact: {
    keys: [
      ['fact', 'source', 'value'],
      ['fact', 'source'],
    ],
    name: 'fact',
  },
  staffing: { keys: [[]] },
  budget_line: { keys: [['side', 'category'], ['category']], likeness: 'category' },
  project: { keys: [['kind', 'name'], ['name']], likeness: 'name' },
  goal: {
    keys: [
      ['project_id', 'scope', 'text'],
      ['project_id', 'scope', 'ordinal'],
    ],
    likeness: 'text',
  },
  indicator: {
    keys: [['project_id', 'level2_code', 'name'], ['project_id', 'name'], ['name']],
    likeness: 'name',
  },
  result: { keys: [['indicator_id']], name: 'actual' },
  execution: { keys: [['project_id'], ['project']], name: 'project' },
  finding: { keys: [['rule', 'question_zh'], ['rule']], name: 'rule' },
  source_line: { keys: [['text']], likeness: 'text' },
  indicator_link: { keys: [['from_id', 'to_id', 'from_year', 'to_year']] },
  project_link: { keys: [['from_id', 'to_id', 'from_year', 'to_year']] },
  link_review: { keys: [['item_id', 'from_year', 'to_year']] },
}

/** Tables of what stands in a document, whose cells are told one by one; the others follow from them. */
export const READ_TABLES: ReadonlySet<string> = new Set([
  'document',
  'document_fact',
  'staffing',
  'budget_line',
  'project',
  'goal',
  'indicator',
  'result',
  'execution',
])

/** How rows of a table are recognized where ids are others. */
export function keysOf(table: Table): RowKeys {
  return KEYS[table.name] ?? { keys: [table.primaryKey] }
}

/** The column that names a row to a person; null where it has no name. */
export function nameColumnOf({ name }: Table): string | null {
  const keys = KEYS[name]
  return keys?.name ?? keys?.likeness ?? null
}

/** Whether a column says where a row stands, or which file it was read from, and not what it holds. */
export function isPlace(column: string): boolean {
  return /^(?:id|line|lines|file|sha256)$|_ids?$/.test(column)
}
