import type { LinkRelation } from '../../data/model/lineage.ts'
import { markKey } from '../frame/markKey.ts'
import { ellipsize } from '../frame/wrapText.ts'
import { BAR, GAP, LINE, nameLines, VALUE_SIZE, type Columns, type RibbonSide } from './columns.ts'
import { stubPaths } from './paths.ts'
import type { RibbonItem, RibbonLink } from './types.ts'

/** A text at its place. */
export interface PlacedText {
  text: string
  x: number
  y: number
  anchor: 'start' | 'end'
}

/** An item at its place. */
export interface PlacedItem {
  key: string
  side: RibbonSide
  item: RibbonItem
  /** Of its bar, upper left corner. */
  x: number
  y: number
  height: number
  /** What became of it; where several things did, the first. */
  relation: LinkRelation
  /** Name, line by line. */
  lines: PlacedText[]
  value: PlacedText | null
  /** Two short open strokes, where nothing is on the other side. */
  stub: string | null
}

/** Places an item's name, value and bar; a bar without a link gets a stub. */
export function placeItem(
  item: RibbonItem,
  side: RibbonSide,
  {
    y,
    height,
    columns,
    relations,
  }: { y: number; height: number; columns: Columns; relations: Map<string, LinkRelation> },
): PlacedItem {
  const isLeft = side === 'left'
  const x = isLeft ? columns.leftBar : columns.rightBar
  const key = itemKey(item.key, side)
  const relation = relations.get(key) ?? (isLeft ? 'dropped' : 'new')
  const anchor = isLeft ? ('end' as const) : ('start' as const)
  const away = (distance: number) => (isLeft ? x - GAP - distance : x + BAR + GAP + distance)
  const lines = nameLines(item, side, columns)
  const valueWidth = columns.valueWidth[side]
  const middle = y + height / 2
  const first = middle - (lines.length * LINE) / 2 + 12.5
  const shift = valueWidth > 0 ? valueWidth + GAP : 0
  const bar = { y: y + 2, height: height - 4 }
  return {
    key,
    side,
    item,
    x,
    ...bar,
    relation,
    lines: lines.map((text, at) => ({ text, x: away(shift), y: first + at * LINE, anchor })),
    value: item.value
      ? {
          text: ellipsize(item.value, valueWidth, VALUE_SIZE),
          x: away(0),
          y: middle + 4.3,
          anchor,
        }
      : null,
    stub:
      relation === 'dropped' || relation === 'new'
        ? stubPaths(isLeft ? x + BAR : x, bar, isLeft ? 1 : -1)
        : null,
  }
}

/** Key of the mark of an item. */
export function itemKey(item: string, side: RibbonSide): string {
  return markKey(side, item)
}

/** What became of each item, by the key of its mark; where several things did, the first. */
export function relationOf(links: readonly RibbonLink[]): Map<string, LinkRelation> {
  const found = new Map<string, LinkRelation>()
  for (const { from, to, relation } of links) {
    const keys = [
      ...(from === null ? [] : [itemKey(from, 'left')]),
      ...(to === null ? [] : [itemKey(to, 'right')]),
    ]
    for (const key of keys) if (!found.has(key)) found.set(key, relation)
  }
  return found
}
