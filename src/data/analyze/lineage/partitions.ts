import { sharedWeight } from './pieceWeights.ts'
import { partitionOf, type Partition } from './partition.ts'
import type { Weighable } from './likelihood.ts'

/** What is left to look for wholes and parts in. */
export interface Wholes {
  rows: readonly Weighable[]
  columns: readonly Weighable[]
  /** Rows and columns that were matched under different names. */
  paired: readonly (readonly [Weighable, Weighable, number])[]
  /** Whom each was compared with: those it shares a piece of its name with. */
  met: ReadonlyMap<Weighable, readonly Weighable[]>
}

/** A whole of the rows went on in columns (`split`), or rows in a whole of the columns (`merged`). */
export interface FoundPartition extends Partition {
  relation: 'split' | 'merged'
}

/** The partitions among items whose names are not continued as they are; an item is in one of them at most, the best covered first. */
export function findPartitions({ rows, columns, paired, met }: Wholes): FoundPartition[] {
  const partnerOf = new Map<Weighable, Weighable>()
  for (const [row, column] of paired) partnerOf.set(row, column).set(column, row)
  const look =
    (relation: FoundPartition['relation']) =>
    (whole: Weighable): FoundPartition[] => {
      const others = (met.get(whole) ?? []).filter((other) => !partnerOf.has(other))
      if (others.length === 0) return []
      const partition = partitionOf(whole, partnerOf.get(whole) ?? null, likestFirst(whole, others))
      return partition ? [{ ...partition, relation }] : []
    }
  return withoutOverlap([...rows.flatMap(look('split')), ...columns.flatMap(look('merged'))])
}

/** Items that may be parts, most like the whole first. */
function likestFirst(whole: Weighable, others: readonly Weighable[]): Weighable[] {
  return others
    .filter(({ item }) => item.level1Code === whole.item.level1Code)
    .map((other) => ({ other, shared: sharedOf(whole, other) }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .map(({ other }) => other)
}

function sharedOf({ name }: Weighable, other: Weighable): number {
  return name && other.name ? sharedWeight(name, other.name) : 0
}

function withoutOverlap(found: readonly FoundPartition[]): FoundPartition[] {
  const taken = new Set<Weighable>()
  return found
    .toSorted((a, b) => b.coverage - a.coverage)
    .filter(({ whole, parts }) => {
      const items = [whole, ...parts]
      if (items.some((item) => taken.has(item))) return false
      for (const item of items) taken.add(item)
      return true
    })
}
