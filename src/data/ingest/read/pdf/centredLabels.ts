import type { BlobRow } from './blobRows.ts'
import type { Blob } from './cellBlobs.ts'

/** A merged cell of a table without rules: the rows it covers, first and last. */
export interface Block {
  blob: Blob
  first: number
  last: number
}

/** A label stands in the middle of its rows, give or take this share of its text's size. */
const OFF_CENTRE = 0.35
const AMOUNT = /^[\d,.%]+$/u

/**
 * Rows that the merged cells of a table cover. Their labels stand in the middle of them, and the labels of a column part its rows: each
 * begins where the one before ends, and none reaches beyond a merged cell to its left. Only columns in which a label lies across rows have any.
 *
 * @returns the blocks, and the labels for which no rows were found
 */
export function centredBlocks(
  rows: readonly BlobRow[],
  across: readonly Blob[],
): { blocks: Block[]; homeless: Blob[] } {
  const blocks: Block[] = []
  const homeless: Blob[] = []
  const all = [...rows.flatMap((row) => row.blobs), ...across]
  const columns = [...new Set(all.map(({ column }) => column))].sort((a, b) => a - b)
  const count = (column: number) => all.filter((blob) => blob.column === column).length
  const densest = columns.find((column) => columns.every((other) => count(other) <= count(column)))
  for (const column of columns) {
    const labels = all.filter((blob) => blob.column === column).sort((a, b) => a.top - b.top)
    const isEvident = labels.some((blob) => across.includes(blob))
    const found = blocksOf(labels, rows, blocks)
    if (!isEvident && !(column < (densest ?? 0) && isPartition(found, labels, blocks, rows)))
      continue
    blocks.push(...found.filter(({ first, last, blob }) => last > first || across.includes(blob)))
    homeless.push(
      ...labels.filter(
        (label) => across.includes(label) && !found.some(({ blob }) => blob === label),
      ),
    )
  }
  return { blocks, homeless }
}

/** The blocks of one column; a label that fits none has the row it stands in. */
function blocksOf(
  labels: readonly Blob[],
  rows: readonly BlobRow[],
  left: readonly Block[],
): Block[] {
  const found: Block[] = []
  for (const blob of labels) {
    const own = rows.findIndex((row) => row.blobs.includes(blob))
    const next = (found.at(-1)?.last ?? -1) + 1
    // Above its first label, a column is blank.
    const block = found.length === 0 && own >= 0 ? null : blockOf(blob, rows, next, left)
    if (block) found.push(block)
    else if (own >= next) found.push({ blob, first: own, last: own })
  }
  return found
}

/** Whether the labels of a column part all its rows from the first label on, or at least those of the merged cells left of it. */
function isPartition(
  blocks: readonly Block[],
  labels: readonly Blob[],
  left: readonly Block[],
  rows: readonly BlobRow[],
): boolean {
  if (blocks.length < labels.length) return false
  const covers = (first: number, last: number) => {
    for (let row = first; row <= last; row++)
      if (!blocks.some((block) => block.first <= row && block.last >= row)) return false
    return true
  }
  const inside = (block: Block) =>
    blocks.some(({ first, last }) => last > first && first >= block.first && last <= block.last)
  const outer = left.filter((block) => block.last > block.first && inside(block))
  return outer.length > 0
    ? outer.every(({ first, last }) => covers(first, last))
    : covers(blocks[0]?.first ?? 0, rows.length - 1)
}

function blockOf(
  blob: Blob,
  rows: readonly BlobRow[],
  next: number,
  left: readonly Block[],
): Block | null {
  const centre = (blob.top + blob.bottom) / 2
  const at = rows.findIndex((row) => row.bottom >= centre)
  const outer = left.filter(
    ({ blob: { column }, first, last }) =>
      column < blob.column && first < last && first <= at && last >= at,
  )
  // An amount stands beside its name: it covers rows only where a merged cell to its left does.
  if (outer.length === 0 && AMOUNT.test(blob.content.text)) return null
  const from = Math.max(next, ...outer.map(({ first }) => first))
  const to = Math.min(rows.length - 1, ...outer.map(({ last }) => last))
  const top = rows[from]?.top ?? Infinity
  for (let last = from; last <= to; last++) {
    if (rows[last]?.blobs.some((other) => other.column === blob.column && other !== blob)) break
    const bottom = rows[last]?.bottom ?? Infinity
    if (Math.abs((top + bottom) / 2 - centre) <= OFF_CENTRE * blob.size)
      return { blob, first: from, last }
  }
  return null
}
