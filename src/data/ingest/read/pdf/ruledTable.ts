import { MAX_CELLS, MAX_COLUMNS } from '../limits.ts'
import { tooLarge } from '../problems.ts'
import type { CellText } from './lines.ts'
import { readCell, toLines } from './lines.ts'
import type { Glyph, Rule } from './page.ts'
import { coverage, NEAR, positions } from './rules.ts'

/** A merged or plain cell of a drawn table; columns are known by the position of their left edge. */
export interface Region {
  row: number
  rowspan: number
  left: number
  right: number
  content: CellText
}

/** A table drawn with lines. */
export interface RuledTable {
  kind: 'table'
  left: number
  right: number
  top: number
  bottom: number
  rowCount: number
  regions: Region[]
}

/** Edges that lines cover less than this are open. */
const CLOSED = 0.6
const SMALLEST_REGION = 2

/** Lines of one table with the positions they make. */
export interface Frame {
  xs: number[]
  ys: number[]
  horizontal: readonly Rule[]
  vertical: readonly Rule[]
}

/** The frame connected lines make, or null where they part nothing. Sides that are left open are closed. */
export function frameOf(horizontal: readonly Rule[], vertical: readonly Rule[]): Frame | null {
  if (horizontal.length === 0 || vertical.length === 0) return null
  const xs = positions([
    ...vertical.map((rule) => rule.at),
    Math.min(...horizontal.map((rule) => rule.from)),
    Math.max(...horizontal.map((rule) => rule.to)),
  ])
  const ys = positions([
    ...horizontal.map((rule) => rule.at),
    Math.min(...vertical.map((rule) => rule.from)),
    Math.max(...vertical.map((rule) => rule.to)),
  ])
  if (xs.length < 2 || ys.length < 2 || (xs.length === 2 && ys.length === 2)) return null
  if (xs.length > MAX_COLUMNS) throw tooLarge({ zh: '列数', en: 'columns' }, MAX_COLUMNS)
  if (xs.length * ys.length > MAX_CELLS) throw tooLarge({ zh: '单元格数', en: 'cells' }, MAX_CELLS)
  return { xs, ys, horizontal, vertical }
}

/** Whether the middle of a character lies inside a frame. */
export function isInside(glyph: Glyph, { xs, ys }: Frame): boolean {
  const x = (glyph.left + glyph.right) / 2
  const y = middle(glyph)
  return x >= (xs[0] ?? 0) && x <= (xs.at(-1) ?? 0) && y >= (ys[0] ?? 0) && y <= (ys.at(-1) ?? 0)
}

/** Reads the cells of a drawn table: neighbours without a line between them are one. */
export function readRuledTable(frame: Frame, glyphs: readonly Glyph[]): RuledTable {
  const { xs, ys } = frame
  const width = xs.length - 1
  const heads = mergeCells(frame)
  const inside = new Map<number, Glyph[]>()
  for (const glyph of glyphs) {
    const row = bandOf(ys, middle(glyph))
    const column = bandOf(xs, (glyph.left + glyph.right) / 2)
    const head = heads[row * width + column] ?? 0
    const known = inside.get(head)
    if (known) known.push(glyph)
    else inside.set(head, [glyph])
  }
  const extents = new Map<number, { bottom: number; right: number }>()
  for (const [cell, head] of heads.entries()) {
    const extent = extents.get(head) ?? { bottom: 0, right: 0 }
    extent.bottom = Math.max(extent.bottom, Math.floor(cell / width))
    extent.right = Math.max(extent.right, cell % width)
    extents.set(head, extent)
  }
  const regions = [...extents].map(([head, { bottom, right }]) => {
    const row = Math.floor(head / width)
    const left = xs[head % width] ?? 0
    const end = xs[right + 1] ?? left
    const content = readCell(toLines(inside.get(head) ?? []), end - left)
    return { row, rowspan: bottom - row + 1, left, right: end, content }
  })
  return {
    kind: 'table',
    left: xs[0] ?? 0,
    right: xs.at(-1) ?? 0,
    top: ys[0] ?? 0,
    bottom: ys.at(-1) ?? 0,
    rowCount: ys.length - 1,
    regions,
  }
}

/** For each cell of the frame, the first cell of the region it belongs to. */
function mergeCells({ xs, ys, horizontal, vertical }: Frame): number[] {
  const width = xs.length - 1
  const height = ys.length - 1
  const heads = Array.from({ length: width * height }, (_, cell) => cell)
  const root = (cell: number): number => {
    let at = cell
    while (heads[at] !== undefined && heads[at] !== at) at = heads[at] ?? at
    return at
  }
  const join = (a: number, b: number) => {
    const [first, second] = [root(a), root(b)]
    heads[Math.max(first, second)] = Math.min(first, second)
  }
  const uprights = xs.map((x) => vertical.filter((rule) => Math.abs(rule.at - x) <= NEAR))
  const levels = ys.map((y) => horizontal.filter((rule) => Math.abs(rule.at - y) <= NEAR))
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const cell = row * width + column
      const [left, right] = [xs[column] ?? 0, xs[column + 1] ?? 0]
      const [top, bottom] = [ys[row] ?? 0, ys[row + 1] ?? 0]
      if (column + 1 < width && coverage(uprights[column + 1] ?? [], top, bottom) < CLOSED)
        join(cell, cell + 1)
      if (row + 1 < height && coverage(levels[row + 1] ?? [], left, right) < CLOSED)
        join(cell, cell + width)
    }
  }
  return heads.map((_, cell) => root(cell))
}

/** Index of the band between two positions that a value falls into. */
function bandOf(edges: readonly number[], value: number): number {
  const next = edges.findIndex((edge) => edge > value)
  return Math.max(0, next < 0 ? edges.length - 2 : next - 1)
}

function middle(glyph: Glyph): number {
  return glyph.bottom - 0.35 * Math.max(glyph.size, SMALLEST_REGION)
}
