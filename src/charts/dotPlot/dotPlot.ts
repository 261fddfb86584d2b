import { extent } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import { placeTicksX } from '../axis/placeTicks.ts'
import type { PlacedTick } from '../axis/placeTicks.ts'
import { colorNumbers } from '../frame/legend.ts'
import { markKey } from '../frame/markKey.ts'
import { BESIDE, columnWidth, placeNamedRows, ROW_PLOT } from '../frame/placeNamedRows.ts'
import type { NamedRow } from '../frame/placeNamedRows.ts'
import { textWidth } from '../frame/textWidth.ts'
import { dotKey, LANE, lanesOf, placeDots, presentValues, RADIUS, TEXT_SIZE } from './placeDots.ts'
import type { PlacedDot } from './placeDots.ts'
import type { DotItem, DotPlotProps, DotValue } from './types.ts'

/** A value that is not there, said in words below the row's dots. */
export interface PlacedGap {
  key: string
  value: DotValue
  text: string
  x: number
  /** Middle of the line. */
  y: number
  width: number
}

/** An item at its place. */
export interface PlacedDots extends NamedRow<DotItem> {
  dots: PlacedDot[]
  gaps: PlacedGap[]
  /** Where its line of dots stands; the gaps are below it. */
  guideY: number
}

/** A placed chart. */
export interface PlacedDotPlot {
  height: number
  left: number
  right: number
  rows: PlacedDots[]
  ticks: PlacedTick[]
  axisY: number
}

/** What placing needs besides the chart's own properties: what is said of a missing value. */
export interface DotWords {
  notDisclosed: string
}

const GAP_LINE = 18
const SWATCH = 15
const AXIS = 24

/** Places all rows on one scale: names beside the dots where there is room, above them otherwise; the axis below. */
export function placeDotPlot(
  { width, items, series, format, domain = [Infinity, -Infinity] }: Omit<DotPlotProps, 'label'>,
  words: DotWords,
): PlacedDotPlot {
  const beside = width >= BESIDE
  const marked = items.map((item) =>
    item.note === undefined ? item : { ...item, label: `${item.label} *` },
  )
  const labelWidth = beside
    ? columnWidth(
        marked.flatMap(({ label, sublabel = '' }) => [label, sublabel]),
        width * 0.32,
      )
    : width
  const left = beside ? labelWidth + 10 : 0
  const texts = items.flatMap((item) => presentValues(item).map(({ value }) => format(value)))
  const longest = Math.max(0, ...texts.map((text) => textWidth(text, TEXT_SIZE)))
  const room = Math.min(longest + RADIUS + 8, width / 4)
  const scale = scaleLinear(domainOf(items, domain), [
    left + RADIUS + (beside ? 6 : 2),
    Math.max(left + 60, width - room),
  ])
  const colors = colorNumbers(series)
  const gapsOf = (item: DotItem) => gapLines(item, series, words, [left, width])
  const dotsHeight = (item: DotItem) => {
    const lanes = lanesOf(presentValues(item).map(({ value }) => scale(value)))
    return lanes.length === 0 ? 0 : ROW_PLOT + Math.max(...lanes) * LANE
  }
  const { rows, height } = placeNamedRows(marked, {
    width,
    beside,
    labelWidth,
    head: () => 0,
    plot: (item) => Math.max(ROW_PLOT, dotsHeight(item) + (lastLine(gapsOf(item)) + 1) * GAP_LINE),
  })
  const placed = rows.map((row): PlacedDots => {
    const gaps = gapsOf(row.item)
    const under = (lastLine(gaps) + 1) * GAP_LINE
    const own = dotsHeight(row.item)
    const guideY = row.middle - under / 2
    const firstGap =
      own === 0 ? row.middle - (under - GAP_LINE) / 2 : guideY + own / 2 + GAP_LINE / 2
    return {
      ...row,
      guideY,
      dots: placeDots(row.item, guideY, { scale, format, colors, bounds: [left, width] }),
      gaps: gaps.map(({ line, ...gap }) => ({ ...gap, y: firstGap + line * GAP_LINE })),
    }
  })
  return {
    height: height + AXIS,
    left,
    right: scale.range()[1] ?? width,
    rows: placed,
    ticks: placeTicksX(scale, { from: left, to: width }, { print: format }),
    axisY: height + 2,
  }
}

function lastLine(gaps: readonly { line: number }[]): number {
  return gaps.at(-1)?.line ?? -1
}

/** A row's missing values in words, one after the other, broken into lines at the right edge. */
function gapLines(
  item: DotItem,
  series: DotPlotProps['series'],
  { notDisclosed }: DotWords,
  [left, right]: readonly [number, number],
): (Omit<PlacedGap, 'y'> & { line: number })[] {
  let [x, line] = [left, 0]
  return item.values.flatMap((value) => {
    if (value.value !== null) return []
    const name = series.find(({ key }) => key === value.series)?.label ?? ''
    const text = series.length > 1 ? `${name} ${notDisclosed}` : notDisclosed
    const width = SWATCH + textWidth(text, TEXT_SIZE)
    if (x > left && x + width > right) {
      x = left
      line += 1
    }
    const gap = { key: dotKey(item.key, value.series), value, text, x, width, line }
    x += width + 14
    return [gap]
  })
}

/** From the least to the greatest value, and what must be reached at least; a little room where there is only one value. */
function domainOf(items: readonly DotItem[], reached: readonly number[]): [number, number] {
  const [low, high] = extent([
    ...reached.filter(Number.isFinite),
    ...items.flatMap(({ values }) => values.flatMap(({ value }) => value ?? [])),
  ])
  if (low === undefined) return [0, 1]
  if (low === high)
    return low === 0 ? [-1, 1] : [low - Math.abs(low) / 10, low + Math.abs(low) / 10]
  return [low, high]
}

/** Keys of the marks row by row: the name where it filters, the dots from left to right, what is missing. */
export function dotRows({ rows }: PlacedDotPlot): string[][] {
  return rows.map(({ item, dots, gaps }) => [
    ...(item.filter ? [rowNameKey(item.key)] : []),
    ...dots.map(({ key }) => key),
    ...gaps.map(({ key }) => key),
  ])
}

/** Key of the mark of a row's name. */
export function rowNameKey(item: string): string {
  return markKey(item, '', 'name')
}
