import { blocksOf, FOLD_FROM } from './blocks.ts'
import type { LinkRelation } from '../../data/model/lineage.ts'
import type { RibbonItem, RibbonsProps } from './types.ts'

/** What became of one thing, to be read as a line of a list. */
export interface ListEntry {
  key: string
  relation: LinkRelation
  from: RibbonItem[]
  to: RibbonItem[]
  /** The heading the later items stand under, where it is another one. */
  movedTo: string | null
}

/** Entries under one heading: that of the earlier item, or of the new one. */
export interface ListGroup {
  key: string
  label: string
  entries: ListEntry[]
  /** Unchanged entries that are only counted. */
  folded: ListEntry[]
}

/** The same as the picture says, to be read from top to bottom. */
export function listGroups({
  groups,
  left,
  right,
  links,
  open = false,
}: Pick<RibbonsProps, 'groups' | 'left' | 'right' | 'links' | 'open'>): ListGroup[] {
  const labels = new Map(groups.map(({ key, label }) => [key, label]))
  const all = blocksOf({ left, right, links }).map((block) => {
    const under = (block.left[0] ?? block.right[0])?.group ?? ''
    const later = block.right.find(({ group }) => group !== under)
    const entry: ListEntry = {
      key: (block.left[0] ?? block.right[0])?.key ?? '',
      relation: block.links[0]?.relation ?? (block.left.length > 0 ? 'dropped' : 'new'),
      from: block.left,
      to: block.right,
      movedTo: block.left.length > 0 && later ? (labels.get(later.group) ?? null) : null,
    }
    const isPlain = block.links.length > 0 && block.links.every(({ plain }) => plain === true)
    return { under, entry, isPlain }
  })
  return groups.flatMap(({ key, label }) => {
    const own = all.filter(({ under }) => under === key)
    const plain = own.filter(({ isPlain }) => isPlain).map(({ entry }) => entry)
    const changed = own.filter(({ isPlain }) => !isPlain).map(({ entry }) => entry)
    if (own.length === 0) return []
    const folds = !open && plain.length >= FOLD_FROM
    return [
      {
        key,
        label,
        entries: folds ? changed : [...changed, ...plain],
        folded: folds ? plain : [],
      },
    ]
  })
}
