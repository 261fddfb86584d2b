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
  const parents = marks.map((mark) => parentOf(mark.code, blocks))
  const stretches = stretchesOf(parents)
  const owned = stretches
    .slice(0, -1)
    .map((first) => onlyBlock(parents, stretches, parents[first] ?? '', blocks))
  const windows = windowsOf(rows, marks)
  const readings = STYLES.map((style) => {
    const costs = costsOf(style)
    const marginal = cutIntoRuns({
      rows,
      stretches,
      windows,
      runCost: costs.run,
      stretchCost: (stretch, start, end) => costs.block(owned[stretch], start, end),
    })
    return { marginal, style: costs.style }
  })
  // A reading in another style is another reading: confidence has to know of all of them.
  return candidates.map((_, row) =>
    placementOf(
      marks.map((_, label) =>
        Math.min(
          ...readings.map(({ marginal, style }) => (marginal[label]?.[row] ?? Infinity) + style),
        ),
      ),
      marks,
    ),
  )
}

/** The level 1 a label stands under in this table: the usual one, unless the table prints only another it may stand under. */
function parentOf(code: string, blocks: readonly Block[]): string {
  const under = level2ByCode(code)?.under ?? [code]
  return under.find((parent) => blocks.some((block) => block.code === parent)) ?? under[0]
}

/** Indices at which the level 1 changes, with 0 and the end. */
function stretchesOf(parents: readonly string[]): number[] {
  const changes = parents.flatMap((parent, index) =>
    index === 0 || parent !== parents[index - 1] ? [index] : [],
  )
  return [...changes, parents.length]
}

/** The level-1 label of a stretch, where it is printed once and there is one such stretch: else its place tells nothing. */
function onlyBlock(
  parents: readonly string[],
  stretches: readonly number[],
  code: string,
  blocks: readonly Block[],
): Block | undefined {
  const printed = blocks.filter((block) => block.code === code)
  const places = stretches.slice(0, -1).filter((first) => parents[first] === code)
  return printed.length === 1 && places.length === 1 ? printed[0] : undefined
}

/** A run begins no higher than the label before the one above it, and no more than two rows below its own. */
function windowsOf(rows: number, marks: readonly LabelMark[]): Window[] {
  const windows = marks.map((_, label) => {
    const above = marks.slice(0, label).filter((mark) => mark.isPrinted)
    const below = marks.slice(label).find((mark) => mark.isPrinted)
    return {
      from: Math.min(rows, above.at(-2)?.at ?? 0),
      to: Math.min(rows, below === undefined ? rows : below.at + 2),
    }
  })
  return [{ from: 0, to: 0 }, ...windows.slice(1), { from: rows, to: rows }]
}

function placementOf(costs: readonly number[], marks: readonly LabelMark[]): Placement {
  let best = 0
  for (const [label, cost] of costs.entries()) if (cost < (costs[best] ?? Infinity)) best = label
  const code = marks[best]?.code
  let runner: number | null = null
  for (const [label, cost] of costs.entries()) {
    if (marks[label]?.code === code || cost === Infinity) continue
    if (runner === null || cost < (costs[runner] ?? Infinity)) runner = label
  }
  const margin = runner === null ? Infinity : (costs[runner] ?? Infinity) - (costs[best] ?? 0)
  return {
    mark: best,
    confidence: margin === Infinity ? 1 : 1 / (1 + Math.exp(-margin / CONFIDENCE_SCALE)),
    runnerUp: runner === null ? null : (marks[runner]?.code ?? null),
  }
}
