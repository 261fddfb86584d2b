import { max, min, pairs, sum } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import type { ScaleLinear } from 'd3-scale'
import { markKey } from '../frame/markKey.ts'
import { placeLabels } from '../frame/placeLabels.ts'
import { boldWidth } from '../frame/textWidth.ts'
import { wrapText } from '../frame/wrapText.ts'
import { LABEL_LINE, LABEL_SIZE, labelRoom, labelText, nameOf, slopeLabels } from './slopeLabels.ts'
import type { LabelOptions, SlopeLabel, SlopeSide } from './slopeLabels.ts'
import type { SlopeLine, SlopeProps } from './types.ts'

/** Direction from the first known value to the last. */
export type SlopeTrend = 'up' | 'down' | 'same'

/** A value at its place. */
export interface PlacedPoint {
  key: string
  column: number
  value: number
  x: number
  y: number
}

/** A label at its place. */
export interface PlacedSlopeLabel extends SlopeLabel {
  x: number
  anchor: 'start' | 'end'
  /** First baseline. */
  y: number
  /** From the value to the label; null where the label stands beside it. */
  leader: { x1: number; y1: number; x2: number; y2: number } | null
}

/** A line at its place. */
export interface PlacedLine {
  line: SlopeLine
  trend: SlopeTrend
  points: PlacedPoint[]
  /** Between known neighbours; dashed where columns between them have no value. */
  segments: { key: string; d: string; dashed: boolean }[]
}

/** A column at its place. */
export interface PlacedColumn {
  /** Empty where it has no room between its neighbours. */
  label: string
  x: number
  anchor: 'start' | 'middle' | 'end'
}

/** A placed chart. */
export interface PlacedSlope {
  height: number
  columns: PlacedColumn[]
  top: number
  bottom: number
  lines: PlacedLine[]
  labels: PlacedSlopeLabel[]
  /** Lines without any value, said below the plot. */
  without: { line: SlopeLine; lines: string[]; y: number }[]
  zeroY: number | null
}

export const HEAD_SIZE = 13
const HEAD = 26
const PAD = 10
const GAP = 12
const LEAST = 240
const MOST = 960
/** Height past which more lines do not raise the picture. */
const CROWD = 600
/** Number of lines from which only highlighted ones have labels, if any are. */
const MANY = 24
const NOTE_GAP = 5

/** Places lines and labels at a width. The picture is as high as its labels need, up to a limit; past it, labels give way. */
export function placeSlope(
  { width, columns, lines, format, zero = false }: Omit<SlopeProps, 'label'>,
  notDisclosed: string,
): PlacedSlope {
  const namesLeft = width >= 640
  const options: LabelOptions = { format, notDisclosed, namesLeft, room: { left: 0, right: 0 } }
  const most = width * (namesLeft ? 0.26 : 0.42)
  for (const side of ['left', 'right'] as const)
    options.room[side] = labelRoom(
      lines.map((line) => labelText(line, side, options)),
      side === 'left' && !namesLeft ? width * 0.24 : most,
    )
  const left = options.room.left + GAP
  const right = Math.max(left + 60, width - options.room.right - GAP)
  const labelled = labelledLines(lines)
  const sides = {
    left: slopeLabels(labelled, 'left', options),
    right: slopeLabels(labelled, 'right', options),
  }
  const needed = Math.max(
    ...[sides.left, sides.right].map((all) => sum(all, ({ size }) => size + 2)),
  )
  const plot =
    Math.max(LEAST, Math.min(MOST, needed * 1.1), Math.min(CROWD, lines.length * 6)) - 2 * PAD
  const scale = scaleLinear(extent(lines, zero), [HEAD + PAD + plot, HEAD + PAD])
  const xOf = (index: number) =>
    columns.length < 2 ? right : left + ((right - left) * index) / (columns.length - 1)
  const bottom = HEAD + plot + 2 * PAD
  const without = lines.filter(({ values }) => values.every(({ value }) => value === null))
  let below = bottom
  const notes = without.map((line) => {
    const texts = wrapText(`${nameOf(line)} ${notDisclosed}`, width, LABEL_SIZE, 4)
    const y = below + 15
    below += texts.length * LABEL_LINE + NOTE_GAP
    return { line, lines: texts, y }
  })
  const [low = 0, high = 0] = scale.domain()
  return {
    height: below,
    columns: placeHeads(columns, xOf),
    top: HEAD,
    bottom,
    lines: lines
      .filter((line) => !without.includes(line))
      .map((line) => placeLine(line, scale, xOf)),
    labels: (['left', 'right'] as const).flatMap((side) =>
      columns.length < 2 && side === 'left'
        ? []
        : placeSide(sides[side], scale, { side, edge: side === 'left' ? left : right, bottom }),
    ),
    without: notes,
    zeroY: low <= 0 && high >= 0 && lines.length > 0 ? scale(0) : null,
  }
}

/** Whether there are so many lines that the plain ones are drawn thin. */
export function isCrowded(lines: readonly SlopeLine[]): boolean {
  return lines.length > MANY
}

function labelledLines(lines: readonly SlopeLine[]): readonly SlopeLine[] {
  const highlighted = lines.filter((line) => line.highlighted)
  return isCrowded(lines) && highlighted.length > 0 ? highlighted : lines
}

/** Keys of a line's marks from left to right. */
export function slopeKeys({ points }: PlacedLine): string[] {
  return points.map(({ key }) => key)
}

/** Key of the mark of a line at a column. */
export function pointKey(line: string, column: number): string {
  return markKey(line, String(column))
}

/** Names of the outer columns stand over the labels, the others over their column where they have room. */
function placeHeads(columns: readonly string[], xOf: (index: number) => number): PlacedColumn[] {
  const last = columns.length - 1
  let free = xOf(0) + 8
  return columns.map((label, index): PlacedColumn => {
    const x = xOf(index)
    if (index === last) return { label, x, anchor: 'start' }
    if (index === 0)
      return boldWidth(label, HEAD_SIZE) > x
        ? { label, x: 0, anchor: 'start' }
        : { label, x, anchor: 'end' }
    const half = boldWidth(label, HEAD_SIZE) / 2
    const fits = x - half >= free && x + half + 8 <= xOf(last)
    if (fits) free = x + half + 8
    return { label: fits ? label : '', x, anchor: 'middle' }
  })
}

function placeLine(
  line: SlopeLine,
  scale: ScaleLinear<number, number>,
  xOf: (index: number) => number,
): PlacedLine {
  const points = line.values.flatMap(({ value }, column): PlacedPoint[] =>
    value === null
      ? []
      : [{ key: pointKey(line.key, column), column, value, x: xOf(column), y: scale(value) }],
  )
  const change = (points.at(-1)?.value ?? 0) - (points[0]?.value ?? 0)
  return {
    line,
    trend: change > 0 ? 'up' : change < 0 ? 'down' : 'same',
    points,
    segments: pairs(points).map(([a, b]) => ({
      key: `${a.key}:${b.column}`,
      d: `M${a.x},${a.y}L${b.x},${b.y}`,
      dashed: b.column - a.column > 1,
    })),
  }
}

function placeSide(
  labels: readonly SlopeLabel[],
  scale: ScaleLinear<number, number>,
  { side, edge, bottom }: { side: SlopeSide; edge: number; bottom: number },
): PlacedSlopeLabel[] {
  const ends = labels.map(({ beside }) => beside)
  const [low, high] = [min(ends), max(ends)]
  const placed = placeLabels(
    labels.map(({ key, size, line, beside }) => ({
      key,
      size,
      at: scale(beside),
      priority: line.highlighted ? 2 : beside === low || beside === high ? 1 : 0,
    })),
    { from: HEAD, to: bottom, gap: 2 },
  )
  const out = side === 'left' ? -1 : 1
  return placed.flatMap(({ key, at, place, leader }): PlacedSlopeLabel[] => {
    const label = labels.find((one) => one.key === key)
    if (!label) return []
    return [
      {
        ...label,
        x: edge + out * GAP,
        anchor: side === 'left' ? 'end' : 'start',
        y: place - label.size / 2 + 11.5,
        leader:
          leader && !label.missing
            ? { x1: edge + out * 4, y1: at, x2: edge + out * (GAP - 2), y2: place }
            : null,
      },
    ]
  })
}

function extent(lines: readonly SlopeLine[], zero: boolean): [number, number] {
  const values = lines.flatMap((line) =>
    line.values.flatMap(({ value }) => (value === null ? [] : [value])),
  )
  const low = Math.min(...(zero ? [0] : []), ...values)
  const high = Math.max(...(zero ? [0] : []), ...values)
  if (!Number.isFinite(low)) return [0, 1]
  return low === high ? [low - Math.abs(low || 1), high + Math.abs(high || 1)] : [low, high]
}
