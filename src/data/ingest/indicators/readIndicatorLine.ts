import { comparable } from '../../text/normalizeText.ts'
import type { Filled } from '../grid.ts'
import type { Slot } from './alignCells.ts'
import { alignCells } from './alignCells.ts'
import { looksLikeTarget } from './looksLikeTarget.ts'
import type { ColumnRole, HeaderColumn } from './readHeader.ts'
import type { RecognisedLevel } from '../../text/recogniseLevel.ts'
import { recogniseLevel } from '../../text/recogniseLevel.ts'

/** A label of the taxonomy and the column it stands in. */
export interface PlacedLabel extends RecognisedLevel {
  column: number
}

/** What a self-evaluation prints of an indicator beside its target, verbatim. */
export interface Outcome {
  actual: string | null
  weight: string | null
  score: string | null
  reason: string | null
}

/** What one row of an indicator table (or one half of it) holds. */
export interface IndicatorLine {
  line: number
  labels: PlacedLabel[]
  nameColumn: number | null
  name: string | null
  cycleTarget: string | null
  annualTarget: string | null
  /** Columns of the row tell nothing. */
  isPacked: boolean
  /** null in tables without a column of actual values. */
  outcome: Outcome | null
}

/** A row that has been read, and the cells of it that fit nowhere. */
export interface ReadLine {
  read: IndicatorLine
  leftover: string[]
}

/** Reads the labels at the left of a row and puts what is right of them under name, targets and outcome. */
export function readIndicatorLine(
  line: number,
  cells: readonly Filled[],
  columns: readonly HeaderColumn[],
): ReadLine {
  const { labels, rest } = takeLabels(cells)
  const hasUnit = !cells.some((cell) => /^定性/u.test(comparable(cell.text)))
  const slots = slotsOf(columns, hasUnit)
  let { placed, leftover } = alignCells(rest, slots)
  if (rest.length > 0 && !placed.has('name') && labels.length > 0) {
    // A satisfaction label right before the targets is the indicator's name, as is a label in the column of names.
    const last = labels.at(-1)
    const nameColumn = columns.find((column) => column.role === 'name')?.column
    if (last && (last.column === nameColumn || last.level2Code === '31')) {
      labels.pop()
      const name = cells.find((cell) => cell.column === last.column)
      ;({ placed, leftover } = alignCells(name ? [name, ...rest] : rest, slots))
    }
  }
  const name = placed.get('name') ?? null
  const at = (role: ColumnRole) => placed.get(role)?.text ?? null
  const hasName = name !== null
  return {
    read: {
      line,
      labels,
      nameColumn: name?.column ?? null,
      name: name?.text ?? null,
      cycleTarget: hasName ? at('cycle') : null,
      annualTarget: hasName ? targetOf(at('operator'), at('annual'), at('unit')) : null,
      isPacked: false,
      outcome: columns.some((column) => column.role === 'actual')
        ? { actual: at('actual'), weight: at('weight'), score: at('score'), reason: at('reason') }
        : null,
    },
    leftover: [...leftover, ...(hasName ? [] : placed.values())].map((cell) => cell.text),
  }
}

/** 指标性质 + 指标值 + 度量单位 are one target; of a 定性 indicator the value alone is. */
function targetOf(
  operator: string | null,
  value: string | null,
  unit: string | null,
): string | null {
  if (operator === null && unit === null) return value
  if (value === null) return null
  const sign = operator !== null && /^[≥≤≧≦＞＜><=＝±]+$/u.test(operator.trim()) ? operator : ''
  return /^定性/u.test(comparable(operator ?? '')) ? value : `${sign}${value}${unit ?? ''}`
}

function takeLabels(cells: readonly Filled[]): { labels: PlacedLabel[]; rest: Filled[] } {
  const labels: PlacedLabel[] = []
  for (const cell of cells) {
    const level = recogniseLevel(cell.text)
    if (level === null || labels.length === 2) break
    // The same label twice: the second is an indicator that is called like its level.
    const repeats = labels.some((label) => label.printed === level.printed)
    const isLevel2Twice = labels.length === 1 && labels[0]?.level1Code === null
    if (repeats || isLevel2Twice) break
    labels.push({ ...level, column: cell.column })
  }
  return { labels, rest: cells.slice(labels.length) }
}

/** Columns a cell right of the labels can belong to. A table's second column of one role only keeps cells apart. */
function slotsOf(columns: readonly HeaderColumn[], hasUnit: boolean): Slot[] {
  const slots: Slot[] = []
  for (const { role, column } of columns) {
    const misfit = misfitOf(role)
    if (!misfit || (role === 'unit' && !hasUnit)) continue
    const isFirst = !slots.some((slot) => slot.role === role)
    slots.push({ role: isFirst ? role : `${role}@${column}`, column, misfit })
  }
  return slots
}

/** How badly a text fits a column of a role, or undefined for columns left of the names. */
export function misfitOf(role: ColumnRole): ((text: string) => number) | undefined {
  return MISFITS[role]
}

const MISFITS: Partial<Record<ColumnRole, (text: string) => number>> = {
  name: nameMisfit,
  operator: (text) => (isOperator(text) ? 0 : 5),
  cycle: targetMisfit,
  annual: targetMisfit,
  actual: targetMisfit,
  history: targetMisfit,
  unit: (text) => (/^[^\d≥≤=]{1,8}$/u.test(comparable(text)) && !isOperator(text) ? 0 : 4),
  weight: scoreMisfit,
  score: scoreMisfit,
  reason: remarkMisfit,
  remark: remarkMisfit,
}

/** Whether a text is what a column of operators holds (≥, ＝, 定性). */
export function isOperator(text: string): boolean {
  return /^(?:[≥≤≧≦><=±]+|定[性量]|正向|[反负逆]向|大于(?:等于)?|小于(?:等于)?|等于)$/u.test(
    comparable(text),
  )
}

/** `12315投诉受理时限` begins like a figure, but no unit is that long. */
function nameMisfit(text: string): number {
  if (isOperator(text)) return 4
  if (!looksLikeTarget(text)) return 0
  return (comparable(text).match(/\p{Script=Han}/gu)?.length ?? 0) >= 6 ? 1 : 4
}

function targetMisfit(text: string): number {
  if (isOperator(text)) return 5
  return looksLikeTarget(text) ? 0 : text.length > 80 ? 1 : 0.3
}

function scoreMisfit(text: string): number {
  return /^\d+(?:\.\d+)?(?:分|%)?$/u.test(comparable(text)) ? 0 : 5
}

function remarkMisfit(text: string): number {
  // 是否核心指标 is a remark too.
  if (/^[是否]$/u.test(text)) return 0.2
  return looksLikeTarget(text) ? 2.5 : 0.2
}
