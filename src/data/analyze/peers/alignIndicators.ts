import { INDICATOR_COEFFICIENTS } from '../lineage/likelihood.ts'
import type { LinkItem } from '../lineage/linkItem.ts'
import { matchItems } from '../lineage/matchItems.ts'
import { createWeigher } from '../lineage/pieceWeights.ts'

/** An indicator as far as it is matched by. */
export interface Alignable {
  id: string
  documentId: string
  line: number
  name: string
  level1Code: string
  level2Code: string
  cycleTarget: string | null
  annualTarget: string | null
}

/** An indicator of another department beside the reference's, and how likely the two ask the same. */
export interface Aligned<Item> {
  item: Item
  /** `same`: one name but for width, punctuation, years, ordinals and units in brackets. */
  how: 'same' | 'near'
  /** 0.5 to 1. */
  likelihood: number
}

/** An indicator of the reference, and what the other departments have beside it; null where one has nothing like it. */
export interface AlignedRow<Item> {
  reference: Item
  others: (Aligned<Item> | null)[]
}

/**
 * Which indicators of other departments ask what the reference's ask: equal names first, then names as alike as those that are linked
 * from year to year (`lineage/`), each at most once. Whose project an indicator belongs to does not matter, for projects of two departments
 * are never one. A suggestion by words, reviewed by nobody.
 *
 * @param others the indicators of each other department
 * @returns the reference's indicators that at least one other department has, in their order
 */
export function alignIndicators<Item extends Alignable>(
  reference: readonly Item[],
  others: readonly (readonly Item[])[],
): AlignedRow<Item>[] {
  const all = [...reference, ...others.flat()]
  const byId = new Map(all.map((item) => [item.id, item]))
  const weigher = createWeigher(all.map(({ name }) => name))
  const found = others.map((items) => {
    const { matches } = matchItems(reference.map(linkItem), items.map(linkItem), {
      weigher,
      coefficients: INDICATOR_COEFFICIENTS,
      owners: () => 'same',
    })
    const aligned = new Map<string, Aligned<Item>>()
    for (const { from, to, relation, score } of matches) {
      const item = byId.get(to.id)
      // One indicator that covers several is no pair to read side by side.
      if (!item || relation === 'split' || relation === 'merged') continue
      aligned.set(from.id, { item, how: relation === 'same' ? 'same' : 'near', likelihood: score })
    }
    return aligned
  })
  return reference
    .map((item) => ({ reference: item, others: found.map((one) => one.get(item.id) ?? null) }))
    .filter((row) => row.others.some((one) => one !== null))
}

function linkItem(item: Alignable): LinkItem {
  const { id, documentId, line, name, level1Code, level2Code } = item
  return {
    id,
    documentId,
    line,
    name,
    text: null,
    family: 'department',
    level1Code,
    level2Code,
    owner: null,
    measure: null,
    target: item.annualTarget ?? item.cycleTarget,
  }
}
