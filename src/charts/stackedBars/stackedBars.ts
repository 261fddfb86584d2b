import { scaleLinear } from 'd3-scale'
import type { ScaleLinear } from 'd3-scale'
import { sum } from 'd3-array'
import { colorNumbers } from '../frame/legend.ts'
import { boldWidth, textWidth } from '../frame/textWidth.ts'
import type { ChartKey } from '../frame/types.ts'
import { wrapText } from '../frame/wrapText.ts'
import { placeNotes } from './placeNotes.ts'
import type { PlacedNote } from './placeNotes.ts'
import { placeSegments } from './placeSegments.ts'
import type { PlacedSegment } from './placeSegments.ts'
import type { StackedBarsProps, StackedGroup } from './types.ts'

/** A line of text at a place. */
export interface PlacedText {
  text: string
  x: number
  y: number
}

/** A bar with everything that is written about it. */
export interface PlacedBar {
  group: StackedGroup
  /** Heading of the division that begins with this bar. */
  division: { text: string; y: number } | null
  label: PlacedText[]
  /** What the name takes, with air around it. */
  nameBox: { x: number; y: number; width: number; height: number }
  sub: PlacedText[]
  x: number
  y: number
  height: number
  segments: PlacedSegment[]
  /** Zeros and missing values of the bar. */
  notes: PlacedNote[]
  total: (PlacedText & { anchor: 'start' | 'end' }) | null
  /** Hatched stretch that stands for a whole bar that is missing. */
  missing: { width: number; text: string; textX: number; textWidth: number } | null
  /** The bar has a part of unknown size, told by a hatched stub at its end. */
  stubX: number | null
}

/** A placed chart. */
export interface PlacedBars {
  height: number
  zeroX: number
  bars: PlacedBar[]
}

export const LABEL_SIZE = 13
export const SUB_SIZE = 12
const LINE = 17
const GAP = 20
const DIVISION = 34
const STUB = 12

/** Words a placed chart needs in the reader's language. */
export interface StackedWords {
  notDisclosed: string
}

/** What every bar of a chart shares. */
interface Frame {
  width: number
  /** Labels stand beside the bars, or above them. */
  beside: boolean
  labelWidth: number
  scale: ScaleLinear<number, number>
  colors: ReadonlyMap<string, number>
  categories: readonly ChartKey[]
  format: (value: number) => string
  words: StackedWords
}

/** Places all bars at a width: labels beside the bars where there is room, above them otherwise. */
export function placeStackedBars(
  props: Omit<StackedBarsProps, 'label'>,
  words: StackedWords,
): PlacedBars {
  const { width, categories, groups, format } = props
  const beside = width >= 560
  const labelWidth = beside ? labelColumn(groups, width) : 0
  const totals = groups.map((group) => boldWidth(totalText(group, format), LABEL_SIZE))
  const right =
    width - (beside ? Math.max(0, ...totals) + 10 : 0) - (hasStub(groups) ? STUB + 4 : 0)
  const scale = scaleLinear(extent(props), [labelWidth, Math.max(labelWidth + 40, right)])
  const colors = colorNumbers(categories)
  const frame: Frame = { width, beside, labelWidth, scale, colors, categories, format, words }
  let y = 0
  const bars = groups.map((group, index): PlacedBar => {
    const begins = group.division !== undefined && group.division !== groups[index - 1]?.division
    if (begins) y += DIVISION
    const division = begins ? { text: group.division ?? '', y: y - 17 } : null
    const { bar, bottom } = placeBar(group, y, frame)
    y = bottom + GAP
    return { ...bar, division }
  })
  return { height: Math.max(0, y - GAP + 4), zeroX: scale(0), bars }
}

function placeBar(
  group: StackedGroup,
  top: number,
  frame: Frame,
): { bar: Omit<PlacedBar, 'division'>; bottom: number } {
  const { beside, scale, words } = frame
  const zero = scale(0)
  const text = totalText(group, frame.format)
  const { label, sub, bottom: textBottom } = placeLabels(group, top, text, frame)
  const y = beside ? top : textBottom + 3
  const height = beside ? 30 : 26
  const isMissing = group.missing !== undefined
  const segments = isMissing
    ? []
    : placeSegments(group, frame.categories, frame.colors, scale, frame.format)
  const notes = isMissing
    ? []
    : placeNotes(group, frame.categories, {
        left: zero,
        top: y + height + 6,
        right: frame.width,
        zero: frame.format(0),
        notDisclosed: words.notDisclosed,
      })
  const end = Math.max(zero, ...segments.map((segment) => segment.x + segment.width))
  const hasGap = notes.some(({ kind }) => kind === 'missing')
  const total = beside
    ? { text, x: end + (hasGap ? STUB : 0) + 8, y: y + height / 2 + 4.5, anchor: 'start' as const }
    : { text, x: frame.width, y: top + 13, anchor: 'end' as const }
  return {
    bar: {
      group,
      label,
      nameBox: nameBox(label, top),
      sub,
      x: zero,
      y,
      height,
      segments,
      notes,
      total: text === '' ? null : total,
      missing: isMissing
        ? placeMissing(group.missing ?? '', words.notDisclosed, scale.range())
        : null,
      stubX: hasGap ? end + 2 : null,
    },
    bottom: Math.max(y + height, textBottom, ...notes.map((note) => note.y + 16)),
  }
}

function placeLabels(group: StackedGroup, top: number, total: string, frame: Frame) {
  const { beside, labelWidth, width } = frame
  const room = beside ? labelWidth - 14 : width - boldWidth(total, LABEL_SIZE) - 16
  const label = wrapText(group.label, room, LABEL_SIZE, 3)
  const subs = [group.sublabel ?? '', group.note ?? ''].filter((text) => text !== '')
  const sub = subs.flatMap((text) => wrapText(text, beside ? room : width, SUB_SIZE, 2))
  const place = (text: string, line: number): PlacedText => ({
    text,
    x: 0,
    y: top + 13 + line * LINE,
  })
  return {
    label: label.map(place),
    sub: sub.map((text, line) => place(text, label.length + line)),
    bottom: top + (label.length + sub.length) * LINE,
  }
}

function nameBox(lines: readonly PlacedText[], top: number): PlacedBar['nameBox'] {
  const width = Math.max(0, ...lines.map(({ text }) => textWidth(text, LABEL_SIZE)))
  return { x: 0, y: top - 2, width: width + 3, height: lines.length * LINE + 3 }
}

function placeMissing(reason: string, word: string, range: number[]): PlacedBar['missing'] {
  const [left = 0, right = 0] = range
  const text = reason === '' ? word : reason
  const width = right - left
  const fit = textWidth(text, SUB_SIZE) + 20 <= width ? text : word
  return { width, text: fit, textX: left + 10, textWidth: textWidth(fit, SUB_SIZE) }
}

function labelColumn(groups: readonly StackedGroup[], width: number): number {
  const longest = Math.max(
    0,
    ...groups.flatMap(({ label, sublabel = '', note = '' }) => [
      textWidth(label, LABEL_SIZE),
      textWidth(sublabel, SUB_SIZE),
      textWidth(note, SUB_SIZE),
    ]),
  )
  return Math.min(longest + 18, Math.max(150, width * 0.28), 280)
}

function totalText(group: StackedGroup, format: (value: number) => string): string {
  if (group.totalText !== undefined) return group.totalText ?? ''
  const known = group.segments.flatMap(({ value }) => (value === null ? [] : [value]))
  return group.missing !== undefined || known.length === 0 ? '' : format(sum(known))
}

function hasStub(groups: readonly StackedGroup[]): boolean {
  return groups.some(({ segments }) => segments.some(({ value }) => value === null))
}

function extent({ groups, max }: Pick<StackedBarsProps, 'groups' | 'max'>): [number, number] {
  const ends = groups.map(({ segments }) => sum(segments, ({ value }) => Math.max(0, value ?? 0)))
  const starts = groups.map(({ segments }) => sum(segments, ({ value }) => Math.min(0, value ?? 0)))
  const high = max ?? Math.max(0, ...ends)
  const low = Math.min(0, ...starts)
  return high === low ? [0, 1] : [low, high]
}
