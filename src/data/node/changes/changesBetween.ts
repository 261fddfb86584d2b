import { TABLES, type Table } from '../../store/columns.ts'
import type { Changes, RowChange, TableChange } from './changes.ts'
import { documentChanges, pairDocuments } from './documentChanges.ts'
import { matchRows, type Matched } from './matchRows.ts'
import { isPlace, keysOf, nameColumnOf, READ_TABLES } from './rowKeys.ts'
import { numberOf, parseTable, textOf, type TableText, type TextRow } from './tableText.ts'

/** The CSV of tables by name. */
export type TableTexts = ReadonlyMap<string, string>

/** All that differs between the tables of two publications but their versions. Rows of a republished document are matched by what they say. */
export function changesBetween(
  before: TableTexts,
  after: TableTexts,
): Pick<Changes, 'documents' | 'tables' | 'rows'> {
  const documentsOf = (texts: TableTexts) => parseTable(texts.get('document') ?? '').rows
  const paired = pairDocuments(documentsOf(before), documentsOf(after))
  const ids = new Map(
    paired.pairs.map((pair) => [pair.before.id ?? '', pair.after.id ?? ''] as const),
  )
  const replaced = new Set(
    paired.pairs.flatMap(({ after: row, isReplaced }) => (isReplaced ? [row.id ?? ''] : [])),
  )
  const comparison: Comparison = { ids, replaced, rows: [] }
  const tables = TABLES.flatMap((table) => {
    const [old = '', now = ''] = [before.get(table.name), after.get(table.name)]
    return old === now ? [] : [compareTable(table, parseTable(old), parseTable(now), comparison)]
  })
  const isDifferent = ({ added, removed, cells }: TableChange) => added + removed + cells > 0
  return {
    documents: documentChanges(paired),
    tables: tables.filter(isDifferent),
    rows: comparison.rows,
  }
}

interface Comparison {
  /** Ids now of rows by their ids before, documents first. */
  ids: Map<string, string>
  /** Ids of documents that were republished. */
  replaced: ReadonlySet<string>
  rows: RowChange[]
}

function compareTable(
  table: Table,
  before: TableText,
  after: TableText,
  comparison: Comparison,
): TableChange {
  const change: TableChange = {
    table: table.name,
    rowsBefore: before.rows.length,
    rows: after.rows.length,
    added: 0,
    removed: 0,
    changed: 0,
    cells: 0,
  }
  const columns = after.columns.filter((name) => before.columns.includes(name))
  const olds = byDocument(
    table,
    before.rows.map((row) => translated(row, comparison.ids)),
  )
  const news = byDocument(table, after.rows)
  for (const id of new Set([...olds.keys(), ...news.keys()])) {
    const isMoved = id === null ? comparison.replaced.size > 0 : comparison.replaced.has(id)
    const content = isMoved ? columns.filter((name) => !isPlace(name)) : columns
    const keys = isMoved ? keysOf(table) : { keys: [table.primaryKey] }
    const matched = matchRows(olds.get(id) ?? [], news.get(id) ?? [], keys, content)
    remember(matched, comparison)
    count(change, matched, content)
    if (id !== null && isMoved && READ_TABLES.has(table.name)) {
      tell(table, id, matched, content, comparison.rows)
    }
  }
  return change
}

/** Ids before, as they are now: of columns that name a row, and of the document. */
function translated(row: TextRow, ids: ReadonlyMap<string, string>): TextRow {
  const cells = Object.entries(row).map(([name, cell]) => {
    if (name === 'id' || name.endsWith('_id')) return [name, ids.get(cell) ?? cell]
    return [name, cell]
  })
  return Object.fromEntries(cells) as TextRow
}

function byDocument(table: Table, rows: readonly TextRow[]): Map<string | null, TextRow[]> {
  const isOfDocument = table.columns.some(({ name }) => name === 'document_id')
  const groups = new Map<string | null, TextRow[]>()
  for (const row of rows) {
    const id = table.name === 'document' ? row.id : isOfDocument ? row.document_id : null
    const group = groups.get(id ?? null)
    if (group) group.push(row)
    else groups.set(id ?? null, [row])
  }
  return groups
}

function remember({ pairs }: Matched, { ids }: Comparison): void {
  for (const { before, after } of pairs) {
    if (before.id !== undefined && after.id !== undefined) ids.set(before.id, after.id)
  }
}

function count(change: TableChange, matched: Matched, content: readonly string[]): void {
  change.added += matched.added.length
  change.removed += matched.removed.length
  for (const { before, after } of matched.pairs) {
    const cells = content.filter((name) => before[name] !== after[name]).length
    change.cells += cells
    if (cells > 0) change.changed++
  }
}

function tell(
  table: Table,
  documentId: string,
  { pairs, removed, added }: Matched,
  content: readonly string[],
  told: RowChange[],
): void {
  const nameColumn = nameColumnOf(table)
  const of = (before: TextRow | undefined, after: TextRow | undefined) => ({
    documentId,
    table: table.name,
    row: (nameColumn === null ? undefined : (after ?? before)?.[nameColumn]) ?? '',
    lineBefore: numberOf(before?.line),
    line: numberOf(after?.line),
  })
  const whole = { column: null, before: null, after: null }
  const cells = pairs.flatMap(({ before, after }) =>
    content
      .filter((name) => before[name] !== after[name])
      .map((column): RowChange => ({
        change: 'cell',
        ...of(before, after),
        column,
        before: textOf(before[column]),
        after: textOf(after[column]),
      })),
  )
  const rows = [
    ...cells,
    ...removed.map((row): RowChange => ({
      change: 'row-removed',
      ...of(row, undefined),
      ...whole,
    })),
    ...added.map((row): RowChange => ({ change: 'row-added', ...of(undefined, row), ...whole })),
  ]
  const place = ({ line, lineBefore }: RowChange) => line ?? lineBefore ?? 0
  for (const row of rows.sort((a, b) => place(a) - place(b))) told.push(row)
}
