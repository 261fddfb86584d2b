import type { BudgetLineRow, Dataset, ProjectRow } from '../../model/rows.ts'
import { groupBy } from './groupBy.ts'
import { createRowLines } from './rowLines.ts'
import { sideOf, type Side } from './sides.ts'

/** The tasks of a department's form and the money they can be paid from. */
export interface TaskTotal {
  documentId: string
  tasks: Side
  /** Whether every task has an amount. */
  areAllKnown: boolean
  /** Expenditure without 基本支出: 项目支出 and 事业发展性支出. */
  available: Side
  /** All expenditure. */
  all: Side
}

/**
 * Tasks against the money for projects, for each document that is one department's form. Forms whose total is that of the tasks
 * themselves print no expenditure and are left out.
 */
export function taskTotals(dataset: Dataset): TaskTotal[] {
  const lines = createRowLines(dataset.sourceLines)
  const tasksOf = groupBy<ProjectRow, string>(dataset.projects, ({ documentId }) => documentId)
  const budgetOf = groupBy<BudgetLineRow, string>(dataset.budgetLines, (row) =>
    row.side === 'expenditure' ? row.documentId : null,
  )
  return dataset.documents.flatMap(({ id, form }) => {
    const tasks = tasksOf.get(id) ?? []
    const expenditure = budgetOf.get(id) ?? []
    const forProjects = expenditure.filter(({ category }) => !category.includes('基本支出'))
    const isOneForm = expenditure.filter(({ category }) => category === '项目支出').length === 1
    if (form !== 'department' || !isOneForm || tasks.length === 0) return []
    const side = sideOf(tasks, lines)
    return [
      {
        documentId: id,
        tasks: side,
        areAllKnown: side.isComplete,
        available: sideOf(forProjects, lines),
        all: sideOf(expenditure, lines),
      },
    ]
  })
}
