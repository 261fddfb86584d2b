import { level2ByCode } from '../../model/taxonomy.ts'
import type { Window } from './cutIntoRuns.ts'
import { cutIntoRuns } from './cutIntoRuns.ts'
import type { Style } from './readingCosts.ts'
import { readingCosts } from './readingCosts.ts'

/**
 * Puts each indicator of a block under its level 2, when the labels of merged cells may have been displaced.
 *
 * The labels of a block, in the order in which they are printed, cut the indicators into consecutive runs; an indicator
 * whose own line prints a label belongs to it. Among all ways to cut, the best one is chosen by dynamic programming over
 * what names and targets sound like (`affinity`) and where labels stand in their run and level 1 in its stretch: at the first row, in
 * the middle (vertically centred merged cells), or a row late. Labels that were lost can be put in from the taxonomy, at a price.
 */

/** A level-2 label (or a level-1 label that may have to serve as one) on its way to own a run of indicators. */
export interface LabelMark {
  code: string
  /** Index of the indicator on whose line it stands, or of the next one below when it stands alone. */
  at: number
  /** Whether the line it stands on holds an indicator. */
  onIndicator: boolean
  /** Whether it stands in the column where the form prints level 2. */
  inPlace: boolean
  /** Whether the document prints it; false for labels the taxonomy puts in. */
  isPrinted: boolean
}

/** A level-1 label, which stands for a stretch of level-2 labels. */
export interface Block {
  code: string
  /** As in `LabelMark`. */
  at: number
}

/** An indicator as the solver sees it. */
export interface Candidate {
  name: string
  target: string | null
  /** Level 1 printed on the indicator's own line: wherever in its merged cell it was left standing, the line is under it. */
  level1Code?: string | null
}

/** The run an indicator was put in. */
export interface Placement {
  /** Index into the marks. */
  mark: number
  /** 0 to 1: from the margin between this reading and the best one with another level 2. */
  confidence: number
  /** Level-2 code of the runner-up, when there is one. */
  runnerUp: string | null
}

/** Margins are sums of hand-set weights, not log-odds: without this, near misses would look certain. */
const CONFIDENCE_SCALE = 1.6

const STYLES: readonly Style[] = ['top', 'late', 'centred', 'centredLow']

/**
 * Chooses a run for every candidate.
 *
 * @param marks level-2 labels in printed order
 * @param blocks level-1 labels in printed order
 * @returns one placement a candidate, [] without marks
 */
export function solveLevels(
  candidates: readonly Candidate[],
  marks: readonly LabelMark[],
  blocks: readonly Block[] = [],
): Placement[] {
  const rows = candidates.length
  if (marks.length === 0 || rows === 0) return []
  const costsOf = readingCosts(candidates, marks)
  const printed = new Set(blocks.map((block) => block.code))
  const parents = marks.map((mark) => parentOf(mark.code, printed))
  const stretches = stretchesOf(parents)
  const owned = onlyBlocks(
    stretches.slice(0, -1).map((first) => parents[first] ?? ''),
    blocks,
  )
  const windows = windowsOf(rows, marks)
  const readings = STYLES.map((style) => {
    const costs = costsOf(style)
    const labels = cutIntoRuns({
      rows,
      stretches,
      windows,
      runCost: costs.run,
      stretchCost: (stretch, start, end) => costs.block(owned[stretch], start, end),
    })
    return { labels, style: costs.style }
  })
  // A reading in another style is another reading: confidence has to know of all of them.
  const costOf = (label: number, row: number) =>
    Math.min(
      ...readings.map(({ labels, style }) => {
        const own = labels[label]
        return (own?.costs[row - own.from] ?? Infinity) + style
      }),
    )
  // Windows only move down, so that the labels which can own a row are neighbours.
  let first = 0
  let end = 0
  return candidates.map((_, row) => {
    while (first < marks.length - 1 && (windows[first + 1]?.to ?? rows) <= row) first++
    while (end < marks.length && (windows[end]?.from ?? 0) <= row) end++
    const reached = Array.from({ length: end - first }, (_, index) => {
      const label = first + index
      return { label, cost: costOf(label, row) }
    })
    return placementOf(reached, marks)
  })
}

/** The level 1 a label stands under in this table: the usual one, unless the table prints only another it may stand under. */
function parentOf(code: string, printed: ReadonlySet<string>): string {
  const under = level2ByCode(code)?.under ?? [code]
  return under.find((parent) => printed.has(parent)) ?? under[0]
}

/** Indices at which the level 1 changes, with 0 and the end. */
function stretchesOf(parents: readonly string[]): number[] {
  const changes = parents.flatMap((parent, index) =>
    index === 0 || parent !== parents[index - 1] ? [index] : [],
  )
  return [...changes, parents.length]
}

/** The level-1 label of each stretch, where it is printed once and there is one such stretch: else its place tells nothing. */
function onlyBlocks(parents: readonly string[], blocks: readonly Block[]): (Block | undefined)[] {
  const counts = new Map<string, number>()
  for (const parent of parents) counts.set(parent, (counts.get(parent) ?? 0) + 1)
  const printed = new Map<string, Block | undefined>()
  for (const block of blocks) printed.set(block.code, printed.has(block.code) ? undefined : block)
  return parents.map((parent) => (counts.get(parent) === 1 ? printed.get(parent) : undefined))
}

/** A run begins no higher than the label before the one above it, and no more than two rows below its own. */
function windowsOf(rows: number, marks: readonly LabelMark[]): Window[] {
  const from: number[] = []
  const above: number[] = []
  for (const mark of marks) {
    from.push(above.at(-2) ?? 0)
    if (mark.isPrinted) above.push(mark.at)
  }
  const to: number[] = []
  let below = rows
  for (const mark of marks.toReversed()) {
    if (mark.isPrinted) below = mark.at + 2
    to.push(below)
  }
  to.reverse()
  const windows = marks.map((_, label) => ({
    from: Math.min(rows, from[label] ?? 0),
    to: Math.min(rows, to[label] ?? rows),
  }))
  return [{ from: 0, to: 0 }, ...windows.slice(1), { from: rows, to: rows }]
}

function placementOf(
  reached: readonly { label: number; cost: number }[],
  marks: readonly LabelMark[],
): Placement {
  const best = reached.reduce((least, one) => (one.cost < least.cost ? one : least))
  const code = marks[best.label]?.code
  const others = reached.filter(({ label, cost }) => marks[label]?.code !== code && cost < Infinity)
  const [first] = others
  const runner = first && others.reduce((least, one) => (one.cost < least.cost ? one : least))
  const margin = runner === undefined ? Infinity : runner.cost - best.cost
  return {
    mark: best.label,
    confidence: margin === Infinity ? 1 : 1 / (1 + Math.exp(-margin / CONFIDENCE_SCALE)),
    runnerUp: runner === undefined ? null : (marks[runner.label]?.code ?? null),
  }
}
