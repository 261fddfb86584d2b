import type { ProjectRow, Rows } from '../model/rows.ts'

/** A row as `ingest --json` prints it: snake_case, money in yuan. */
export type JsonRow = Record<string, unknown>

/** What `ingest --json` prints. */
export interface JsonRows {
  documents: JsonRow[]
  /** Where year, department, division and unit of money stand: every reading. */
  document_facts: JsonRow[]
  staffing: JsonRow[]
  budget: JsonRow[]
  goals: JsonRow[]
  projects: JsonRow[]
  indicators: JsonRow[]
  /** Self-evaluations only: an indicator's outcome, with what identifies it. */
  results: JsonRow[]
  /** Self-evaluations only: how much of the money was spent. */
  executions: JsonRow[]
}

/** Rows of several documents in the shape scripts expect. */
export function toJsonRows(parts: readonly Rows[]): JsonRows {
  return {
    documents: parts.flatMap((part) => part.documents.map((row) => snake(row))),
    document_facts: parts.flatMap((part) => part.documentFacts.map((row) => snake(row))),
    staffing: parts.flatMap((part) => part.staffing.map((row) => snake(row))),
    budget: parts.flatMap((part) =>
      part.budgetLines.map(({ amountFen, ...row }) => ({
        ...snake(row),
        amount_yuan: yuan(amountFen),
      })),
    ),
    goals: parts.flatMap((part) => part.goals.map((row) => snake(row))),
    projects: parts.flatMap((part) => part.projects.map(projectJson)),
    indicators: parts.flatMap((part) =>
      part.indicators.map((row) => ({
        ...snake(row),
        level_inferred: row.levelSource === 'inferred',
      })),
    ),
    results: parts.flatMap(resultsJson),
    executions: parts.flatMap((part) =>
      part.executions.map(({ initialFen, adjustedFen, executedFen, ...row }) => ({
        ...snake(row),
        budget_initial_yuan: yuan(initialFen),
        budget_adjusted_yuan: yuan(adjustedFen),
        executed_yuan: yuan(executedFen),
      })),
    ),
  }
}

function resultsJson({ indicators, results }: Rows): JsonRow[] {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]))
  return results.map((row) => {
    const indicator = byId.get(row.indicatorId)
    return {
      ...snake(row),
      project: indicator?.project ?? null,
      level1: indicator?.level1 ?? null,
      level2: indicator?.level2 ?? null,
      name: indicator?.name ?? null,
      annual_target: indicator?.annualTarget ?? null,
    }
  })
}

function projectJson({ amountFen, funding, ...row }: ProjectRow): JsonRow {
  return {
    ...snake(row),
    amount_yuan: yuan(amountFen),
    funding:
      funding === null
        ? null
        : Object.fromEntries(Object.entries(funding).map(([source, fen]) => [source, yuan(fen)])),
  }
}

/** Division by 100 rounds to the nearest double, which prints as the decimal it stands for. */
function yuan(fen: number | null): number | null {
  return fen === null ? null : fen / 100
}

function snake(row: object): JsonRow {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`),
      value,
    ]),
  )
}
