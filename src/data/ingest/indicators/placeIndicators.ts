import type { LevelSource } from '../../model/rows.ts'
import { CLOSE_READING } from '../../model/rows.ts'
import { level1ByCode, level2ByCode } from '../../model/taxonomy.ts'
import type { HomeColumns } from './homeColumns.ts'
import { findHomeColumns } from './homeColumns.ts'
import type { HeaderColumn } from './readHeader.ts'
import type { IndicatorLine, Outcome, PlacedLabel } from './readIndicatorLine.ts'
import type { Block, LabelMark, Placement } from './solveLevels.ts'
import { solveLevels } from './solveLevels.ts'
import { splitNames } from './splitNames.ts'
import { withUnprintedMarks } from './unprintedMarks.ts'

/** An indicator without the ids of the document it belongs to. */
export interface IndicatorDraft {
  line: number
  level1: string
  level2: string
  level1Code: string
  level2Code: string
  levelSource: LevelSource
  levelConfidence: number
  levelRunnerUp: string | null
  name: string
  cycleTarget: string | null
  annualTarget: string | null
  outcome: Outcome | null
  /** Lines other than `line` that hold a part of it: the year's target of an indicator whose cycle stands in another block. */
  otherLines?: number[]
}

/**
 * Puts the lines of one indicator table under their levels: labels first resolved, then run by run, then level 1 from level 2.
 *
 * @param beside lines of the other half or block of the same table: level 1 is often printed once for both
 */
export function placeIndicators(
  lines: readonly IndicatorLine[],
  columns: readonly HeaderColumn[],
  beside: readonly IndicatorLine[] = [],
): IndicatorDraft[] {
  const home = findHomeColumns(lines, columns)
  const hasLevel1 = columns.some((column) => column.role === 'level1')
  const hasCostLevels = lines.some((line) =>
    line.labels.some((label) => level2ByCode(label.level2Code ?? '')?.under[0] === '4'),
  )
  const resolve = (line: IndicatorLine) => {
    // 成本指标 is a level 1 where levels of cost follow, and else a level 2 of 产出 that has slipped out of its column.
    const isShifted = line.isPacked || (line.nameColumn !== null && line.nameColumn !== home.name)
    const isLevel2 = isShifted && !hasCostLevels && line.labels[0]?.level2Code === '15'
    return { ...line, ...resolveLabels(line.labels, home, hasLevel1 && !isLevel2) }
  }
  return placeResolved(lines.map(resolve), home, beside.map(resolve))
}

interface ResolvedLine extends IndicatorLine {
  level1: PlacedLabel | null
  level2: PlacedLabel | null
}

/** Which of a row's labels is level 1 and which level 2; a label that can be either goes by company, then by column. */
function resolveLabels(
  labels: readonly PlacedLabel[],
  home: HomeColumns,
  hasLevel1: boolean,
): { level1: PlacedLabel | null; level2: PlacedLabel | null } {
  const [first, second] = labels
  if (first && second) return { level1: first, level2: second }
  if (!first) return { level1: null, level2: null }
  if (first.level1Code === null) return { level1: null, level2: first }
  if (first.level2Code === null) return { level1: first, level2: null }
  return !hasLevel1 || first.column >= home.level2
    ? { level1: null, level2: first }
    : { level1: first, level2: null }
}

function placeResolved(
  lines: readonly ResolvedLine[],
  home: HomeColumns,
  beside: readonly ResolvedLine[],
): IndicatorDraft[] {
  const named = lines.filter((line) => line.name !== null)
  const { marks, labels, blocks } = collectMarks(lines, named, home)
  const placements = solveLevels(
    named.map((line) => ({
      name: line.name ?? '',
      target: line.annualTarget ?? line.cycleTarget,
      level1Code: line.level1?.level1Code ?? null,
    })),
    marks,
    blocks,
  )
  const printed = printedAbove(lines)
  const firstPrinted = firstLevel1([...lines, ...beside])
  return named.flatMap((line, index) => {
    const placement = placements[index]
    const mark = placement && marks[placement.mark]
    const level2 = mark && level2ByCode(mark.code)
    if (!level2) return []
    const label = labels.get(mark)
    const above = printed.get(line)
    const isInPlace = line.nameColumn === home.name && mark.inPlace && mark.isPrinted
    const level1 = chooseLevel1(
      level2.under,
      above?.level1 ?? null,
      line.level1 !== null,
      firstPrinted,
    )
    const source: LevelSource =
      isInPlace &&
      above?.level2 === label &&
      above?.level1?.level1Code === level1.code &&
      above.level1.column === home.level1
        ? 'printed'
        : 'inferred'
    return splitNames({
      name: line.name ?? '',
      cycleTarget: line.cycleTarget,
      annualTarget: line.annualTarget,
    }).map((named) => ({
      line: line.line,
      level1: level1.printed,
      level2: label?.printed ?? level2.name,
      level1Code: level1.code,
      level2Code: level2.code,
      levelSource: source,
      levelConfidence: confidence(placement),
      levelRunnerUp: placement.confidence < CLOSE_READING ? placement.runnerUp : null,
      outcome: line.outcome,
      ...named,
    }))
  })
}

function confidence(placement: Placement): number {
  return Math.round(placement.confidence * 1000) / 1000
}

/** The level-2 labels in printed order, with those the taxonomy adds where a level 1 is printed without any level 2. */
function collectMarks(
  lines: readonly ResolvedLine[],
  named: readonly ResolvedLine[],
  home: HomeColumns,
): { marks: LabelMark[]; labels: Map<LabelMark, PlacedLabel>; blocks: Block[] } {
  const labels = new Map<LabelMark, PlacedLabel>()
  const printed: LabelMark[] = []
  const blocks: Block[] = []
  let at = 0
  for (const line of lines) {
    const code = line.level2?.level2Code
    if (line.level2 && code) {
      const mark: LabelMark = {
        code,
        at,
        onIndicator: line.name !== null,
        inPlace: line.isPacked || line.level2.column === home.level2,
        isPrinted: true,
      }
      labels.set(mark, line.level2)
      printed.push(mark)
    }
    const level1 = line.level1?.level1Code
    if (level1) blocks.push({ code: level1, at })
    if (line.name !== null) at++
  }
  const covered = new Set(printed.map((mark) => level2ByCode(mark.code)?.under[0]))
  const bare = lines.flatMap((line) => {
    const code = line.level1?.level1Code
    return code && !covered.has(code) ? [code] : []
  })
  const under = printed.length === 0 && bare.length === 0 ? ['1', '2', '3', '4'] : bare
  return { marks: withUnprintedMarks(printed, named.length, under), labels, blocks }
}

/** The last level-1 and level-2 labels printed at or above each line. */
function printedAbove(
  lines: readonly ResolvedLine[],
): Map<ResolvedLine, { level1: PlacedLabel | null; level2: PlacedLabel | null }> {
  const above = new Map<ResolvedLine, { level1: PlacedLabel | null; level2: PlacedLabel | null }>()
  let level1: PlacedLabel | null = null
  let level2: PlacedLabel | null = null
  for (const line of lines) {
    level1 = line.level1 ?? level1
    level2 = line.level2 ?? level2
    above.set(line, { level1, level2 })
  }
  return above
}

/** The first label a table prints of each level 1. */
function firstLevel1(lines: readonly ResolvedLine[]): Map<string, PlacedLabel> {
  const first = new Map<string, PlacedLabel>()
  for (const { level1 } of lines)
    if (level1 && level1.level1Code !== null && !first.has(level1.level1Code))
      first.set(level1.level1Code, level1)
  return first
}

/**
 * Level 2 implies level 1, so a displaced or lost level-1 label cannot mislead. An unusual parent (成本 under 产出, 满意度 under 效益) counts only in
 * a table that prints the usual one nowhere, and there only where the row itself prints it or the form is an old one (效果指标).
 */
function chooseLevel1(
  under: readonly [string, ...string[]],
  above: PlacedLabel | null,
  isPrintedHere: boolean,
  firstPrinted: ReadonlyMap<string, PlacedLabel>,
): { code: string; printed: string } {
  const usual = under[0]
  const printedUsual = firstPrinted.get(usual)
  const aboveCode = above?.level1Code ?? null
  const isTold = isPrintedHere || (above !== null && /效果/u.test(above.printed))
  if (above && aboveCode !== null && !printedUsual && isTold && under.includes(aboveCode)) {
    return { code: aboveCode, printed: above.printed }
  }
  return { code: usual, printed: printedUsual?.printed ?? level1ByCode(usual)?.name ?? usual }
}
