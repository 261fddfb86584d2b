import { LEVEL2, level2ByCode } from '../../model/taxonomy.ts'
import { affinity } from './affinity.ts'

/**
 * Puts each indicator of a block under its level 2, when the labels of merged cells may have been displaced.
 *
 * The labels of a block, in the order in which they are printed, cut the indicators into consecutive runs; an indicator
 * whose own line prints a label belongs to it. Among all ways to cut, the best one is chosen by dynamic programming over
 * what names and targets sound like (`affinity`) and where labels stand in their run: at its first row, in its middle
 * (vertically centred merged cells), or a row late. Labels that were lost can be put in from the taxonomy, at a price.
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

const COST = {
  /** An indicator whose own line prints another label. */
  ownLabelElsewhere: 9,
  /** A level 2 that cannot stand under the level 1 printed on the line. */
  otherLevel1: 4,
  /** A printed label that owns nothing although an indicator stands on its line. */
  emptyRun: 9,
  /** A run that begins above its label, when every label of the block stands in its proper column. */
  earlyInOrder: 8,
  /** The same when few labels are displaced, and not this one. */
  earlyNearOrder: 6,
  /** The same when this label is in place, but others are not. */
  earlyInPlace: 3.5,
  /** The same when the label has visibly been displaced already. */
  earlyDisplaced: 1.2,
  /** Each further row above the label. */
  earlyRow: 0.15,
  /** Reading the whole block as one whose labels are vertically centred, or a row late. */
  centredStyle: 3,
  lateStyle: 4,
  /** On top of these, when nearly every label stands in its proper column: such a table is to be trusted. */
  styleInOrder: 4,
  /** Late: a label on the first or second row of its run. */
  lateOrNot: 0.4,
  /** Centred: each row by which a label misses the middle of its run, past the half row that rounding costs. */
  offCentre: 1,
  /** A label that is not printed. */
  unprinted: 2.5,
  /** A run that begins below its label. */
  lateRow: 4,
}

/** Margins are sums of hand-set weights, not log-odds: without this, near misses would look certain. */
const CONFIDENCE_SCALE = 1.6

type Style = 'top' | 'late' | 'centred'

/** Chooses a run for every candidate. Marks are in printed order; returns one placement a candidate, [] without marks. */
export function solveLevels(
  candidates: readonly Candidate[],
  marks: readonly LabelMark[],
): Placement[] {
  if (marks.length === 0 || candidates.length === 0) return []
  const emissions = marks.map((mark) => prefixSums(candidates, mark.code))
  const solutions = (['top', 'late', 'centred'] as const).map((style) =>
    solveStyle(candidates.length, marks, emissions, style),
  )
  // A reading in another style is another reading: confidence has to know of all of them.
  const chosen = {
    marginal: marks.map((_, k) =>
      candidates.map((_, row) =>
        Math.min(...solutions.map(({ marginal }) => marginal[k]?.[row] ?? Infinity)),
      ),
    ),
  }
  return candidates.map((_, row) => placementOf(chosen, row, marks))
}

function prefixSums(candidates: readonly Candidate[], code: string): number[] {
  const sums = [0]
  for (const [index, candidate] of candidates.entries()) {
    const spoken = -affinity(candidate.name, candidate.target, code)
    const own = candidate.level1Code ?? null
    const isUnder = own === null || (level2ByCode(code)?.under.includes(own) ?? true)
    sums.push((sums[index] ?? 0) + spoken + (isUnder ? 0 : COST.otherLevel1))
  }
  return sums
}

interface StyleSolution {
  /** marginal[k][r]: cost of the best reading that puts row r under mark k. */
  marginal: number[][]
}

/**
 * Forward and backward passes over (mark, boundary): `before[k][s]` is the cheapest reading of rows 0…s by marks 0…k−1,
 * `after[k][e]` of rows e… by marks k+1…. Together they give every row's cost under every mark. O(marks × rows²).
 */
function solveStyle(
  rows: number,
  marks: readonly LabelMark[],
  emissions: readonly number[][],
  style: Style,
): StyleSolution {
  const run = (k: number, start: number, end: number) =>
    runCost(marks, emissions, style, k, start, end)
  const before = [[0, ...Array<number>(rows).fill(Infinity)]]
  for (let k = 0; k < marks.length; k++) {
    const next = Array<number>(rows + 1).fill(Infinity)
    for (let start = 0; start <= rows; start++) {
      const cost = before[k]?.[start] ?? Infinity
      if (cost === Infinity) continue
      for (let end = start; end <= rows; end++)
        next[end] = Math.min(next[end] ?? Infinity, cost + run(k, start, end))
    }
    before.push(next)
  }
  const after: number[][] = []
  after[marks.length - 1] = [...Array<number>(rows).fill(Infinity), 0]
  for (let k = marks.length - 1; k > 0; k--) {
    const previous = Array<number>(rows + 1).fill(Infinity)
    for (let start = 0; start <= rows; start++) {
      for (let end = start; end <= rows; end++) {
        const cost = run(k, start, end) + (after[k]?.[end] ?? Infinity)
        if (cost < (previous[start] ?? Infinity)) previous[start] = cost
      }
    }
    after[k - 1] = previous
  }
  const styleCost = costOfStyle(style, marks)
  const marginal = marks.map((_, k) => {
    const costs = Array<number>(rows).fill(Infinity)
    for (let start = 0; start < rows; start++) {
      let cheapest = Infinity
      for (let end = rows; end > start; end--) {
        const whole =
          (before[k]?.[start] ?? Infinity) + run(k, start, end) + (after[k]?.[end] ?? Infinity)
        cheapest = Math.min(cheapest, whole)
        costs[end - 1] = Math.min(costs[end - 1] ?? Infinity, cheapest)
      }
    }
    return costs.map((cost) => cost + styleCost)
  })
  return { marginal }
}

/** What it costs to give rows start…end−1 to mark k. */
function runCost(
  marks: readonly LabelMark[],
  emissions: readonly number[][],
  style: Style,
  k: number,
  start: number,
  end: number,
): number {
  const mark = marks[k]
  if (!mark) return Infinity
  if (start === end) return mark.isPrinted && mark.onIndicator ? COST.emptyRun : 0
  let cost = (emissions[k]?.[end] ?? 0) - (emissions[k]?.[start] ?? 0)
  if (!mark.isPrinted) return cost + COST.unprinted
  for (let other = 0; other < marks.length; other++) {
    const at = marks[other]
    if (other !== k && at?.isPrinted && at.onIndicator && at.at >= start && at.at < end)
      cost += COST.ownLabelElsewhere
  }
  if (start > mark.at) cost += COST.lateRow * (start - mark.at)
  if (style === 'centred') {
    cost += COST.offCentre * Math.max(0, Math.abs(mark.at - (start + end - 1) / 2) - 0.5)
  } else if (style === 'late' && mark.at - start <= 1) {
    cost += COST.lateOrNot
  } else if (start < mark.at) {
    cost += earlyCost(mark, marks) + COST.earlyRow * (mark.at - start)
  }
  return cost
}

function costOfStyle(style: Style, marks: readonly LabelMark[]): number {
  if (style === 'top') return 0
  const inOrder = isNearOrder(marks) ? COST.styleInOrder : 0
  // Labels above which rows stand unlabelled speak for centred cells, whatever their columns.
  const isLabelledFromTop = marks[0]?.isPrinted === true && marks[0].at === 0
  if (style === 'centred') return COST.centredStyle + (isLabelledFromTop ? inOrder : 0)
  return COST.lateStyle + inOrder
}

/** A table whose page break displaced a label or two is still to be trusted. */
function isNearOrder(marks: readonly LabelMark[]): boolean {
  return marks.filter((mark) => !mark.inPlace).length * 4 <= marks.length
}

function isInOrder(marks: readonly LabelMark[]): boolean {
  return marks.every((mark) => mark.inPlace)
}

function earlyCost(mark: LabelMark, marks: readonly LabelMark[]): number {
  if (!mark.inPlace) return COST.earlyDisplaced
  if (isInOrder(marks)) return COST.earlyInOrder
  return isNearOrder(marks) ? COST.earlyNearOrder : COST.earlyInPlace
}

function placementOf(solution: StyleSolution, row: number, marks: readonly LabelMark[]): Placement {
  const costs = solution.marginal.map((line, mark) => ({ mark, cost: line[row] ?? Infinity }))
  const best = costs.reduce((a, b) => (b.cost < a.cost ? b : a))
  const code = marks[best.mark]?.code
  const others = costs.filter((other) => marks[other.mark]?.code !== code && other.cost < Infinity)
  const runner = others.length === 0 ? null : others.reduce((a, b) => (b.cost < a.cost ? b : a))
  const margin = runner === null ? Infinity : runner.cost - best.cost
  return {
    mark: best.mark,
    confidence: margin === Infinity ? 1 : 1 / (1 + Math.exp(-margin / CONFIDENCE_SCALE)),
    runnerUp: runner === null ? null : (marks[runner.mark]?.code ?? null),
  }
}

/**
 * Adds the labels of the taxonomy that the document does not print, where the canonical order has room for them, so that rows whose
 * label was lost can still find their place.
 */
export function withUnprintedMarks(
  marks: readonly LabelMark[],
  rows: number,
  under: readonly string[],
): LabelMark[] {
  const printed = new Set(marks.map((mark) => mark.code))
  const wanted = LEVEL2.filter(
    (level) => !printed.has(level.code) && under.includes(level.under[0]) && level.code !== '15',
  )
  const result = [...marks]
  for (const level of wanted) {
    const at = positionFor(level.code, result)
    result.splice(at, 0, {
      code: level.code,
      at: result[at]?.at ?? rows,
      onIndicator: false,
      inPlace: true,
      isPrinted: false,
    })
  }
  return result
}

/** After the last mark of the same level 1 with a smaller code, else before the first with a larger one. */
function positionFor(code: string, marks: readonly LabelMark[]): number {
  const sameLevel1 = (mark: LabelMark) => mark.code[0] === code[0]
  const smaller = marks.findLastIndex((mark) => sameLevel1(mark) && mark.code < code)
  if (smaller >= 0) return smaller + 1
  const larger = marks.findIndex((mark) => sameLevel1(mark) && mark.code > code)
  return larger >= 0 ? larger : marks.length
}
