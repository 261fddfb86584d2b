import type { Cell } from './columns.ts'
import { compareCells } from './compareCells.ts'

/**
 * How a measure is made of the cells of a group: the number of `rows`, of `printed` (not blank) or of `different` cells, the `total`,
 * the `least`, the `greatest`; `tally` adds up counts that a cube has made already.
 */
export type FoldKind = 'rows' | 'printed' | 'different' | 'total' | 'tally' | 'least' | 'greatest'

/** Takes the cells of one group one by one. */
export interface Fold {
  add(cell: Cell): void
  value(): Cell
}

/** A fold that has seen nothing. Over nothing but blanks a count is 0, and a total, least or greatest is null. */
export function createFold(kind: FoldKind): Fold {
  switch (kind) {
    case 'rows':
      return counting(() => true)
    case 'printed':
      return counting((cell) => cell !== null)
    case 'different':
      return differing()
    case 'total':
      return adding(null)
    case 'tally':
      return adding(0n)
    case 'least':
      return keeping((cell, kept) => compareCells(cell, kept) < 0)
    case 'greatest':
      return keeping((cell, kept) => compareCells(cell, kept) > 0)
  }
}

function counting(counts: (cell: Cell) => boolean): Fold {
  let count = 0
  return {
    add: (cell) => {
      if (counts(cell)) count += 1
    },
    value: () => count,
  }
}

function differing(): Fold {
  const seen = new Set<Cell>()
  return {
    add: (cell) => {
      if (cell !== null) seen.add(cell)
    },
    value: () => seen.size,
  }
}

function adding(start: bigint | null): Fold {
  let sum = start
  return {
    add: (cell) => {
      if (cell !== null) sum = (sum ?? 0n) + BigInt(cell)
    },
    value: () => sum,
  }
}

function keeping(better: (cell: NonNullable<Cell>, kept: NonNullable<Cell>) => boolean): Fold {
  let kept: Cell = null
  return {
    add: (cell) => {
      if (cell !== null && (kept === null || better(cell, kept))) kept = cell
    },
    value: () => kept,
  }
}
