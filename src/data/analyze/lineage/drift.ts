import type { Said } from '../../model/problem.ts'
import type { IndicatorRow } from '../../model/rows.ts'
import type { TargetComparison, TargetReading } from '../../model/target.ts'
import { comparableTargets } from '../../text/target/comparableTargets.ts'
import { targetDirection } from '../../text/target/targetDirection.ts'
import type { ReadTarget } from '../targets/targetReadings.ts'

/** How a target changed, and why that is said. */
export interface Drift {
  drift: TargetComparison
  reason: Said
}

const WORDS: Record<TargetComparison, Said> = {
  raised: { zh: '提高', en: 'raised' },
  lowered: { zh: '降低', en: 'lowered' },
  same: { zh: '不变', en: 'the same' },
  'kind-changed': {
    zh: '换了一种说法，不能比高低',
    en: 'another kind of target, neither higher nor lower',
  },
  dequantified: { zh: '由数字改为文字', en: 'words instead of a number' },
  quantified: { zh: '由文字改为数字', en: 'a number instead of words' },
  'unit-changed': { zh: '计量单位不同，不能比高低', en: 'another unit, neither higher nor lower' },
  incomparable: { zh: '不能比高低', en: 'cannot be compared' },
}

/**
 * How the target of a later indicator stands to that of the earlier one it continues: the year's targets, or the cycle's where the year of
 * either has none. Null where one of the two is blank.
 *
 * Two things are added to `comparableTargets`, both our criterion (本站标准): 是 and 100% promise the same in two ways, and 长期 is no number, so that
 * going from one to the other is a change of kind. And where the two names say different things of which way is better, nothing is said.
 */
export function driftOf(
  from: IndicatorRow,
  to: IndicatorRow,
  years: readonly [number, number],
  read: ReadTarget,
): Drift | null {
  const pairs = [
    {
      scope: { zh: '年度指标值', en: 'target of the year' },
      before: from.annualTarget,
      after: to.annualTarget,
    },
    {
      scope: { zh: '实施周期指标值', en: 'target of the cycle' },
      before: from.cycleTarget,
      after: to.cycleTarget,
    },
  ]
  for (const { scope, before, after } of pairs) {
    if (before === null || after === null) continue
    const [earlier, later] = [read(before), read(after)]
    const drift = comparisonOf(earlier, later, [from.name, to.name], years)
    const { zh, en } = WORDS[drift]
    const way = drift === 'raised' || drift === 'lowered' ? wayOf(earlier, later, to.name) : null
    return {
      drift,
      reason: {
        zh: `${scope.zh}${before} → ${after}：${zh}${way ? `（${way.zh}）` : ''}`,
        en: `${scope.en} ${before} → ${after}: ${en}${way ? ` (${way.en})` : ''}`,
      },
    }
  }
  return null
}

function comparisonOf(
  earlier: TargetReading,
  later: TargetReading,
  names: readonly [string, string],
  years: readonly [number, number],
): TargetComparison {
  const [said, ...others] = names.map((name) => comparableTargets(earlier, later, { name, years }))
  const drift = said !== undefined && others.every((one) => one === said) ? said : 'incomparable'
  if (drift !== 'quantified' && drift !== 'dequantified') return drift
  const [words, number] = drift === 'quantified' ? [earlier, later] : [later, earlier]
  return isUnbounded(number) || (isYes(words) && isWhole(number)) ? 'kind-changed' : drift
}

function isYes(reading: TargetReading): boolean {
  return reading.shape === 'word' && reading.kind === 'yes-no'
}

/** 100% */
function isWhole(reading: TargetReading): boolean {
  return reading.shape === 'measure' && reading.kind === 'ratio' && reading.value.number === 100
}

/** 长期 */
function isUnbounded(reading: TargetReading): boolean {
  return reading.shape === 'span' && reading.from === null && reading.to === null
}

function wayOf(earlier: TargetReading, later: TargetReading, name: string): Said | null {
  if (later.shape === 'date') return { zh: '越早越好', en: 'sooner is better' }
  switch (targetDirection(later, name) ?? targetDirection(earlier, name)) {
    case 'higher':
      return { zh: '越高越好', en: 'more is better' }
    case 'lower':
      return { zh: '越低越好', en: 'less is better' }
    default:
      return null
  }
}
