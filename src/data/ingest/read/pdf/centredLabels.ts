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
  const rowOf = new Map(rows.flatMap(({ blobs }, row) => blobs.map((blob) => [blob, row] as const)))
  const isAcross = (blob: Blob) => !rowOf.has(blob)
  const columns = byColumn([...rowOf.keys(), ...across])
  const densest = Math.max(...columns.map((labels) => labels.length))
  const names = columns.findIndex((labels) => labels.length === densest)
  for (const [index, labels] of columns.entries()) {
    const found = blocksOf(labels, rows, rowOf, blocks)
    const isMerged = index < names && isPartition(found, labels, blocks, rows)
    if (!labels.some(isAcross) && !isMerged) continue
    const housed = new Set(found.map(({ blob }) => blob))
    blocks.push(...found.filter(({ first, last, blob }) => last > first || isAcross(blob)))
    homeless.push(...labels.filter((label) => isAcross(label) && !housed.has(label)))
  }
  return { blocks, homeless }
}

/** Cells of each column that has any, from left to right, each from top to bottom. */
function byColumn(blobs: readonly Blob[]): Blob[][] {
  const columns = new Map<number, Blob[]>()
  for (const blob of [...blobs].sort((a, b) => a.column - b.column || a.top - b.top)) {
    const known = columns.get(blob.column)
    if (known) known.push(blob)
    else columns.set(blob.column, [blob])
  }
  return [...columns.values()]
}

/** The blocks of one column; a label that fits none has the row it stands in. */
function blocksOf(
  labels: readonly Blob[],
  rows: readonly BlobRow[],
  rowOf: ReadonlyMap<Blob, number>,
  left: readonly Block[],
): Block[] {
  const found: Block[] = []
  for (const blob of labels) {
    const own = rowOf.get(blob) ?? -1
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
    const off = (top + bottom) / 2 - centre
    if (Math.abs(off) <= OFF_CENTRE * blob.size) return { blob, first: from, last }
    if (off > 0) break
  }
  return null
}
