import type { CheckedDataset, Dataset, Rows } from '../model/rows.ts'
import { findingsOf } from './findingsOf.ts'
import { measurabilityRows } from './measurability/measurabilityRows.ts'
import type { Rule } from './rule.ts'
import { indicatorTargets } from './targets/indicatorTargets.ts'

/** What is worked out from the rows and from nothing else: one document's is the same alone and among others. */
export function derivedRows(
  rows: Rows,
): Pick<CheckedDataset, 'indicatorTargets' | 'measurability'> {
  const targets = indicatorTargets(rows)
  return {
    indicatorTargets: targets,
    measurability: measurabilityRows(rows.indicators, targets),
  }
}

/** A dataset with all that `analyze` makes of it. */
export function checkDataset(dataset: Dataset, rules?: readonly Rule[]): CheckedDataset {
  return { ...dataset, findings: findingsOf(dataset, rules), ...derivedRows(dataset) }
}
