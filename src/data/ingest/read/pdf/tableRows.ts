import { blobRows } from './blobRows.ts'
import type { Blob } from './cellBlobs.ts'
import { cellBlobs } from './cellBlobs.ts'
import { centredBlocks } from './centredLabels.ts'
import type { TextLine } from './lines.ts'
import type { Span } from './segments.ts'

/** A row of a table without rules; `covered` as in a grid. */
export interface UnruledRow {
  cells: string[]
  covered: (string | null)[]
}

interface PlacedRow extends UnruledRow {
  top: number
  bottom: number
}

/** Rows of a table drawn by white space alone: what stands side by side is a row, and labels in the middle of several rows cover them. */
export function tableRows(lines: readonly TextLine[], columns: readonly Span[]): UnruledRow[] {
  const { rows, across } = blobRows(cellBlobs(lines, columns))
  const { blocks, homeless } = centredBlocks(rows, across)
  const moved = new Set(blocks.map(({ blob }) => blob))
  const found = rows.map(({ top, bottom, blobs }) => ({
    top,
    bottom,
    ...toRow(
      blobs.filter((blob) => !moved.has(blob)),
      columns,
    ),
  }))
  for (const { blob, first, last } of blocks) {
    for (const [row, { cells, covered }] of found.slice(first, last + 1).entries()) {
      if (row === 0) cells[blob.column] = blob.content.text
      else covered[blob.column] = blob.content.text
    }
  }
  const own = homeless
    .filter((blob) => !putBeside(blob, found))
    .map((blob) => ({ top: blob.top, bottom: blob.bottom, ...toRow([blob], columns) }))
  return [...found, ...own].sort((a, b) => a.top - b.top)
}

/** Puts a cell into the row it shares most with, if its place is free there. */
function putBeside(blob: Blob, rows: readonly PlacedRow[]): boolean {
  const shared = (row: PlacedRow) => Math.min(row.bottom, blob.bottom) - Math.max(row.top, blob.top)
  const [row] = [...rows].sort((a, b) => shared(b) - shared(a))
  if (!row || shared(row) <= 0 || row.cells[blob.column] !== '') return false
  if (row.covered[blob.column] !== null) return false
  row.cells[blob.column] = blob.content.text
  return true
}

function toRow(blobs: readonly Blob[], columns: readonly Span[]): UnruledRow {
  const cells = columns.map((_, column) =>
    blobs
      .filter((blob) => blob.column === column)
      .map(({ content }) => content.text)
      .join('\n'),
  )
  return { cells, covered: columns.map(() => null) }
}
