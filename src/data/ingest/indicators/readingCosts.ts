import { level2ByCode } from '../../model/taxonomy.ts'
import { affinity } from './affinity.ts'
import type { Block, Candidate, LabelMark } from './solveLevels.ts'

/**
 * How a table left the labels of its merged cells standing: at their first row, there or a row late, or in their middle (of an even number of
 * rows, in the upper or the lower of the two).
 */
export type Style = 'top' | 'late' | 'centred' | 'centredLow'

/** Roughly in units of log-odds, set by hand and held to by the tables of `test/bench/INGEST.md`. */
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
  /** The same for a level 1, which is lost or moved more easily. */
  earlyLevel1: 2,
  /** Each further row above the label. */
  earlyRow: 0.15,
  /** Reading the whole block as one whose labels are vertically centred, or a row late. */
  centredStyle: 1.5,
  lateStyle: 4,
  /** On top of these, when nearly every label stands in its proper column: such a table is to be trusted. */
  styleInOrder: 0.5,
  /** Lower middles are rarer than upper ones. */
  centredLow: 3,
  /** Late: a label on the first or second row of its run. */
  lateOrNot: 0.4,
  /** Centred: a label that misses the middle of its run, and each further row by which it does. */
  offCentre: 4,
  offCentreRow: 1.5,
  /** A label that is not printed. */
  unprinted: 2.5,
  /** A run that begins below its label. */
  lateRow: 4,
}

/** Share of indicators taken to stand under a level their name does not tell; in Guangzhou's list it is more . */
const MISFILED = 0.1

/** What readings of one block in one style cost. */
export interface ReadingCosts {
  /** Of the style itself. */
  style: number
  /** Of giving rows start … end − 1 to a label. */
  run: (label: number, start: number, end: number) => number
  /** Of a level 1 that covers rows start … end − 1. */
  block: (block: Block | undefined, start: number, end: number) => number
}

/** Costs of all readings of a block, by style. */
export function readingCosts(
  candidates: readonly Candidate[],
  marks: readonly LabelMark[],
): (style: Style) => ReadingCosts {
  const spoken = prefixSums(candidates, [...new Set(marks.map((mark) => mark.code))])
  const owners = ownersUpTo(candidates.length, marks)
  const early = earlyCosts(marks)
  return (style) => ({
    style: styleCost(style, marks),
    run: (label, start, end) => {
      const mark = marks[label]
      if (!mark) return Infinity
      if (start === end) return mark.isPrinted && mark.onIndicator ? COST.emptyRun : 0
      const sums = spoken.get(mark.code) ?? []
      const cost = (sums[end] ?? 0) - (sums[start] ?? 0)
      if (!mark.isPrinted) return cost + COST.unprinted
      const isOwner = mark.onIndicator && mark.at >= start && mark.at < end ? 1 : 0
      const others = (owners[end] ?? 0) - (owners[start] ?? 0) - isOwner
      return (
        cost +
        others * COST.ownLabelElsewhere +
        standing(style, mark.at, start, end, early[label] ?? 0)
      )
    },
    block: (block, start, end) => {
      if (!block) return 0
      if (start === end) return COST.lateRow
      const beyond = Math.max(0, block.at - end + 1)
      return beyond * COST.lateRow + standing(style, block.at, start, end, COST.earlyLevel1)
    },
  })
}

/** What it costs that a label stands at row `at` of a run from `start` to `end`. */
function standing(style: Style, at: number, start: number, end: number, early: number): number {
  const late = start > at ? COST.lateRow * (start - at) : 0
  if (style === 'centred' || style === 'centredLow') {
    const middle =
      style === 'centred' ? Math.floor((start + end - 1) / 2) : Math.ceil((start + end - 1) / 2)
    const missed = Math.abs(at - middle)
    return late + (missed === 0 ? 0 : COST.offCentre + COST.offCentreRow * (missed - 1))
  }
  if (style === 'late' && at - start <= 1) return late + COST.lateOrNot
  return start < at ? early + COST.earlyRow * (at - start) : late
}

function styleCost(style: Style, marks: readonly LabelMark[]): number {
  if (style === 'top') return 0
  const inOrder = isNearOrder(marks) ? COST.styleInOrder : 0
  if (style === 'late') return COST.lateStyle + inOrder
  // Labels above which rows stand unlabelled speak for centred cells, whatever their columns.
  const isLabelledFromTop = marks[0]?.isPrinted === true && marks[0].at === 0
  return (
    COST.centredStyle +
    (isLabelledFromTop ? inOrder : 0) +
    (style === 'centredLow' ? COST.centredLow : 0)
  )
}

/** A table whose page break displaced a label or two is still to be trusted. */
function isNearOrder(marks: readonly LabelMark[]): boolean {
  return marks.filter((mark) => !mark.inPlace).length * 4 <= marks.length
}

function earlyCosts(marks: readonly LabelMark[]): number[] {
  const inOrder = marks.every((mark) => mark.inPlace)
    ? COST.earlyInOrder
    : isNearOrder(marks)
      ? COST.earlyNearOrder
      : COST.earlyInPlace
  return marks.map((mark) => (mark.inPlace ? inOrder : COST.earlyDisplaced))
}

/**
 * Sums, over the rows before each, of what it costs to read them under a label. Documents do file names where nobody would look for them,
 * so no single name can speak for or against a label without bound: a row's word counts as (1 − MISFILED) times what it sounds like.
 */
function prefixSums(
  candidates: readonly Candidate[],
  codes: readonly string[],
): Map<string, number[]> {
  const sums = new Map(codes.map((code) => [code, [0]]))
  for (const candidate of candidates) {
    const odds = codes.map((code) => Math.exp(affinity(candidate.name, candidate.target, code)))
    const all = odds.reduce((sum, one) => sum + one, 0)
    for (const [index, code] of codes.entries()) {
      const line = sums.get(code) ?? []
      const share = ((1 - MISFILED) * (odds[index] ?? 0)) / all + MISFILED / codes.length
      const own = candidate.level1Code ?? null
      const isUnder = own === null || (level2ByCode(code)?.under.includes(own) ?? true)
      line.push((line.at(-1) ?? 0) - Math.log(share) + (isUnder ? 0 : COST.otherLevel1))
    }
  }
  return sums
}

/** How many labels stand on the lines of the indicators before each row. */
function ownersUpTo(rows: number, marks: readonly LabelMark[]): number[] {
  const counts = Array<number>(rows + 1).fill(0)
  for (const mark of marks)
    if (mark.isPrinted && mark.onIndicator) counts[mark.at + 1] = (counts[mark.at + 1] ?? 0) + 1
  for (let row = 1; row <= rows; row++) counts[row] = (counts[row] ?? 0) + (counts[row - 1] ?? 0)
  return counts
}
