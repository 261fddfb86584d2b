import type { Rows } from '../../model/rows.ts'

/** What each row says, in a few words, by its id. */
export function rowLabels(rows: Rows): Map<string, string> {
  return new Map([
    ...rows.documents.map((row): Label => [row.id, `document ${row.department ?? '—'}`]),
    ...rows.staffing.map((row): Label => [
      row.id,
      `staffing ${row.fiscallySupportedStaff ?? '—'} staff, ${row.subordinateUnits ?? '—'} units`,
    ]),
    ...rows.budgetLines.map((row): Label => [
      row.id,
      `budget_line ${row.side} ${row.category}: ${yuan(row.amountFen)}`,
    ]),
    ...rows.projects.map((row): Label => [
      row.id,
      `${row.kind} ${row.name ?? '—'}: ${yuan(row.amountFen)}`,
    ]),
    ...rows.goals.map((row): Label => [
      row.id,
      `goal ${row.scope} ${row.ordinal}${row.project === null ? '' : ` of ${row.project}`}`,
    ]),
    ...rows.indicators.map((row): Label => [
      row.id,
      `indicator ${row.level1} › ${row.level2} › ${row.name}: ${row.cycleTarget ?? '—'} / ${row.annualTarget ?? '—'} (${row.levelSource} ${row.levelConfidence.toFixed(2)})`,
    ]),
    ...rows.results.map((row): Label => [
      row.id,
      `result ${row.actual ?? '—'}, score ${row.score ?? '—'} of ${row.weight ?? '—'}`,
    ]),
    ...rows.executions.map((row): Label => [
      row.id,
      `execution ${row.project ?? '—'}: ${yuan(row.executedFen)} of ${yuan(row.adjustedFen ?? row.initialFen)}`,
    ]),
  ])
}

type Label = [id: string, label: string]

function yuan(fen: number | null): string {
  return fen === null ? '—' : `${(fen / 100).toFixed(2)} 元`
}
