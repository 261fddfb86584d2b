import { group } from 'd3-array'
import type { RibbonItem, RibbonLink, RibbonsProps } from './types.ts'

/** Items that links hold together, with those links: one pair, a whole and its parts, an item alone. */
export interface Block {
  left: RibbonItem[]
  right: RibbonItem[]
  links: RibbonLink[]
}

/** What stands under a heading. Within it, what both years have stands side by side. */
export interface GroupBlocks {
  key: string
  label: string
  /** Whole blocks of the group, what changed first. */
  both: Block[]
  /** Unchanged pairs that are drawn as one band. */
  folded: Block[]
  /** Left items that go on under an earlier heading, those under a later one, those that end. */
  leaving: Record<'up' | 'down', RibbonItem[]>
  dropped: RibbonItem[]
  /** Right items that come from an earlier heading, those from a later one, those that are new. */
  arriving: Record<'up' | 'down', RibbonItem[]>
  added: RibbonItem[]
}

/** So many unchanged pairs under one heading are drawn as one band. */
export const FOLD_FROM = 4

/** What links hold together, each item once, in the order of the left side and then of the right. */
export function blocksOf({
  left,
  right,
  links,
}: Pick<RibbonsProps, 'left' | 'right' | 'links'>): Block[] {
  const sides = { left: byKey(left), right: byKey(right) }
  const ofLeft = group(links, ({ from }) => from)
  const ofRight = group(links, ({ to }) => to)
  const seen = new Set<RibbonItem>()
  const gather = (start: RibbonItem, side: 'left' | 'right'): Block => {
    const block: Block = { left: [], right: [], links: [] }
    const waiting: [RibbonItem, 'left' | 'right'][] = [[start, side]]
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [item, at] = next
      if (seen.has(item)) continue
      seen.add(item)
      block[at].push(item)
      for (const link of (at === 'left' ? ofLeft : ofRight).get(item.key) ?? []) {
        if (!block.links.includes(link)) block.links.push(link)
        const other = at === 'left' ? sides.right.get(link.to) : sides.left.get(link.from)
        if (other) waiting.push([other, at === 'left' ? 'right' : 'left'])
      }
    }
    const inOrder = (items: RibbonItem[], all: readonly RibbonItem[]) =>
      items.sort((a, b) => all.indexOf(a) - all.indexOf(b))
    return { ...block, left: inOrder(block.left, left), right: inOrder(block.right, right) }
  }
  return [
    ...left.flatMap((item) => (seen.has(item) ? [] : [gather(item, 'left')])),
    ...right.flatMap((item) => (seen.has(item) ? [] : [gather(item, 'right')])),
  ]
}

/** Blocks by heading, in the order of the headings; a heading without items is left out. */
export function groupBlocks(
  props: Pick<RibbonsProps, 'left' | 'right' | 'links' | 'groups' | 'open'>,
): GroupBlocks[] {
  const { groups, open = false } = props
  const place = new Map(groups.map(({ key }, at) => [key, at]))
  const placeOf = (item: RibbonItem | undefined) => place.get(item?.group ?? '') ?? 0
  const grouped = groups.map(({ key, label }): GroupBlocks => ({
    key,
    label,
    both: [],
    folded: [],
    leaving: { up: [], down: [] },
    dropped: [],
    arriving: { up: [], down: [] },
    added: [],
  }))
  for (const block of blocksOf(props)) {
    const [first, ...others] = [...block.left, ...block.right]
    if (block.right.length === 0 || block.left.length === 0) {
      for (const item of block.left) grouped[placeOf(item)]?.dropped.push(item)
      for (const item of block.right) grouped[placeOf(item)]?.added.push(item)
    } else if (others.every((item) => placeOf(item) === placeOf(first))) {
      grouped[placeOf(first)]?.both.push(block)
    } else {
      const [before, after] = [placeOf(block.left[0]), placeOf(block.right[0])]
      for (const item of block.left)
        grouped[placeOf(item)]?.leaving[after < placeOf(item) ? 'up' : 'down'].push(item)
      for (const item of block.right)
        grouped[placeOf(item)]?.arriving[before < placeOf(item) ? 'up' : 'down'].push(item)
    }
  }
  return grouped.filter(hasItems).map((blocks) => folding(blocks, open))
}

/** What changed first, then what did not; many of these as one. */
function folding(blocks: GroupBlocks, open: boolean): GroupBlocks {
  const plain = blocks.both.filter(isPlain)
  const changed = blocks.both.filter((block) => !isPlain(block))
  if (open || plain.length < FOLD_FROM) return { ...blocks, both: [...changed, ...plain] }
  return { ...blocks, both: changed, folded: plain }
}

/** How many pairs are drawn as bands when the chart is not open. */
export function foldedCount(props: Omit<RibbonsProps, 'width' | 'label' | 'words' | 'open'>) {
  const groups = groupBlocks({ ...props, open: false })
  return groups.reduce((count, { folded }) => count + folded.length, 0)
}

function isPlain({ links }: Block): boolean {
  return links.every(({ plain }) => plain === true)
}

function hasItems({ both, leaving, dropped, arriving, added }: GroupBlocks): boolean {
  const alone = [leaving.up, leaving.down, dropped, arriving.up, arriving.down, added]
  return both.length > 0 || alone.some((items) => items.length > 0)
}

function byKey(items: readonly RibbonItem[]): Map<string | null, RibbonItem> {
  return new Map(items.map((item) => [item.key, item]))
}
