import type { WaterfallStep, WaterfallTotal } from './types.ts'

/** What a row is: a total, a change up or down, none, one that is not known, or what the known changes leave over. */
export type WaterfallKind = 'total' | 'up' | 'down' | 'same' | 'unknown' | 'rest'

/** A row before it has a place. */
export interface WaterfallSeries {
  key: string
  label: string
  kind: WaterfallKind
  /** Where the bar begins and ends, in the unit of the chart. */
  from: number
  to: number
  /** The total or the change; null when it is not known. */
  value: number | null
  step?: WaterfallStep
  total?: WaterfallTotal
}

export const START_KEY = 'total:start'
export const END_KEY = 'total:end'
export const REST_KEY = 'total:rest'

/** What is below this part of the largest total is an error of floating point, not a difference. */
const PRECISION = 1e-9

/** A step's change; null when a value is missing that year. */
export function changeOf({ from, to, absent }: WaterfallStep): number | null {
  if (absent === 'from') return to
  if (absent === 'to') return from === null ? null : -from
  return from === null || to === null ? null : to - from
}

/**
 * The rows of a waterfall. Steps float from the first total to the second; what the known changes do not tell of the
 * difference is a row of its own. Without a first total there is nothing to float from, so each change begins at zero.
 */
export function waterfallSeries(
  start: WaterfallTotal,
  steps: readonly WaterfallStep[],
  end: WaterfallTotal,
  restLabel: string,
): WaterfallSeries[] {
  const chained = start.value !== null
  let running = start.value ?? 0
  const middle = steps.map((step): WaterfallSeries => {
    const value = changeOf(step)
    const from = chained ? running : 0
    const to = from + (value ?? 0)
    if (chained) running = to
    return { key: step.key, label: step.label, kind: kindOf(value), from, to, value, step }
  })
  const rest = chained && end.value !== null ? end.value - running : 0
  const size = Math.max(Math.abs(start.value ?? 0), Math.abs(end.value ?? 0))
  const hasRest = Math.abs(rest) > size * PRECISION
  return [
    totalRow(START_KEY, start),
    ...middle,
    ...(hasRest
      ? [
          {
            key: REST_KEY,
            label: restLabel,
            kind: 'rest' as const,
            from: running,
            to: running + rest,
            value: rest,
          },
        ]
      : []),
    totalRow(END_KEY, end),
  ]
}

function totalRow(key: string, total: WaterfallTotal): WaterfallSeries {
  const { label, value } = total
  return { key, label, kind: 'total', from: 0, to: value ?? 0, value, total }
}

function kindOf(value: number | null): WaterfallKind {
  if (value === null) return 'unknown'
  if (value === 0) return 'same'
  return value > 0 ? 'up' : 'down'
}
