import { pairs } from 'd3-array'
import { scaleBand, scaleLinear } from 'd3-scale'
import { markKey } from '../frame/markKey.ts'
import { textWidth } from '../frame/textWidth.ts'
import { wrapText } from '../frame/wrapText.ts'
import type {
  HistogramBar,
  HistogramBin,
  HistogramGroup,
  HistogramMissing,
  HistogramProps,
} from './types.ts'

/** A bar at its place. */
export interface PlacedBar {
  key: string
  group: HistogramGroup
  /** null for the band of what has no value. */
  bin: HistogramBin | null
  bar: HistogramBar | HistogramMissing
  x: number
  y: number
  width: number
  height: number
  text: { text: string; x: number; y: number }
}

/** A panel at its place. */
export interface PlacedPanel {
  group: HistogramGroup
  x: number
  width: number
  heads: { text: string; y: number; strong: boolean }[]
  bars: PlacedBar[]
  labels: { text: string; x: number; y: number }[]
  /** Where the bars stand. */
  baseY: number
  axis: { text: string; y: number }[]
  /** What the hatched bar is, with a swatch of its hatching; empty without one. */
  missing: { text: string; y: number }[]
}

/** A placed chart. */
export interface PlacedHistogram {
  height: number
  panels: PlacedPanel[]
}

export const HEAD_SIZE = 12.5
export const TEXT_SIZE = 12
const LINE = 17
const PLOT = 92
const GAP = 24
const LEAST_PANEL = 150
/** Room of the swatch before the words of what is missing. */
export const SWATCH = 16
const MOST_PANEL = 420

/** Key of the band of what has no value. */
const MISSING = 'missing'

/**
 * Places the panels at a width, as many beside each other as there is room for. The tallest bar of all panels fills the height, so
 * that panels can be compared; a zero is a line on the axis.
 */
export function placeHistogram({
  width,
  axis,
  bins,
  groups,
}: Pick<HistogramProps, 'width' | 'axis' | 'bins' | 'groups'>): PlacedHistogram {
  const least = Math.max(LEAST_PANEL, widestBar(groups) * (bins.length + 2))
  const columns = Math.max(1, Math.min(groups.length, Math.floor((width + GAP) / (least + GAP))))
  const panelWidth = Math.min(MOST_PANEL, (width - GAP * (columns - 1)) / columns)
  const scale = scaleLinear([0, highest(groups)], [0, PLOT])
  const hasMissing = groups.some(({ missing }) => missing)
  const panels: PlacedPanel[] = []
  let top = 0
  for (let first = 0; first < groups.length; first += columns) {
    const row = groups.slice(first, first + columns)
    const heads = row.map((group) => headLines(group, panelWidth))
    const most = Math.max(...heads.map((lines) => lines.length))
    const baseY = top + most * LINE + 24 + PLOT
    const axisLines = wrapText(axis, panelWidth, TEXT_SIZE, 4)
    const missingTop = baseY + 36 + axisLines.length * LINE
    let bottom = missingTop
    row.forEach((group, index) => {
      const x = index * (panelWidth + GAP)
      const missing = wrapText(group.missing?.label ?? '', panelWidth - SWATCH, TEXT_SIZE, 4)
      bottom = Math.max(bottom, missingTop + missing.length * LINE)
      panels.push({
        group,
        x,
        width: panelWidth,
        heads: (heads[index] ?? []).map((line, at) => ({ ...line, y: top + 13 + at * LINE })),
        ...placeBars(group, { bins, x, width: panelWidth, baseY, scale, hasMissing }),
        baseY,
        axis: axisLines.map((text, at) => ({ text, y: baseY + 34 + at * LINE })),
        missing: missing.map((text, at) => ({ text, y: missingTop - 2 + at * LINE })),
      })
    })
    top = bottom + 5
  }
  return { height: Math.max(0, top - 14), panels }
}

/** What a pointer meets of a bar, which may be low: at least 40 pixels, with its number. */
export function barBox(
  { x, y, width }: PlacedBar,
  { baseY }: PlacedPanel,
): { x: number; y: number; width: number; height: number } {
  const top = Math.min(y, baseY - 40) - 16
  return { x, y: top, width, height: baseY - top }
}

interface BarLayout {
  bins: readonly HistogramBin[]
  x: number
  width: number
  baseY: number
  scale: (value: number) => number
  hasMissing: boolean
}

function placeBars(
  group: HistogramGroup,
  { bins, x, width, baseY, scale, hasMissing }: BarLayout,
): Pick<PlacedPanel, 'bars' | 'labels'> {
  const keys = [...bins.map(({ key }) => key), ...(hasMissing ? ['', MISSING] : [])]
  const band = scaleBand(keys, [x, x + width]).paddingInner(0.18)
  const placeOne = (
    key: string,
    bin: HistogramBin | null,
    bar: HistogramBar | HistogramMissing,
  ): PlacedBar => {
    const height = bar.value === 0 ? 0 : Math.max(1.5, scale(bar.value))
    const left = band(key) ?? x
    return {
      key: markKey(group.key, key),
      group,
      bin,
      bar,
      x: left,
      y: baseY - height,
      width: band.bandwidth(),
      height,
      text: { text: bar.text, x: left + band.bandwidth() / 2, y: baseY - height - 5 },
    }
  }
  const bars = bins.flatMap((bin) => {
    const bar = group.bars.find((one) => one.bin === bin.key)
    return bar ? [placeOne(bin.key, bin, bar)] : []
  })
  const middle = (key: string) => (band(key) ?? x) + band.bandwidth() / 2
  return {
    bars: group.missing ? [...bars, placeOne(MISSING, null, group.missing)] : bars,
    labels: fitting(
      bins.map(({ key, label }) => {
        const half = textWidth(label, TEXT_SIZE) / 2
        return { text: label, x: Math.max(x + half, Math.min(middle(key), x + width - half)), half }
      }),
    ).map(({ text, x: at }) => ({ text, x: at, y: baseY + 16 })),
  }
}

/** The labels that stand beside each other without touching: all, or every second, third, … */
function fitting<Label extends { x: number; half: number }>(labels: readonly Label[]): Label[] {
  for (let each = 1; each < labels.length; each++) {
    const some = labels.filter((_, index) => index % each === 0)
    if (pairs(some).every(([a, b]) => b.x - b.half - (a.x + a.half) >= 6)) return some
  }
  return labels.slice(0, 1)
}

/** Room of the widest number above a bar, with a little air. */
function widestBar(groups: readonly HistogramGroup[]): number {
  const texts = groups.flatMap(({ bars, missing }) => [
    ...bars.map(({ text }) => text),
    missing?.text ?? '',
  ])
  return Math.max(0, ...texts.map((text) => textWidth(text, TEXT_SIZE))) + 4
}

function headLines(group: HistogramGroup, width: number): { text: string; strong: boolean }[] {
  const sub = group.sublabel ? group.sublabel + (group.note ? ' *' : '') : ''
  return [
    ...wrapText(group.label, width / 1.1, HEAD_SIZE, 4).map((text) => ({ text, strong: true })),
    ...(sub === ''
      ? []
      : wrapText(sub, width, HEAD_SIZE, 4).map((text) => ({ text, strong: false }))),
  ]
}

function highest(groups: readonly HistogramGroup[]): number {
  const values = groups.flatMap(({ bars, missing }) => [
    ...bars.map(({ value }) => value),
    missing?.value ?? 0,
  ])
  return Math.max(0, ...values) || 1
}
