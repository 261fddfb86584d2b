import type {
  MeasureTarget,
  TargetComparison,
  TargetPart,
  TargetReading,
} from '../../model/target.ts'
import { compareDates } from './compareDates.ts'
import { sayTarget } from './sayTarget.ts'
import { targetDirection, type TargetDirection } from './targetDirection.ts'

/** What is known beside the two targets. */
export interface ComparisonContext {
  /** 三级指标: tells which way is better where no sign does. */
  name?: string | null
  /** Fiscal years of the two: deadlines are then compared within their years. */
  years?: readonly [number, number]
}

/** Minutes or months of a unit of time. 工作日 is neither: how many days it takes depends on the calendar. */
const TIME: Record<string, readonly ['minutes' | 'months', number]> = {
  分钟: ['minutes', 1],
  小时: ['minutes', 60],
  天: ['minutes', 1440],
  日: ['minutes', 1440],
  自然日: ['minutes', 1440],
  周: ['minutes', 10080],
  星期: ['minutes', 10080],
  个月: ['months', 1],
  季度: ['months', 3],
  年: ['months', 12],
}

/**
 * Compares two targets of one indicator.
 *
 * Only bounds are compared: `≥95%` after `95%` is the same, `>95%` after `≥95%` too. Ambiguous readings, opposite signs
 * and measures whose better direction is not known are incomparable and never a guess.
 *
 * @param earlier target of the earlier year, or of the cycle
 * @param later target that is said to be raised or lowered
 */
export function comparableTargets(
  earlier: TargetReading,
  later: TargetReading,
  context: ComparisonContext = {},
): TargetComparison {
  if (sayTarget(earlier, 'zh') === sayTarget(later, 'zh')) return 'same'
  if (isWords(earlier) && isWords(later)) return compareWords(earlier, later)
  if (isWords(earlier) && isCounted(later)) return 'quantified'
  if (isCounted(earlier) && isWords(later)) return 'dequantified'
  if (earlier.shape === 'list' && later.shape === 'list')
    return compareLists(earlier.parts, later.parts, context)
  if (isDoubtful(earlier) || isDoubtful(later)) return 'incomparable'
  if (earlier.shape === 'measure' && later.shape === 'measure')
    return compareMeasures(earlier, later, context)
  if (earlier.shape === 'date' && later.shape === 'date')
    return compareDates(earlier, later, context.years)
  const both =
    isCounted(earlier) && isCounted(later) && earlier.shape !== 'list' && later.shape !== 'list'
  return both ? 'kind-changed' : 'incomparable'
}

/** Words, or a scale of words. */
function isWords(reading: TargetReading): boolean {
  return (
    reading.shape === 'word' || (reading.shape === 'unread' && reading.reason === 'option-list')
  )
}

function isCounted(reading: TargetReading): boolean {
  if (reading.shape === 'list') return reading.parts.some(isCounted)
  return reading.shape !== 'word' && reading.shape !== 'unread'
}

function isDoubtful(reading: TargetReading): boolean {
  return 'ambiguous' in reading && reading.ambiguous !== null
}

function compareWords(earlier: TargetReading, later: TargetReading): TargetComparison {
  const kind = (reading: TargetReading) => (reading.shape === 'word' ? reading.kind : 'graded')
  return kind(earlier) === kind(later) ? 'incomparable' : 'kind-changed'
}

function compareMeasures(
  earlier: MeasureTarget,
  later: MeasureTarget,
  context: ComparisonContext,
): TargetComparison {
  if (earlier.kind !== later.kind) return 'kind-changed'
  const scale = scales(earlier, later)
  if (scale === null) return 'unit-changed'
  if ((earlier.operator === '±') !== (later.operator === '±')) return 'incomparable'
  // 同比下降2% and 2% are not amounts of the same thing.
  if (changeOf(earlier) !== changeOf(later)) return 'incomparable'
  const direction = jointDirection(earlier, later, context.name ?? null)
  const [from, to] = [bounds(earlier, scale[0]), bounds(later, scale[1])]
  if (direction !== null) return compareBounds(from, to, direction)
  const unsigned = !isSigned(earlier) && !isSigned(later)
  return unsigned && from.join() === to.join() ? 'same' : 'incomparable'
}

/** What makes the two measures of one unit, or null when nothing does. */
function scales(earlier: MeasureTarget, later: MeasureTarget): readonly [number, number] | null {
  if ([...earlier.per].sort().join() !== [...later.per].sort().join()) return null
  if (earlier.kind === 'money') return [1, 1]
  const points = [earlier, later].filter((one) => one.unit === '百分点').length
  if (earlier.kind === 'ratio') return points === 1 ? null : [1, 1]
  if (earlier.unit === later.unit) return [1, 1]
  const [from, to] = [TIME[earlier.unit ?? ''], TIME[later.unit ?? '']]
  return from && to && from[0] === to[0] ? [from[1], to[1]] : null
}

function changeOf(measure: MeasureTarget): string {
  return /(?:上升|下降|增长|降低|减少|提高|提升|增加)$/u.exec(measure.label ?? '')?.[0] ?? ''
}

/** A sign of either counts for both; two signs that disagree leave it open. */
function jointDirection(
  earlier: MeasureTarget,
  later: MeasureTarget,
  name: string | null,
): TargetDirection {
  const signed = [earlier, later].filter(isSigned)
  const said = new Set(
    (signed.length > 0 ? signed : [earlier, later]).map((one) => targetDirection(one, name)),
  )
  const [only] = said
  return said.size === 1 ? (only ?? null) : null
}

function isSigned({ operator }: MeasureTarget): boolean {
  return operator !== '=' && operator !== 'between'
}

function bounds({ value, upper }: MeasureTarget, scale: number): readonly [number, number] {
  return [value.number * scale, (upper ?? value).number * scale]
}

/** The bound that is hardest to pass first; the other end of a range where that is equal. */
function compareBounds(
  [low, high]: readonly [number, number],
  [nextLow, nextHigh]: readonly [number, number],
  direction: 'higher' | 'lower',
): TargetComparison {
  const change =
    direction === 'higher' ? nextLow - low || nextHigh - high : high - nextHigh || low - nextLow
  return change === 0 ? 'same' : change > 0 ? 'raised' : 'lowered'
}

/** Part by part, where both have the same labels in the same order. */
function compareLists(
  earlier: readonly TargetPart[],
  later: readonly TargetPart[],
  context: ComparisonContext,
): TargetComparison {
  if (earlier.map(labelOf).join('；') !== later.map(labelOf).join('；')) return 'incomparable'
  const each = new Set(
    earlier.map((part, index) => comparableTargets(part, later[index] ?? part, context)),
  )
  each.delete('same')
  const [only] = each
  return each.size === 1 ? (only ?? 'same') : each.size === 0 ? 'same' : 'incomparable'
}

function labelOf(part: TargetPart): string {
  return ('label' in part ? part.label : null) ?? part.shape
}
