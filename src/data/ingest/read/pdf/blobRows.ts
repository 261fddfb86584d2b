import type { Blob } from './cellBlobs.ts'

/** Cells that stand side by side. */
export interface BlobRow {
  top: number
  bottom: number
  blobs: Blob[]
}

/** Cells whose middles are nearer than this many times the text's size are on one level. */
const LEVEL = 0.25
/** A cell stands beside others where at least this share of the lower of them is side by side. */
const BESIDE = 0.5
/** A row of its own takes at least this share of its height more than the gap between two rows. */
const SQUEEZED = 0.6
/** Cells that share less than this with a row do not touch it. */
const TOUCH = 0.15

/**
 * Puts cells side by side into rows, from top to bottom. Cells with the most others on their level make the rows; one that lies
 * across several of these, as the label of a merged cell does, or between two, is not put into any.
 */
export function blobRows(blobs: readonly Blob[]): { rows: BlobRow[]; across: Blob[] } {
  const inOrder = withMates(blobs)
    .sort((a, b) => b.mates - a.mates || a.blob.top - b.blob.top)
    .map(({ blob }) => blob)
  const rows: BlobRow[] = []
  const across: Blob[] = []
  for (const blob of inOrder) {
    const touched = rows.filter((row) => sideBySide(row, blob) > TOUCH)
    const [only] = touched
    if (!only) rows.push({ top: blob.top, bottom: blob.bottom, blobs: [blob] })
    else if (touched.length > 1 || sideBySide(only, blob) < BESIDE) across.push(blob)
    else {
      only.blobs.push(blob)
      only.top = Math.min(only.top, blob.top)
      only.bottom = Math.max(only.bottom, blob.bottom)
    }
  }
  const inTurn = rows.sort((a, b) => a.top - b.top)
  const between = squeezed(inTurn)
  return {
    rows: inTurn.filter((row) => !between.has(row)),
    across: [...across, ...[...between].flatMap((row) => row.blobs)],
  }
}

/** Cells with the number of columns, their own among them, that have a cell on their level. */
function withMates(blobs: readonly Blob[]): { blob: Blob; mates: number }[] {
  const centred = blobs
    .map((blob) => ({ blob, centre: (blob.top + blob.bottom) / 2 }))
    .sort((a, b) => a.centre - b.centre)
  let from = 0
  return centred.map(({ blob, centre }) => {
    const near = LEVEL * blob.size
    while ((centred[from]?.centre ?? centre) < centre - near) from++
    const columns = new Set<number>()
    for (let at = from; (centred[at]?.centre ?? Infinity) <= centre + near; at++)
      columns.add(centred[at]?.blob.column ?? 0)
    return { blob, mates: columns.size }
  })
}

/** Cells that stand alone where their neighbours above and below are no farther apart than rows are: labels between two rows. */
function squeezed(rows: readonly BlobRow[]): Set<BlobRow> {
  const isAlone = (row: BlobRow | undefined) => row?.blobs.length === 1
  const full = rows.filter((row) => !isAlone(row))
  const gaps = full
    .slice(1)
    .map((row, index) => row.top - (full[index]?.bottom ?? 0))
    .sort((a, b) => a - b)
  const usual = gaps[Math.floor(gaps.length / 2)] ?? 0
  return new Set(
    rows.filter((row, index) => {
      const [above, below] = [rows[index - 1], rows[index + 1]]
      if (!isAlone(row) || !above || !below || isAlone(above) || isAlone(below)) return false
      return below.top - above.bottom < usual + SQUEEZED * (row.bottom - row.top)
    }),
  )
}

/** Share of the lower of two stretches that lies beside the other one. */
function sideBySide(
  a: { top: number; bottom: number },
  b: { top: number; bottom: number },
): number {
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return shared / Math.max(1, Math.min(a.bottom - a.top, b.bottom - b.top))
}
