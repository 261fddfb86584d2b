import type { Changes, DocumentChange, RowChange, TableChange } from './changes.ts'

/** Cells that are told; the file of `--changes` has all. */
const MOST_ROWS = 20
/** Characters of a cell that are told. */
const MOST_TEXT = 40

/** What differs from the last publication, in lines a person can read. */
export function sayChanges(changes: Changes): string[] {
  const { dataVersionBefore, dataVersion, documents, tables, rows } = changes
  if (dataVersionBefore === null) return ['changes: nothing was published before']
  if (documents.length + tables.length === 0) return []
  const files = new Map(documents.map(({ id, file }) => [id, file]))
  const rest = rows.length - MOST_ROWS
  return [
    `changes: data version ${dataVersionBefore} → ${dataVersion}`,
    ...documents.map(sayDocument),
    ...tables.map(sayTable),
    ...rows.slice(0, MOST_ROWS).map((row) => sayRow(row, files.get(row.documentId) ?? '')),
    ...(rest > 0 ? [`  and ${rest} more: --changes FILE writes all of them`] : []),
  ]
}

function sayDocument(one: DocumentChange): string {
  const { change, file, fileBefore, sha256, sha256Before } = one
  const isRenamed = file !== null && fileBefore !== null && file !== fileBefore
  const name = isRenamed ? `${fileBefore} → ${file}` : (file ?? fileBefore ?? '')
  const hash =
    change === 'replaced'
      ? `${sha256Before ?? ''} → ${sha256 ?? ''}`
      : (sha256 ?? sha256Before ?? '')
  return `  ${change}: ${name}, SHA-256 ${hash}`
}

function sayTable({
  table,
  rowsBefore,
  rows,
  added,
  removed,
  changed,
  cells,
}: TableChange): string {
  const parts = [
    ...(added > 0 ? [`${added} added`] : []),
    ...(removed > 0 ? [`${removed} removed`] : []),
    ...(changed > 0 ? [`${changed} changed in ${cells} cells`] : []),
  ]
  return `  ${table}: ${rowsBefore} → ${rows} rows, ${parts.join(', ')}`
}

function sayRow(change: RowChange, file: string): string {
  const { line, lineBefore, table, row, column, before, after } = change
  const at = line ?? lineBefore
  const place = at === null ? file : `${file}:${at}`
  const what = `  ${place} ${table}${row === '' ? '' : ` “${short(row)}”`}`
  if (change.change === 'row-added') return `${what} is new`
  if (change.change === 'row-removed') return `${what} is gone`
  const moved = lineBefore === line ? '' : ` (was in line ${lineBefore ?? '—'})`
  return `${what} ${column ?? ''}: ${short(before)} → ${short(after)}${moved}`
}

function short(text: string | null): string {
  if (text === null) return '(blank)'
  const characters = Array.from(text.replaceAll('\n', '⏎'))
  return characters.length > MOST_TEXT
    ? `${characters.slice(0, MOST_TEXT).join('')}…`
    : characters.join('')
}
