import { ascending, extent, sum } from 'd3-array'
import { scaleLinear, scaleSqrt } from 'd3-scale'
import { placeTicksX } from '../axis/placeTicks.ts'
import type { PlacedTick } from '../axis/placeTicks.ts'
import { formatCount } from '../format/formatCount.ts'
import { markKey } from '../frame/markKey.ts'
import { textWidth } from '../frame/textWidth.ts'
import { wrapText } from '../frame/wrapText.ts'
import type { StripMissing, StripPoint, StripProps, StripRow } from './types.ts'

/** Values that stand so near each other that they share a dot. */
export interface StripDot {
  values: number[]
  count: number
  detail: NonNullable<StripPoint['detail']>
  /** Mean of the values, each as often as it occurs. */
  x: number
  r: number
  /** How many: in the dot where it fits, else above it, unless it would touch a neighbour. */
  text: { text: string; y: number; inside: boolean } | null
}

/** A dot with its row. */
export interface PlacedDot extends StripDot {
  key: string
  row: StripRow
  y: number
}

/** A row at its place. */
export interface PlacedStripRow {
  row: StripRow
  /** Middle of the dots. */
  y: number
  labels: { text: string; y: number; strong: boolean }[]
  /** Left to right. */
  dots: PlacedDot[]
  missing: (StripMissing & { key: string; row: StripRow; x: number; y: number }) | null
}

/** A placed chart. */
export interface PlacedStrip {
  height: number
  left: number
  right: number
  rows: PlacedStripRow[]
  ticks: PlacedTick[]
  axisY: number
  /** The hatched band at the end; null without one. */
  band: { x: number; width: number; heads: { text: string; y: number }[] } | null
  top: number
}

export const LABEL_SIZE = 12.5
export const TEXT_SIZE = 12
const LINE = 17
const BAND = 84
const MOST_R = 17
const LEAST_R = 4
/** Dots whose middles are nearer than this cannot be told apart, or hit with a finger. */
const NEAR = 8

/** Places the rows at a width: labels beside the dots where there is room, above them otherwise. */
export function placeStrip(
  props: Pick<StripProps, 'width' | 'rows' | 'format' | 'missingLabel' | 'domain'>,
): PlacedStrip {
  const { width, rows, format, missingLabel } = props
  const beside = width >= 640
  const labelWidth = beside ? labelColumn(rows, width) : width
  const left = (beside ? labelWidth + 16 : 0) + MOST_R
  const band = missingLabel === undefined ? null : width - BAND
  const right = (band ?? width) - MOST_R - (band === null ? 0 : 10)
  const scale = scaleLinear(domainOf(rows, props.domain ?? []), [left, Math.max(left + 40, right)])
  const heads = wrapText(missingLabel ?? '', BAND, TEXT_SIZE, 5)
  const top = band === null ? 4 : heads.length * 15 + 4
  const size = scaleSqrt([0, mostOf(rows, scale)], [0, MOST_R])
  let y = top
  const placed = rows.map((row): PlacedStripRow => {
    const lines = labelLines(row, labelWidth)
    const middle = beside
      ? y + Math.max(40, lines.length * LINE + 6) / 2
      : y + lines.length * LINE + 4 + MOST_R
    const first = beside ? middle + 4.5 - ((lines.length - 1) * LINE) / 2 : y + 13
    const labels = lines.map((line, at) => ({ ...line, y: first + at * LINE }))
    y = beside ? y + Math.max(40, lines.length * LINE + 6) : middle + MOST_R + 12
    return {
      row,
      y: middle,
      labels,
      dots: placeDots(gather(row.points, scale), row, middle, size),
      missing:
        band === null || !row.missing
          ? null
          : { ...row.missing, key: markKey(row.key, 'missing'), row, x: band, y: middle },
    }
  })
  return {
    height: y + 30,
    left: left - MOST_R,
    right: scale.range()[1] ?? right,
    rows: placed,
    ticks: placeTicksX(scale, { from: left - MOST_R, to: (band ?? width) - 8 }, { print: format }),
    axisY: y + 4,
    band:
      band === null
        ? null
        : { x: band, width: BAND, heads: heads.map((text, at) => ({ text, y: 11 + at * 15 })) },
    top,
  }
}

/** Values whose places are within reach of each other as one dot, left to right. */
export function gather(
  points: readonly StripPoint[],
  scale: (value: number) => number,
): Omit<StripDot, 'r' | 'text'>[] {
  const sorted = points.toSorted((a, b) => ascending(a.value, b.value))
  const clusters: StripPoint[][] = []
  for (const point of sorted) {
    const last = clusters.at(-1)
    const start = last?.[0]
    if (last && start && scale(point.value) - scale(start.value) < NEAR) last.push(point)
    else clusters.push([point])
  }
  return clusters.map((own) => {
    const count = sum(own, (point) => point.count)
    return {
      values: [...new Set(own.map(({ value }) => value))],
      count,
      detail: own.flatMap(({ detail }) => detail ?? []),
      x: sum(own, (point) => scale(point.value) * point.count) / count,
    }
  })
}

function placeDots(
  dots: readonly Omit<StripDot, 'r' | 'text'>[],
  row: StripRow,
  y: number,
  size: (count: number) => number,
): PlacedDot[] {
  const sized = dots.map((dot) => ({ ...dot, r: Math.max(LEAST_R, size(dot.count)) }))
  return sized.map((dot, index) => {
    const text = formatCount(dot.count)
    const half = textWidth(text, TEXT_SIZE) / 2
    const isFree = [sized[index - 1], sized[index + 1]].every(
      (other) => !other || Math.abs(other.x - dot.x) > half + Math.max(other.r, half) + 1,
    )
    // A smaller dot stands above a larger one, and would hide what is written in it.
    const isHidden = sized.some(
      (other) =>
        other !== dot && other.r <= dot.r && Math.abs(other.x - dot.x) <= half + other.r + 1,
    )
    const inside = dot.r >= Math.max(half + 2, 8) && !isHidden
    return {
      ...dot,
      key: markKey(row.key, String(dot.values[0])),
      row,
      y,
      text: inside || isFree ? { text, inside, y: inside ? y + 4.3 : y - dot.r - 3 } : null,
    }
  })
}

function mostOf(rows: readonly StripRow[], scale: (value: number) => number): number {
  return Math.max(
    1,
    ...rows.flatMap(({ points }) => gather(points, scale)).map(({ count }) => count),
  )
}

/** From the least to the greatest value, rounded outwards; a little room on both sides where there is only one. */
function domainOf(rows: readonly StripRow[], reached: readonly number[]): [number, number] {
  const [low, high] = extent([
    ...reached,
    ...rows.flatMap(({ points }) => points.map(({ value }) => value)),
  ])
  if (low === undefined) return [0, 1]
  if (low === high)
    return low === 0 ? [-1, 1] : [low - Math.abs(low) / 10, low + Math.abs(low) / 10]
  return [low, high]
}

function labelLines(row: StripRow, width: number): { text: string; strong: boolean }[] {
  const sub = row.sublabel ? row.sublabel + (row.note ? ' *' : '') : ''
  return [
    ...wrapText(row.label, width / 1.1, LABEL_SIZE, 4).map((text) => ({ text, strong: true })),
    ...(sub === ''
      ? []
      : wrapText(sub, width, LABEL_SIZE, 4).map((text) => ({ text, strong: false }))),
  ]
}

function labelColumn(rows: readonly StripRow[], width: number): number {
  const widest = Math.max(
    0,
    ...rows.flatMap(({ label, sublabel = '' }) => [
      textWidth(label, LABEL_SIZE) * 1.1,
      textWidth(sublabel, LABEL_SIZE) + 12,
    ]),
  )
  return Math.ceil(Math.min(widest + 4, width * 0.3, 300))
}
