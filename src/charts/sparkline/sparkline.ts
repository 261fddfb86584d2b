import { max, min } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import type { SparkPoint } from './types.ts'

/** A placed sparkline. */
export interface PlacedSpark {
  /** Runs of neighbours with values, as path data; a missing value breaks the line. */
  runs: string[]
  /** Values without a neighbour, which a line cannot show. */
  dots: { x: number; y: number }[]
  /** Points without a value, on the ground line. */
  gaps: { x: number; y: number }[]
  /** The last value, where the eye ends; null without any. */
  last: { x: number; y: number } | null
  /** Height of zero where values lie on both sides of it. */
  zeroY: number | null
}

const PAD = 3.5

/** Places points at equal distances, values on a scale with zero unless a domain is given. */
export function placeSpark(
  points: readonly SparkPoint[],
  { width, height, domain }: { width: number; height: number; domain?: [number, number] },
): PlacedSpark {
  const known = points.flatMap(({ value }) => (value === null ? [] : [value]))
  const [low, high] = domain ?? [Math.min(0, min(known) ?? 0), Math.max(0, max(known) ?? 0)]
  const scale = scaleLinear([low, low === high ? low + 1 : high], [height - PAD, PAD])
  const step = points.length < 2 ? 0 : (width - 2 * PAD) / (points.length - 1)
  const xOf = (index: number) => (points.length < 2 ? width / 2 : PAD + index * step)
  const runs: { x: number; y: number }[][] = [[]]
  for (const [index, { value }] of points.entries()) {
    if (value === null) runs.push([])
    else runs.at(-1)?.push({ x: xOf(index), y: scale(value) })
  }
  return {
    runs: runs
      .filter((run) => run.length > 1)
      .map((run) => `M${run.map(({ x, y }) => `${round(x)},${round(y)}`).join('L')}`),
    dots: runs.flatMap((run) => (run.length === 1 ? run : [])),
    gaps: points.flatMap(({ value }, index) =>
      value === null ? [{ x: xOf(index), y: height - PAD }] : [],
    ),
    last: runs.flat().at(-1) ?? null,
    zeroY: low < 0 && high > 0 ? scale(0) : null,
  }
}

/** The points in words: `2023 78，2024 未披露，2026 66`. */
export function sparkWords(
  points: readonly SparkPoint[],
  format: (value: number) => string,
  words: { notDisclosed: string; noValues: string; separator: string },
): string {
  if (points.length === 0) return words.noValues
  return points
    .map(({ label, value }) => `${label} ${value === null ? words.notDisclosed : format(value)}`)
    .join(words.separator)
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
