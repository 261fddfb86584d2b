import type { Dataset, ProjectRow } from '../../model/rows.ts'

/** A text of a row in which prices, quantities and sums can stand. */
export interface PricedText {
  documentId: string
  id: string
  line: number
  text: string
  /** The project it belongs to; null when it is the department's. */
  projectId: string | null
}

/**
 * Texts of targets, goals, contents and expectations, each once a project: the goal of the cycle often says the same as that of the year.
 */
export function pricedTexts(dataset: Dataset): PricedText[] {
  const seen = new Set<string>()
  return [
    ...dataset.indicators.flatMap(({ id, documentId, line, projectId, ...row }) =>
      [row.annualTarget, row.cycleTarget].map((text) => ({
        id,
        documentId,
        line,
        projectId,
        text,
      })),
    ),
    ...dataset.projects.flatMap((project) =>
      textsOf(project).map((text) => ({
        id: project.id,
        documentId: project.documentId,
        line: project.line,
        projectId: project.id,
        text,
      })),
    ),
    ...dataset.goals.map(({ id, documentId, line, projectId, text }) => ({
      id,
      documentId,
      line,
      projectId,
      text,
    })),
  ].flatMap(({ text, ...row }) => {
    const key = `${row.projectId ?? row.documentId} ${(text ?? '').replace(/\s+/gu, '')}`
    if (text === null || !/元/u.test(text) || seen.has(key)) return []
    seen.add(key)
    return [{ ...row, text }]
  })
}

function textsOf(project: ProjectRow): (string | null)[] {
  return [project.content, project.expected, project.annualGoal, project.cycleGoal]
}
