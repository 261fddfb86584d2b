import type { Filled } from '../grid.ts'

/** A column of a header that cells can belong to. */
export interface Slot {
  role: string
  column: number
  /** Cost of a text standing in this column because of what it says: 0 fits, higher fits worse. */
  misfit: (text: string) => number
}

const SKIP_CELL = 6
const COLUMN_OFF = 0.5
const SHIFT = 0.1
const MAX_SHIFT = 4

/**
 * Puts the filled cells of a row under the columns of its header when the whole row may have been shifted left or right, or cells in it have
 * been dropped: order is kept, and the assignment is chosen that misfits least. Cells that fit nowhere are left over.
 */
export function alignCells(
  cells: readonly Filled[],
  slots: readonly Slot[],
): { placed: Map<string, Filled>; leftover: Filled[] } {
  let best: Alignment | null = null
  for (let shift = -MAX_SHIFT; shift <= MAX_SHIFT; shift++) {
    const found = alignAt(cells, slots, shift)
    found.cost += SHIFT * Math.abs(shift)
    if (best === null || found.cost < best.cost) best = found
  }
  const placed = new Map<string, Filled>()
  const leftover: Filled[] = []
  for (const [index, cell] of cells.entries()) {
    const slot = slots[best?.slotOf[index] ?? -1]
    if (slot) placed.set(slot.role, cell)
    else leftover.push(cell)
  }
  return { placed, leftover }
}

interface Alignment {
  cost: number
  /** Slot of each cell, -1 for a cell left over. */
  slotOf: number[]
}

function alignAt(cells: readonly Filled[], slots: readonly Slot[], shift: number): Alignment {
  // cheapest[s]: best assignment of the cells so far to the first s slots.
  let cheapest: Alignment[] = slots.map(() => ({ cost: 0, slotOf: [] }))
  cheapest.push({ cost: 0, slotOf: [] })
  for (const cell of cells) {
    const next: Alignment[] = []
    for (let s = 0; s <= slots.length; s++) {
      const skipped = cheapest[s]
      let best: Alignment = {
        cost: (skipped?.cost ?? 0) + SKIP_CELL,
        slotOf: [...(skipped?.slotOf ?? []), -1],
      }
      const without = next[s - 1]
      if (without && without.cost < best.cost) best = without
      const slot = slots[s - 1]
      const before = cheapest[s - 1]
      if (slot && before) {
        const off = Math.abs(cell.column - slot.column - shift)
        const cost = before.cost + slot.misfit(cell.text) + COLUMN_OFF * off
        if (cost < best.cost) best = { cost, slotOf: [...before.slotOf, s - 1] }
      }
      next.push(best)
    }
    cheapest = next
  }
  const last = cheapest[slots.length] ?? { cost: Infinity, slotOf: [] }
  return { cost: last.cost, slotOf: last.slotOf }
}
