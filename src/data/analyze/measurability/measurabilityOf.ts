import type { IndicatorTargetRow, TargetScope } from '../../model/indicatorTarget.ts'
import type { Criterion, MeasurabilityRow } from '../../model/measurability.ts'
import type { IndicatorRow } from '../../model/rows.ts'
import { CRITERIA } from './criteria.ts'
import { baselineWords, periodWords, sourceWords, unitInName } from './evidence.ts'

/**
 * What an indicator's target can be measured by: one row a criterion, in the order of `CRITERIA`, each with the words that earned
 * its point. What `CRITERIA` says beside each criterion is what is computed here.
 *
 * Judged is the year's target, or the cycle's where the year has none: neither the department nor what it does, only whether its
 * words can be checked by somebody else.
 *
 * @param indicator the indicator as printed
 * @param targets its typed targets (rows of `indicator_target`); those of other indicators and outcomes are left out
 */
export function measurabilityOf(
  indicator: IndicatorRow,
  targets: readonly IndicatorTargetRow[],
): MeasurabilityRow[] {
  const scope: TargetScope = indicator.annualTarget === null ? 'cycle' : 'annual'
  const own = targets.filter((row) => row.indicatorId === indicator.id && row.scope === scope)
  const text = (scope === 'annual' ? indicator.annualTarget : indicator.cycleTarget) ?? ''
  const words = evidenceOf(indicator.name, text, own)
  return CRITERIA.map(({ id }) => ({
    indicatorId: indicator.id,
    documentId: indicator.documentId,
    criterion: id,
    earned: words[id] === null ? 0 : 1,
    words: words[id],
  }))
}

function evidenceOf(
  name: string,
  text: string,
  targets: readonly IndicatorTargetRow[],
): Record<Criterion, string | null> {
  const both = [text, name]
  const first = (words: (text: string) => string | null) =>
    both.map(words).find((found) => found !== null) ?? null
  // What cannot be read, or stands in the middle of a sentence, is no number anybody can be held to.
  const verbatim = (row: IndicatorTargetRow) => (targets.length === 1 ? text : row.said)
  const values = targets.filter((row) => isValue(row) && row.doubt !== 'in-prose')
  const measured = values.find(({ value }) => value !== null)
  const dated = values.find(({ value }) => value === null)
  const signed = values.find(({ operator, isImplied }) => operator !== null && isImplied === 0)
  const unit = values.find(({ printedUnit }) => printedUnit !== null)
  return {
    number: saidBy(measured ?? dated, verbatim),
    unit: unit?.printedUnit ?? (measured ? unitInName(name) : saidBy(dated, verbatim)),
    operator: saidBy(signed, verbatim),
    period: first(periodWords),
    baseline: first(baselineWords),
    source: first(sourceWords),
  }
}

function saidBy(
  row: IndicatorTargetRow | undefined,
  verbatim: (row: IndicatorTargetRow) => string,
): string | null {
  return row ? verbatim(row) : null
}

/** A number, a date, or a span with an end; 长期 has none and 每月 is no amount. */
function isValue({ kind, value, said }: IndicatorTargetRow): boolean {
  if (value !== null) return true
  return kind === 'date' || (kind === 'period' && /\d/u.test(said))
}
