import type { ExecutionRow, IndicatorRow, ResultRow, Rows } from '../../data/model/rows.ts'
import { level1Label, level2Label } from '../i18n/levels.ts'
import type { Site } from '../state/site.ts'
import { withLevels } from './applyCorrections.ts'
import type { Corrections } from './kept.ts'
import { money, printed, printedOrBlank, readRow, type Fact, type ReadRow } from './readRow.ts'

/** Each indicator's outcome beside its target, under the levels the reader has corrected where there are any. */
export function resultRows(rows: Rows, corrections: Corrections, site: Site): ReadRow[] {
  const byId = new Map(rows.indicators.map((row) => [row.id, withLevels(row, corrections)]))
  return rows.results.map((row) => {
    const indicator = byId.get(row.indicatorId)
    return readRow({
      id: row.id,
      line: row.line,
      text: indicator?.name ?? site.t.nameLost,
      note: indicator ? noteOf(indicator, site) : null,
      facts: [...(indicator ? targets(indicator, site) : []), ...outcome(row, site)],
    })
  })
}

/** The money of a self-evaluation, to the fen, and the rate as printed: it can differ from the one the amounts give. */
export function executionRows({ executions }: Rows, site: Site): ReadRow[] {
  const t = site.t.mine
  return executions.map((row) =>
    readRow({
      id: row.id,
      line: row.line,
      text: row.project ?? t.ofDepartment,
      ...(row.project === null ? { translated: true } : {}),
      facts: [
        money(t.facts.initial, row.initialFen, site),
        money(t.facts.adjusted, row.adjustedFen, site),
        money(t.facts.executed, row.executedFen, site),
        ...printedOrBlank(t.facts.rate, row.rate, site),
        ...score(row, site),
      ],
    }),
  )
}

function noteOf(indicator: IndicatorRow, { t }: Site): string {
  const levels = `${level1Label(indicator.level1Code, t)} · ${level2Label(indicator.level2Code, t)}`
  const by = indicator.levelSource === 'reader' ? t.inBrackets(t.mine.byYou) : ''
  return [`${levels}${by}`, ...(indicator.project === null ? [] : [indicator.project])].join(' · ')
}

function targets({ annualTarget, cycleTarget }: IndicatorRow, site: Site): Fact[] {
  const { facts } = site.t.mine
  if (annualTarget === null && cycleTarget === null)
    return printedOrBlank(facts.annualTarget, null, site)
  return [...printed(facts.annualTarget, annualTarget), ...printed(facts.cycleTarget, cycleTarget)]
}

function outcome(row: ResultRow, site: Site): Fact[] {
  const { facts } = site.t.mine
  return [
    ...printedOrBlank(facts.actual, row.actual, site),
    ...score(row, site),
    ...printed(facts.reason, row.reason).map((fact) => ({ ...fact, wide: true as const })),
  ]
}

/** A form without weights has no scores that could be blank. */
function score(row: Pick<ResultRow | ExecutionRow, 'weight' | 'score'>, site: Site): Fact[] {
  const { facts } = site.t.mine
  if (row.weight === null) return printed(facts.score, row.score)
  const value = `${row.score ?? site.t.blank} / ${row.weight}`
  return [{ label: facts.scoreOfWeight, value, printed: false }]
}
