import type { Dataset, ExecutionRow, IndicatorRow, ResultRow } from '../../model/rows.ts'
import { groupBy } from './groupBy.ts'

/** One self-evaluated form: the outcomes of a project's indicators, or of the department's own, and how its money was spent. */
export interface Evaluation {
  documentId: string
  /** Name of the project; null when it is the department's. */
  project: string | null
  outcomes: { result: ResultRow; indicator: IndicatorRow }[]
  execution: ExecutionRow | null
}

/** Every self-evaluated form of a dataset, in the order of its outcomes. */
export function evaluations({ indicators, results, executions }: Dataset): Evaluation[] {
  const indicatorOf = new Map(indicators.map((indicator) => [indicator.id, indicator]))
  const executionOf = groupBy(executions, (row) => keyOf(row))
  const outcomes = results.flatMap((result) => {
    const indicator = indicatorOf.get(result.indicatorId)
    return indicator ? [{ result, indicator }] : []
  })
  return [...groupBy(outcomes, ({ indicator }) => keyOf(indicator))].flatMap(([key, group]) => {
    const [first] = group
    const found = executionOf.get(key) ?? []
    if (!first) return []
    return [
      {
        documentId: first.result.documentId,
        project: first.indicator.project,
        outcomes: group,
        execution: found.length === 1 ? (found[0] ?? null) : null,
      },
    ]
  })
}

function keyOf({
  documentId,
  projectId,
}: {
  documentId: string
  projectId: string | null
}): string {
  return `${documentId} ${projectId ?? ''}`
}

/** Whose form it is, as a question says it. */
export function sayWhose(project: string | null): { zh: string; en: string } {
  return project === null
    ? { zh: '本部门', en: 'the department' }
    : { zh: `“${project}”`, en: project }
}
