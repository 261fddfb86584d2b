import { markKey } from '../frame/markKey.ts'
import { groupBlocks, type Block } from './blocks.ts'
import { BAR, columnsAt, heightOf, type Columns, type RibbonSide } from './columns.ts'
import { itemKey, placeItem, relationOf, type PlacedItem, type PlacedText } from './placeItem.ts'
import { placeLinks, type PlacedRibbon } from './placeLinks.ts'
import type { RibbonItem, RibbonsProps } from './types.ts'

/** A band of unchanged items. */
export interface PlacedFold {
  key: string
  x: number
  y: number
  width: number
  height: number
  count: number
  blocks: Block[]
}

/** A placed chart. */
export interface PlacedRibbons {
  height: number
  headings: { text: string; y: number }[]
  sides: PlacedText[]
  items: PlacedItem[]
  ribbons: PlacedRibbon[]
  folds: PlacedFold[]
  /** Keys of the marks from top to bottom, what belongs together in one row. */
  rows: string[][]
}

const HEAD = 26
const GROUP_HEAD = 30
const GROUP_GAP = 14
const FOLD_HEIGHT = 30

/** Places both sides heading by heading: what goes on side by side, what ends, leaves, arrives or is new below it. */
export function placeRibbons(props: RibbonsProps): PlacedRibbons {
  const columns = columnsAt(props)
  const relations = relationOf(props.links)
  const placed: PlacedRibbons = {
    height: 0,
    headings: [],
    sides: [],
    items: [],
    ribbons: [],
    folds: [],
    rows: [],
  }
  placed.sides = [
    { text: props.words.from, x: columns.leftBar + BAR, y: 14, anchor: 'end' },
    { text: props.words.to, x: columns.rightBar, y: 14, anchor: 'start' },
  ]
  const put = (item: RibbonItem, side: RibbonSide, y: number, height: number) => {
    placed.items.push(placeItem(item, side, { y, height, columns, relations }))
  }
  /** Puts items below one another and says where the next one goes. */
  const stack = (items: readonly RibbonItem[], side: RibbonSide, top: number) => {
    let y = top
    for (const item of items) {
      const height = heightOf(item, side, columns)
      put(item, side, y, height)
      y += height
    }
    return y
  }
  let y = HEAD
  const groups = groupBlocks(props)
  for (const group of groups) {
    // One heading alone would say nothing.
    if (groups.length > 1) {
      placed.headings.push({ text: group.label, y: y + 18 })
      y += GROUP_HEAD
    }
    y = Math.max(stack(group.leaving.up, 'left', y), stack(group.arriving.up, 'right', y))
    for (const block of group.both) y = placeBlock(block, y, columns, put)
    if (group.folded.length > 0) {
      placed.folds.push({
        key: markKey('fold', group.key),
        x: columns.leftBar,
        y: y + 3,
        width: columns.rightBar + BAR - columns.leftBar,
        height: FOLD_HEIGHT - 6,
        count: group.folded.length,
        blocks: group.folded,
      })
      y += FOLD_HEIGHT
    }
    const ends = {
      left: stack([...group.leaving.down, ...group.dropped], 'left', y),
      right: stack([...group.arriving.down, ...group.added], 'right', y),
    }
    y = Math.max(ends.left, ends.right) + GROUP_GAP
  }
  placed.height = y
  placed.ribbons = placeLinks(props.links, placed.items, columns)
  placed.rows = markRows(placed)
  return placed
}

function placeBlock(
  block: Block,
  top: number,
  columns: Columns,
  put: (item: RibbonItem, side: RibbonSide, y: number, height: number) => void,
): number {
  const sum = (side: RibbonSide) =>
    block[side].reduce((total, item) => total + heightOf(item, side, columns), 0)
  const height = Math.max(sum('left'), sum('right'))
  for (const side of ['left', 'right'] as const) {
    const spare = (height - sum(side)) / Math.max(1, block[side].length)
    let y = top
    for (const item of block[side]) {
      const own = heightOf(item, side, columns) + spare
      put(item, side, y, own)
      y += own
    }
  }
  return top + height
}

/** An item on the left, its links and what they lead to at the same height are one row to walk through. */
function markRows({ items, ribbons, folds }: PlacedRibbons): string[][] {
  const taken = new Set<string>()
  const take = (keys: readonly string[]) => {
    const fresh = keys.filter((key) => !taken.has(key))
    for (const key of fresh) taken.add(key)
    return fresh
  }
  const rights = items.filter(({ side }) => side === 'right')
  const entries = [
    ...items.map((item) => ({ y: item.y, item, fold: null })),
    ...folds.map((fold) => ({ y: fold.y, item: null, fold })),
  ].sort((a, b) => a.y - b.y || (a.item?.side === 'left' ? -1 : 1))
  return entries
    .map(({ item, fold, y }) => {
      if (fold) return take([fold.key])
      if (item.side === 'right') return take([item.key])
      const own = ribbons.filter(({ link }) => itemKey(link.from ?? '', 'left') === item.key)
      const beside = rights.find(
        (one) => one.y === y && own.some(({ link }) => itemKey(link.to ?? '', 'right') === one.key),
      )
      return take([item.key, ...own.map(({ key }) => key), ...(beside ? [beside.key] : [])])
    })
    .filter((keys) => keys.length > 0)
}
