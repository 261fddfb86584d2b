import type { Weighable } from './likelihood.ts'
import { sharedWeight, type WeighedName } from './pieceWeights.ts'

/** One whole and the parts that cover it. */
export interface Partition {
  whole: Weighable
  parts: Weighable[]
  /** Weight of the whole's name that the parts have, 0 to 1. */
  coverage: number
}

/** A part stands in the whole with as much of its own name. */
const INSIDE = 0.6
/** Each part adds as much of the whole. */
const ADDS = 0.15
/** Together they have as much of it. */
const COVERS = 0.75
/** Their words of the field have as much in common. */
const ALIKE = 0.4
const MOST_PARTS = 8

/**
 * The parts a whole went on in: each stands within its name, each adds to what the others have of it, and together they cover it. Null
 * where fewer than two do. The thresholds are ours (本站标准).
 *
 * @param first the part that is its partner already, or null
 * @param others items without a partner, the ones alike first
 */
export function partitionOf(
  whole: Weighable,
  first: Weighable | null,
  others: readonly Weighable[],
): Partition | null {
  const name = whole.name
  if (!name || name.own.total === 0) return null
  const parts: Weighable[] = first ? [first] : []
  if (first && !isInside(first.name, name)) return null
  const covered = new Set<number>()
  let coverage = first ? cover(covered, first.name, name) : 0
  for (const part of others) {
    if (parts.length >= MOST_PARTS || !isInside(part.name, name)) continue
    const gain = cover(new Set(covered), part.name, name)
    if (gain < ADDS) continue
    coverage += cover(covered, part.name, name)
    parts.push(part)
  }
  return parts.length > 1 && coverage >= COVERS ? { whole, parts, coverage } : null
}

/** A part is measured as the whole is: 数量 of a thing is no part of its 及时率. */
function isInside(part: WeighedName | null, whole: WeighedName): boolean {
  if (!part || part.own.total === 0) return false
  const [one, both] = [part.field.total, whole.field.total]
  const isMeasuredAlike =
    one + both === 0 || 2 * sharedWeight(part.field, whole.field) >= ALIKE * (one + both)
  return isMeasuredAlike && sharedWeight(part.own, whole.own) / part.own.total >= INSIDE
}

/** Share of the whole that a part has and those before it did not; they have it from now on. */
function cover(covered: Set<number>, part: WeighedName | null, { own }: WeighedName): number {
  const has = new Set(part?.own.pieces)
  let gain = 0
  for (const [at, piece] of own.pieces.entries()) {
    if (!has.has(piece) || covered.has(piece)) continue
    covered.add(piece)
    gain += own.weights[at] ?? 0
  }
  return gain / own.total
}
