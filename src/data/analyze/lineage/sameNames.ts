import { grouped } from '../groups.ts'
import type { LinkItem, OwnerRelation } from './linkItem.ts'
import { sameKey } from './plainName.ts'

/** Two items of one name. */
export interface SameName {
  from: LinkItem
  to: LinkItem
}

/**
 * Pairs items whose names are the same and whose projects are linked: first those of one level, then the others. Several of one name are
 * paired by their targets, the rest in the order of the documents.
 */
export function pairSameNames(
  from: readonly LinkItem[],
  to: readonly LinkItem[],
  owners: (from: LinkItem, to: LinkItem) => OwnerRelation,
): SameName[] {
  const later = grouped(to, ({ name }) => sameKey(name))
  const taken = new Set<LinkItem>()
  const pairs: SameName[] = []
  const tests: ((a: LinkItem, b: LinkItem) => boolean)[] = [
    (a, b) => a.level2Code === b.level2Code && a.target === b.target,
    (a, b) => a.level2Code === b.level2Code,
    () => true,
  ]
  for (const isFit of tests) {
    for (const one of from) {
      const key = sameKey(one.name)
      if (taken.has(one) || key === '') continue
      const other = (later.get(key) ?? []).find(
        (item) => !taken.has(item) && isFit(one, item) && owners(one, item) === 'same',
      )
      if (!other) continue
      taken.add(one).add(other)
      pairs.push({ from: one, to: other })
    }
  }
  return pairs
}
