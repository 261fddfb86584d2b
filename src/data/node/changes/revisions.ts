import type { Table } from '../../store/columns.ts'
import { toCsv } from '../../store/csv.ts'
import type { Changes } from './changes.ts'
import { textOf } from './tableText.ts'

const COLUMNS: readonly (readonly [name: string, title: string, description: string])[] = [
  ['data_version_before', '前一数据版本', 'Version of the tables before'],
  ['data_version', '数据版本', 'Version of the tables after'],
  [
    'change',
    '变化',
    'document-added, -removed, -replaced or -renamed; of a replaced one also cell, row-added and row-removed',
  ],
  ['file_before', '原文件名', 'Name of the file before'],
  ['file', '文件名', 'Name of the file after'],
  ['sha256_before', '原 SHA-256', 'Hash of the bytes before'],
  ['sha256', 'SHA-256', 'Hash of the bytes after'],
  ['table', '表', 'Table of a row or cell'],
  ['row', '行', 'Name, category or text of the row'],
  ['line_before', '原行号', 'Line of the source file before'],
  ['line', '行号', 'Line of the source file after'],
  ['column', '列', 'Column of a cell'],
  ['before', '原值', 'Cell before, as the CSV had it; blank for a blank'],
  ['after', '新值', 'Cell after'],
]

const REVISION: Table = {
  name: 'revision',
  title: '修订',
  description: 'What changed in the documents from one publication to the next',
  primaryKey: [],
  foreignKeys: [],
  columns: COLUMNS.map(([name, title, description]) => ({
    name,
    field: name,
    type: 'text',
    title,
    description,
  })),
}

/**
 * The history of the documents with what changed now at its end, as CSV; null where there is nothing to add. It has no date: the commit it
 * stands in has one. The first publication is no change.
 *
 * @param history the file as it is; null where there is none
 * @throws Error in a sentence when the file has other columns
 */
export function withRevisions(history: string | null, changes: Changes): string | null {
  const rows = revisionRows(changes)
  if (rows.length === 0) return null
  const [header = '', ...lines] = toCsv(REVISION, rows).split(/(?<=\n)/u)
  const added = lines.join('')
  if (history === null) return header + added
  if (!history.startsWith(header)) {
    throw new Error(
      'data/revisions.csv 的表头不对；请恢复它，或把它移开。 data/revisions.csv has other columns: restore it or move it away.',
    )
  }
  // The tables were taken back and published again: it is written already.
  if (history.endsWith(added)) return null
  return (history.endsWith('\n') ? history : `${history}\n`) + added
}

function revisionRows({ dataVersionBefore, dataVersion, documents, rows }: Changes): object[] {
  if (dataVersionBefore === null) return []
  const versions = { data_version_before: dataVersionBefore, data_version: dataVersion }
  return documents.flatMap((document) => {
    const of = {
      ...versions,
      file_before: document.fileBefore,
      file: document.file,
      sha256_before: document.sha256Before,
      sha256: document.sha256,
    }
    const whole = { ...of, change: `document-${document.change}` }
    if (document.change !== 'replaced') return [whole]
    const within = rows.filter(({ documentId }) => documentId === document.id)
    return [
      whole,
      ...within.map((row) => ({
        ...of,
        change: row.change,
        table: row.table,
        row: textOf(row.row),
        line_before: row.lineBefore?.toString(),
        line: row.line?.toString(),
        column: row.column,
        before: row.before,
        after: row.after,
      })),
    ]
  })
}
