import type { ProjectRow } from '../../model/rows.ts'

/** From this year on an end is no plan: 2099 is how forms print that there is none. */
const NO_END = 2090

/** Whether a project’s last year says that it has no end. */
export function isOpenEnd({ endYear }: Pick<ProjectRow, 'endYear'>): boolean {
  return endYear !== null && endYear >= NO_END
}
