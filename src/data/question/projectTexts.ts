import { maybeText, textOf } from './cell.ts'
import type { Question } from './query.ts'

/** What is printed of a project besides its summary, verbatim; null where it is not. */
export interface ProjectText {
  id: string
  /** 项目等级 */
  level: string | null
  /** 主管部门 */
  competentDepartment: string | null
  /** 主要实施内容 */
  content: string | null
  /** 期望达到的目标 */
  expected: string | null
  /** 实施周期总目标 */
  cycleGoal: string | null
  /** 年度目标 */
  annualGoal: string | null
}

/** What do the forms say of these projects? No projects, no texts. */
export const projectTexts: Question<{ projects: readonly string[] }, ProjectText> = {
  name: 'projectTexts',
  query: ({ projects }) => ({
    from: 'project_fact',
    dimensions: [
      'id',
      'level',
      'competent_department',
      'content',
      'expected',
      'cycle_goal',
      'annual_goal',
    ],
    measures: [],
    where: [{ column: 'id', op: 'in', values: projects }],
    order: [{ column: 'id' }],
  }),
  decode: (row) => ({
    id: textOf(row, 'id'),
    level: maybeText(row, 'level'),
    competentDepartment: maybeText(row, 'competent_department'),
    content: maybeText(row, 'content'),
    expected: maybeText(row, 'expected'),
    cycleGoal: maybeText(row, 'cycle_goal'),
    annualGoal: maybeText(row, 'annual_goal'),
  }),
}
