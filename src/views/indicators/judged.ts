import { group, sum } from 'd3-array'
import type { IndicatorPoint } from '../../data/question/indicatorPoints.ts'
import { CRITERION_IDS } from '../../data/question/indicatorPoints.ts'
import type { IndicatorResult } from '../../data/question/indicatorResults.ts'
import type { IndicatorItem } from '../../data/question/indicators.ts'
import type { TypedTarget } from '../../data/question/typedTargets.ts'
import { targetClass, type TargetClass } from './targetClasses.ts'

/** An indicator with all that was worked out of its target. */
export interface JudgedIndicator extends IndicatorItem {
  /** In the order of the criteria; null where nothing was worked out (a reader’s own document whose checks failed). */
  points: IndicatorPoint[] | null
  /** 0 to 6; null where nothing was worked out. */
  score: number | null
  /** Which string is judged: the year’s, or the cycle’s where the year has none. */
  judged: 'annual' | 'cycle'
  /** Every typed part of every string. */
  targets: TypedTarget[]
  /** What the judged string says; null where it is not blank and was not looked at. */
  says: TargetClass | null
  /** Values of the judged string in percent, each once. */
  percents: string[]
  /** What a self-evaluation prints beside it. */
  result: IndicatorResult | null
}

interface Parts {
  points: readonly IndicatorPoint[]
  targets: readonly TypedTarget[]
  results: readonly IndicatorResult[]
}

/** Indicators with their points, typed targets and outcomes, in their order. */
export function judgedIndicators(
  items: readonly IndicatorItem[],
  { points, targets, results }: Parts,
): JudgedIndicator[] {
  const pointsOf = group(points, ({ indicatorId }) => indicatorId)
  const targetsOf = group(targets, ({ indicatorId }) => indicatorId)
  const resultOf = new Map(results.map((result) => [result.indicatorId, result]))
  return items.map((item) => {
    const own = inOrder(pointsOf.get(item.id) ?? [])
    const parts = targetsOf.get(item.id) ?? []
    const judged = item.annualTarget === null ? 'cycle' : 'annual'
    const text = judged === 'annual' ? item.annualTarget : item.cycleTarget
    const judgedParts = parts.filter(({ scope }) => scope === judged)
    return {
      ...item,
      points: own.length === 0 ? null : own,
      score: own.length === 0 ? null : sum(own, ({ earned }) => Number(earned)),
      judged,
      targets: parts,
      says: text !== null && judgedParts.length === 0 ? null : targetClass(judgedParts),
      percents: percentsOf(judgedParts),
      result: resultOf.get(item.id) ?? null,
    }
  })
}

function inOrder(points: readonly IndicatorPoint[]): IndicatorPoint[] {
  return points.toSorted(
    (a, b) => CRITERION_IDS.indexOf(a.criterion) - CRITERION_IDS.indexOf(b.criterion),
  )
}

function percentsOf(parts: readonly TypedTarget[]): string[] {
  return [
    ...new Set(
      parts.flatMap(({ kind, unit, value }) =>
        kind === 'ratio' && unit === '%' && value !== null ? [value] : [],
      ),
    ),
  ]
}
