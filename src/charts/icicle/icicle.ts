import { cumsum, sum } from 'd3-array'
import { categoryColor } from '../frame/legend.ts'
import { markKey } from '../frame/markKey.ts'
import { wrapText } from '../frame/wrapText.ts'
import { levelsOf, pathTo, sizeTree } from './icicleTree.ts'
import type { SizedNode } from './icicleTree.ts'
import type { IcicleNode } from './types.ts'

/**
 * What a box is: a node; what a node has beyond its children; what the children have beyond their node; or several nodes
 * too small to draw one by one.
 */
export type BoxKind = 'node' | 'rest' | 'over' | 'smaller'

/** A box at its place. */
export interface PlacedBox {
  key: string
  kind: BoxKind
  /** The node itself, or the one the box belongs to. */
  sized: SizedNode
  above: SizedNode | null
  /** Amount of the box; null when the node discloses none. */
  value: number | null
  /** How many nodes a box of small ones stands for. */
  count: number
  level: number
  x: number
  y: number
  width: number
  height: number
  /** Hatched where null. */
  fill: string | null
  ink: string
  lines: { text: string; y: number; isValue: boolean }[]
  /** Leads to the level below, and has room to say so. */
  opens: boolean
  href: string | null
}

/** A placed chart. */
export interface PlacedIcicle {
  height: number
  boxes: PlacedBox[]
  /** From the root to the node that fills the picture. */
  path: IcicleNode[]
  /** Nodes of the levels shown that have no size. */
  sizeless: IcicleNode[]
}

/** What placing needs besides the tree. */
export interface IcicleLayout {
  width: number
  zoom: string | null
  format: (value: number) => string
  words: { notDisclosed: string; rest: string; over: string; smaller: (count: number) => string }
}

export const LABEL_SIZE = 12
const LINE = 15
const PAD = 7
/** Lines of a name, where its box has room for them. */
const MOST_LINES = 12
/** A whole without parts is one box: it shows no shares, so it need not be large. */
const ALONE_HEIGHT = 96
const LEAST_HEIGHT = 360
const USUAL_HEIGHT = 520
const MOST_HEIGHT = 1200
/** Room a part of the first level gets, so that many of them still can be read and pointed at. */
const PART = 24
/** Boxes lower than this are drawn as one. */
const LEAST_BOX = 5

interface Context {
  layout: IcicleLayout
  /** Pixels a unit. */
  scale: number
  levels: number
  starts: readonly number[]
  widths: readonly number[]
}

/** Places the node that fills the picture and the levels below it that have room. */
export function placeIcicle(root: IcicleNode, layout: IcicleLayout): PlacedIcicle {
  const path = pathTo(sizeTree(root), layout.zoom)
  const top = path.at(-1)
  const nodes = path.map(({ node }) => node)
  if (!top || top.size === 0)
    return { height: 0, boxes: [], path: nodes, sizeless: top ? [top.node, ...top.sizeless] : [] }
  const { width } = layout
  const levels = Math.min(levelsOf(top), width < 480 ? 2 : width < 760 ? 3 : 4)
  const height =
    levels === 1
      ? ALONE_HEIGHT
      : Math.max(
          LEAST_HEIGHT,
          Math.min(USUAL_HEIGHT, width * 0.42),
          Math.min(MOST_HEIGHT, top.children.length * PART),
        )
  const widths = columnWidths(levels, width)
  const starts = [0, ...cumsum(widths)]
  const context: Context = { layout, scale: height / top.size, levels, starts, widths }
  const above = path.at(-2) ?? null
  const boxes = placeNode(top, above, { level: 0, y: 0, color: colorOf(path) }, context)
  return { height, boxes, path: nodes, sizeless: shownSizeless(top, levels) }
}

/** Keys of the boxes, a row for each that does not stand right of the one before it. */
export function icicleKeys({ boxes }: PlacedIcicle): string[][] {
  const rows: string[][] = []
  let level = Infinity
  for (const box of boxes) {
    if (box.level > level) rows.at(-1)?.push(box.key)
    else rows.push([box.key])
    level = box.level
  }
  return rows
}

interface At {
  level: number
  y: number
  color: number | null
}

function placeNode(
  sized: SizedNode,
  above: SizedNode | null,
  at: At,
  context: Context,
): PlacedBox[] {
  const { scale, layout, levels } = context
  const { node, own, inner, children } = sized
  const color = node.color ?? at.color
  const isTop = at.level === 0
  // What fills the picture leads back up; its evidence is linked above the picture.
  const href = isTop
    ? (above?.node.zoomHref ?? node.href ?? null)
    : children.length > 0
      ? (node.zoomHref ?? null)
      : (node.href ?? null)
  const hasOwn = own > 0
  const box = placeBox(
    { key: node.key, kind: 'node', sized, above, value: node.value, count: 1, href },
    { ...at, color: hasOwn ? color : null, hatched: !hasOwn, size: hasOwn ? own : inner },
    [node.label, node.value === null ? layout.words.notDisclosed : layout.format(node.value)],
    context,
  )
  const over =
    hasOwn && inner > own
      ? [
          placeBox(
            {
              key: markKey(node.key, 'over'),
              kind: 'over',
              sized,
              above,
              value: inner - own,
              count: 1,
              href: null,
            },
            { ...at, y: at.y + own * scale, color: null, hatched: true, size: inner - own },
            [layout.words.over, layout.format(inner - own)],
            context,
          ),
        ]
      : []
  if (at.level + 1 >= levels || children.length === 0) return [box, ...over]
  return [box, ...over, ...placeChildren(sized, { ...at, color }, context)]
}

function placeChildren(sized: SizedNode, at: At, context: Context): PlacedBox[] {
  const { scale, layout } = context
  const { children, own, inner } = sized
  const low = children.filter(({ size }) => size * scale < LEAST_BOX)
  const merged = low.length > 1 ? low : []
  const drawn = children.slice(0, children.length - merged.length)
  const level = at.level + 1
  let y = at.y
  const boxes = drawn.flatMap((child) => {
    const placed = placeNode(child, sized, { level, y, color: at.color }, context)
    y += child.size * scale
    return placed
  })
  const extra = (kind: 'rest' | 'smaller', size: number, count: number, name: string) => {
    const href = kind === 'smaller' && at.level > 0 ? (sized.node.zoomHref ?? null) : null
    const key = markKey(sized.node.key, kind)
    const box = placeBox(
      { key, kind, sized, above: sized, value: size, count, href },
      { level, y, color: kind === 'rest' ? null : at.color, hatched: kind === 'rest', size },
      [name, layout.format(size)],
      context,
    )
    y += size * scale
    return box
  }
  if (merged.length > 0) {
    const size = sum(merged, (child) => child.size)
    boxes.push(extra('smaller', size, merged.length, layout.words.smaller(merged.length)))
  }
  if (own > inner) boxes.push(extra('rest', own - inner, 1, layout.words.rest))
  return boxes
}

function placeBox(
  given: Pick<PlacedBox, 'key' | 'kind' | 'sized' | 'above' | 'value' | 'count' | 'href'>,
  at: At & { hatched: boolean; size: number },
  [name, value]: [string, string],
  { scale, starts, widths }: Context,
): PlacedBox {
  const [x, y] = [starts[at.level] ?? 0, at.y]
  const [width, height] = [widths[at.level] ?? 0, Math.max(1, at.size * scale)]
  const neutral = { fill: 'var(--paper-3)', ink: 'var(--ink)' }
  const { fill, ink } = at.color === null ? neutral : categoryColor(at.color)
  return {
    ...given,
    level: at.level,
    x,
    y,
    width,
    height,
    fill: at.hatched ? null : fill,
    opens:
      given.kind === 'node' &&
      at.level > 0 &&
      given.href !== null &&
      given.sized.children.length > 0 &&
      height >= LINE + 6,
    ink: at.hatched ? 'var(--ink)' : ink,
    lines: boxLines(name, value, { width, height }).map((line, index) => ({
      ...line,
      y: y + 5 + 11 + index * LINE,
    })),
  }
}

/** The name on as many lines as there are, and the amount below it where there is room for both. */
function boxLines(
  name: string,
  value: string,
  { width, height }: { width: number; height: number },
): { text: string; isValue: boolean }[] {
  const room = Math.floor((height - 6) / LINE)
  const across = width - 2 * PAD - 10
  if (room < 1 || across < 3 * LABEL_SIZE) return []
  const whole = wrapText(name, across, LABEL_SIZE, MOST_LINES)
  const fit = whole.length <= room ? whole : wrapText(name, across, LABEL_SIZE, room)
  const lines = fit.map((text) => ({ text, isValue: false }))
  const values = wrapText(value, across, LABEL_SIZE, 2)
  if (values.length > 1 || lines.length + 1 > room) return lines
  return [...lines, { text: value, isValue: true }]
}

/** The level that fills the picture is told by the words above it and needs least room. */
function columnWidths(levels: number, width: number): number[] {
  if (levels === 1) return [width]
  const first = Math.round(width * (levels === 2 ? 0.28 : 0.18))
  const other = (width - first) / (levels - 1)
  return Array.from({ length: levels }, (_, level) => (level === 0 ? first : other))
}

function colorOf(path: readonly SizedNode[]): number | null {
  return path.reduce<number | null>((color, { node }) => node.color ?? color, null)
}

function shownSizeless({ sizeless, children }: SizedNode, levels: number): IcicleNode[] {
  if (levels <= 1) return []
  return [...sizeless, ...children.flatMap((child) => shownSizeless(child, levels - 1))]
}
