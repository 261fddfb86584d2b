/**
 * Cuts the rows of a block into one run a label, and runs into one stretch a level 1, by dynamic programming over where runs begin.
 */

/** What a cut is made of, and what each piece of it costs. Rows and labels are numbered from 0. */
export interface CutProblem {
  rows: number
  /** Labels in printed order, by stretch: labels `stretches[g]` up to `stretches[g + 1]` stand under one level 1. */
  stretches: readonly number[]
  /** Where the run of each label can begin, with one more entry for the end of the last one. */
  windows: readonly Window[]
  /** Cost of giving rows `start` up to `end` to a label; an empty run has start = end. */
  runCost: (label: number, start: number, end: number) => number
  /** Cost of a stretch that covers rows `start` up to `end`. */
  stretchCost: (stretch: number, start: number, end: number) => number
}

/** First and last row, both included. */
export interface Window {
  from: number
  to: number
}

/** Costs above the best reading by more than this are as good as impossible. */
const HOPELESS = 14

/** What it costs to put rows under one label: the best reading that does, Infinity where it is hopeless. */
export interface LabelCosts {
  /** The first row the label can own; rows outside of `costs` are not its own in any reading. */
  from: number
  costs: Float64Array
}

/**
 * For every label, the costs of the rows its run can reach. The work is the sum, over stretches, of the products of neighbouring windows, the
 * memory the sum of the windows: a table of any length with a label on every row stays linear.
 */
export function cutIntoRuns(problem: CutProblem): LabelCosts[] {
  const { rows, stretches, windows, stretchCost } = problem
  const count = stretches.length - 1
  const insides = Array.from({ length: count }, (_, g) => insideOf(problem, g))
  const before: Map<number, number>[] = [new Map([[0, 0]])]
  for (let g = 0; g < count; g++) {
    const next = new Map<number, number>()
    for (const [start, cost] of before[g] ?? []) {
      for (const [end, inner] of insides[g]?.get(start)?.ends ?? []) {
        const whole = cost + inner + stretchCost(g, start, end)
        if (whole < (next.get(end) ?? Infinity)) next.set(end, whole)
      }
    }
    before.push(next)
  }
  const after: Map<number, number>[] = []
  after[count] = new Map([[rows, 0]])
  for (let g = count - 1; g >= 0; g--) {
    const previous = new Map<number, number>()
    for (const [start, { ends }] of insides[g] ?? []) {
      for (const [end, inner] of ends) {
        const whole = inner + stretchCost(g, start, end) + (after[g + 1]?.get(end) ?? Infinity)
        if (whole < (previous.get(start) ?? Infinity)) previous.set(start, whole)
      }
    }
    after[g] = previous
  }
  const best = before[count]?.get(rows) ?? Infinity
  const costs = windows.slice(1).map(({ to }, label) => {
    const from = windows[label]?.from ?? 0
    return { from, costs: new Float64Array(Math.max(0, to - from)).fill(Infinity) }
  })
  for (let g = 0; g < count; g++) {
    for (const [start, inside] of insides[g] ?? []) {
      for (const [end, inner] of inside.ends) {
        const outside =
          (before[g]?.get(start) ?? Infinity) +
          stretchCost(g, start, end) +
          (after[g + 1]?.get(end) ?? Infinity)
        if (outside + inner <= best + HOPELESS) spread(problem, g, inside, end, outside, costs)
      }
    }
  }
  return costs
}

/** The best ways to cut one stretch that begins at one row. */
interface Inside {
  /** `upTo[i][row − from]`: cheapest cut of the stretch's first i labels up to a row of their window. */
  upTo: Float64Array[]
  /** Cost of the whole stretch for each row it can end before. */
  ends: Map<number, number>
}

function insideOf(problem: CutProblem, g: number): Map<number, Inside> {
  const { windows, stretches, runCost } = problem
  const first = stretches[g] ?? 0
  const last = stretches[g + 1] ?? first
  const insides = new Map<number, Inside>()
  const opening = windows[first] ?? { from: 0, to: 0 }
  for (let start = opening.from; start <= opening.to; start++) {
    const upTo = [new Float64Array(opening.to - opening.from + 1).fill(Infinity)]
    upTo[0]?.fill(0, start - opening.from, start - opening.from + 1)
    for (let label = first; label < last; label++) {
      const [here, next] = [windows[label] ?? opening, windows[label + 1] ?? opening]
      const costs = new Float64Array(next.to - next.from + 1).fill(Infinity)
      for (let from = here.from; from <= here.to; from++) {
        const cost = upTo[label - first]?.[from - here.from] ?? Infinity
        if (cost === Infinity) continue
        for (let to = Math.max(from, next.from); to <= next.to; to++) {
          const whole = cost + runCost(label, from, to)
          if (whole < (costs[to - next.from] ?? Infinity)) costs[to - next.from] = whole
        }
      }
      upTo.push(costs)
    }
    const closing = windows[last] ?? opening
    const ends = new Map<number, number>()
    upTo.at(-1)?.forEach((cost, index) => {
      if (cost < Infinity) ends.set(closing.from + index, cost)
    })
    insides.set(start, { upTo, ends })
  }
  return insides
}

/** Lowers the cost of every (label, row) of one stretch, which ends before `end`, to that of the best cut with it. */
function spread(
  { windows, stretches, runCost }: CutProblem,
  g: number,
  { upTo }: Inside,
  end: number,
  outside: number,
  costs: readonly LabelCosts[],
): void {
  const first = stretches[g] ?? 0
  const last = stretches[g + 1] ?? first
  let rest = new Map([[end, 0]])
  for (let label = last - 1; label >= first; label--) {
    const here = windows[label] ?? { from: 0, to: 0 }
    const line = costs[label]
    const next = new Map<number, number>()
    for (let from = here.from; from <= here.to; from++) {
      const cost = upTo[label - first]?.[from - here.from] ?? Infinity
      if (cost === Infinity || !line) continue
      let cheapest = Infinity
      // Longest runs first: a cut that holds for a run's last row holds for all rows before it.
      let row = -1
      for (const [to, remaining] of [...rest].sort((a, b) => b[0] - a[0])) {
        if (to < from) break
        const run = runCost(label, from, to) + remaining
        if (run < (next.get(from) ?? Infinity)) next.set(from, run)
        for (; row >= to; row--) lower(line, row, cheapest)
        cheapest = Math.min(cheapest, outside + cost + run)
        row = to - 1
      }
      for (; row >= from; row--) lower(line, row, cheapest)
    }
    rest = next
  }
}

function lower({ from, costs }: LabelCosts, row: number, cost: number): void {
  if (cost < (costs[row - from] ?? Infinity)) costs[row - from] = cost
}
