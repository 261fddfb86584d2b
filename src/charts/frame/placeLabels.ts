import { cumsum, sum } from 'd3-array'

/** A label that wants to stand at a place along one dimension, in pixels. */
export interface LabelWish {
  key: string
  /** Middle of where it wants to stand. */
  at: number
  /** Its length along the dimension. */
  size: number
  /** The least important leave first where there is no room for all. Defaults to 0. */
  priority?: number
}

/** A label at its place. */
export interface PlacedLabel {
  key: string
  /** Where it wanted to stand. */
  at: number
  /** Middle of where it stands. */
  place: number
  /** Moved so far that a line should lead back to its place. */
  leader: boolean
}

/** Where labels may stand, and how. */
export interface LabelBounds {
  from: number
  to: number
  /** Least distance between two labels. Defaults to 2. */
  gap?: number
  /** Movement from which a leader line is drawn. Defaults to 4. */
  leaderFrom?: number
}

/**
 * Places labels in the order of their wishes, without overlap and within the bounds, moved as little as possible (least
 * sum of squares). Where they do not all fit, those of the lowest priority are left out, of equal ones the later.
 *
 * With the room of the labels before it taken off each wish, no overlap means an order that does not fall: an isotonic
 * regression, solved by pooling neighbours that violate it, and exact under bounds when its answer is clamped.
 */
export function placeLabels(wishes: readonly LabelWish[], bounds: LabelBounds): PlacedLabel[] {
  const { from, to, gap = 2, leaderFrom = 4 } = bounds
  const labels = fitting(wishes, to - from, gap).sort((a, b) => a.at - b.at)
  const before = cumsum(labels, ({ size }) => size + gap)
  const offsets = labels.map(({ size }, index) => (before[index] ?? 0) - gap - size / 2)
  const most = to - from - ((before.at(-1) ?? gap) - gap)
  const wanted = labels.map(({ at }, index) => at - from - (offsets[index] ?? 0))
  return pool(wanted).map((free, index): PlacedLabel => {
    const { key = '', at = 0 } = labels[index] ?? {}
    const place = from + (offsets[index] ?? 0) + Math.max(0, Math.min(free, most))
    return { key, at, place, leader: Math.abs(place - at) >= leaderFrom }
  })
}

/** The labels that have room together: all, or the most important. */
function fitting(wishes: readonly LabelWish[], room: number, gap: number): LabelWish[] {
  const needed = sum(wishes, ({ size }) => size + gap) - gap
  if (needed <= room) return [...wishes]
  const ranked = [...wishes].sort((a, b) => (b.priority ?? 0) - (a.priority ?? 0))
  let used = -gap
  const kept = new Set<LabelWish>()
  for (const wish of ranked) {
    if (used + gap + wish.size > room) break
    used += gap + wish.size
    kept.add(wish)
  }
  return wishes.filter((wish) => kept.has(wish))
}

/** The series nearest to the given one (least squares) that never falls. */
function pool(values: readonly number[]): number[] {
  const pools: { mean: number; count: number }[] = []
  for (const value of values) {
    let { mean, count } = { mean: value, count: 1 }
    for (let last = pools.at(-1); last && last.mean > mean; last = pools.at(-1)) {
      mean = (mean * count + last.mean * last.count) / (count + last.count)
      count += last.count
      pools.pop()
    }
    pools.push({ mean, count })
  }
  return pools.flatMap(({ mean, count }) => Array<number>(count).fill(mean))
}
