import { markKey } from '../frame/markKey.ts'
import { BAR, type Columns, type RibbonSide } from './columns.ts'
import { ribbonPath } from './paths.ts'
import { itemKey, type PlacedItem } from './placeItem.ts'
import type { RibbonLink } from './types.ts'

/** A link with two ends at its place. */
export interface PlacedRibbon {
  key: string
  link: RibbonLink
  path: string
}

/** Each bar is shared by its links, in the order of their other ends, so that they do not cross on the way. */
export function placeLinks(
  links: readonly RibbonLink[],
  items: readonly PlacedItem[],
  { leftBar, rightBar }: Columns,
): PlacedRibbon[] {
  const byKey = new Map(items.map((item) => [item.key, item]))
  const drawn = links.flatMap((link) => {
    const left = byKey.get(itemKey(link.from ?? '', 'left'))
    const right = byKey.get(itemKey(link.to ?? '', 'right'))
    return left && right ? [{ link, left, right }] : []
  })
  const partOf = (one: (typeof drawn)[number], side: RibbonSide) => {
    const other = side === 'left' ? 'right' : 'left'
    const item = one[side]
    const sharing = drawn
      .filter((candidate) => candidate[side] === item)
      .sort((a, b) => a[other].y - b[other].y)
    const height = item.height / sharing.length
    return { y: item.y + sharing.indexOf(one) * height, height }
  }
  return drawn.map((one) => ({
    key: markKey('link', one.link.key),
    link: one.link,
    path: ribbonPath(leftBar + BAR, partOf(one, 'left'), rightBar, partOf(one, 'right')),
  }))
}
