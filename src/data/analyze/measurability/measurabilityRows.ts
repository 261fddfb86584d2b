import type { IndicatorTargetRow } from '../../model/indicatorTarget.ts'
import type { MeasurabilityRow } from '../../model/measurability.ts'
import type { IndicatorRow } from '../../model/rows.ts'
import { measurabilityOf } from './measurabilityOf.ts'

/** `measurabilityOf` every indicator, in their order. */
export function measurabilityRows(
  indicators: readonly IndicatorRow[],
  targets: readonly IndicatorTargetRow[],
): MeasurabilityRow[] {
  const byIndicator = new Map<string, IndicatorTargetRow[]>()
  for (const target of targets) {
    const known = byIndicator.get(target.indicatorId)
    if (known) known.push(target)
    else byIndicator.set(target.indicatorId, [target])
  }
  return indicators.flatMap((indicator) =>
    measurabilityOf(indicator, byIndicator.get(indicator.id) ?? []),
  )
}
