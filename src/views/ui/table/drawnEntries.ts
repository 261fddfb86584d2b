/** A stretch of the body: an entry that is drawn, or the room of those that are not. */
export type Piece = { kind: 'entry'; at: number } | { kind: 'gap'; before: number; height: number }

/** Where entries of fixed heights stand. */
export interface Offsets {
  /** Top of each entry, and after the last one the height of all. */
  tops: readonly number[]
  height: number
}

/** Tops of entries, one below the other. */
export function offsetsOf(heights: readonly number[]): Offsets {
  const tops = [0]
  for (const height of heights) tops.push((tops.at(-1) ?? 0) + height)
  return { tops, height: tops.at(-1) ?? 0 }
}

/** The entry at a distance from the top; the last one below all of them. */
export function entryAt({ tops }: Offsets, distance: number): number {
  let low = 0
  let high = Math.max(0, tops.length - 2)
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((tops[middle] ?? 0) <= distance) low = middle
    else high = middle - 1
  }
  return low
}

/** Entries drawn beyond the edges of what is seen, so that a quick scroll shows rows and not white. */
const BEYOND = 12

/**
 * What is drawn of a long list while a part of it is seen: those entries, some above and below, and one that must stay (it has the
 * focus), with gaps as high as what is left out.
 *
 * @param seen from which distance to which, in pixels from the top of the list
 * @param kept index of the entry that stays; null for none
 */
export function drawnEntries(
  offsets: Offsets,
  seen: { from: number; to: number },
  kept: number | null,
): Piece[] {
  const count = offsets.tops.length - 1
  if (count === 0) return []
  const first = Math.max(0, entryAt(offsets, seen.from) - BEYOND)
  const last = Math.min(count - 1, entryAt(offsets, seen.to) + BEYOND)
  const indices = new Set<number>()
  if (kept !== null && kept >= 0 && kept < first) indices.add(kept)
  for (let at = first; at <= last; at += 1) indices.add(at)
  if (kept !== null && kept > last && kept < count) indices.add(kept)
  return withGaps([...indices], offsets, count)
}

function withGaps(indices: readonly number[], { tops }: Offsets, count: number): Piece[] {
  const pieces: Piece[] = []
  let next = 0
  for (const at of [...indices, count]) {
    const height = (tops[at] ?? 0) - (tops[next] ?? 0)
    if (height > 0) pieces.push({ kind: 'gap', before: at, height })
    if (at < count) pieces.push({ kind: 'entry', at })
    next = at + 1
  }
  return pieces
}
