import type { TableTwin } from '../../charts/frame/types.ts'
import type { SandboxCell } from '../../data/engine/sandbox/cell.ts'
import type { SandboxResult } from '../../data/engine/sandbox/sandbox.ts'

/** What a missing value is called on screen; a file has an empty cell. */
export const NULL = 'NULL'

/** A result as a table to take along; columns may have the same name. */
export function resultTwin(result: SandboxResult, fileName: string): TableTwin {
  return {
    columns: result.columns.map(({ name, numeric }, index) => ({
      key: keyOf(index),
      label: name,
      numeric,
    })),
    rows: result.rows.map((cells) =>
      Object.fromEntries(cells.map((cell, index) => [keyOf(index), cell])),
    ),
    fileName,
  }
}

/** A result as a Markdown table, NULL written out. */
export function resultMarkdown({ columns, rows }: SandboxResult): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    line(columns.map(({ name }) => escaped(name))),
    line(columns.map(({ numeric }) => (numeric ? '---:' : '---'))),
    ...rows.map((cells) => line(cells.map((cell) => escaped(printed(cell))))),
    '',
  ].join('\n')
}

/** Where a row stands in its document, if the result has both columns: their places in a row. */
export function evidenceColumns({
  columns,
}: SandboxResult): { document: number; line: number } | null {
  const document = columns.findIndex(({ name }) => name === 'document_id')
  const line = columns.findIndex(({ name }) => name === 'line')
  return document < 0 || line < 0 ? null : { document, line }
}

/** A cell as text. */
export function printed(cell: SandboxCell): string {
  return cell === null ? NULL : String(cell)
}

/** Key of a column. */
export function keyOf(index: number): string {
  return `c${String(index)}`
}

/** Neither a bar nor a line end may end a cell, and nothing in it is markup. */
function escaped(text: string): string {
  return text.replaceAll(/[\\|`*_<>[\]]/g, '\\$&').replaceAll(/\r?\n|\r/g, ' ')
}
