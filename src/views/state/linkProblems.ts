import type { Messages } from '../i18n/messages.ts'
import type { LinkProblem } from '../url/param.ts'
import type { UrlState } from '../url/urlState.ts'
import type { Catalog } from './catalog.ts'

/** Sentences about what a link asks for and cannot have: unreadable, or not in the data. */
export function linkProblems(
  problems: readonly LinkProblem[],
  state: UrlState,
  catalog: Catalog | null,
  t: Messages,
): string[] {
  const unreadable = problems.map(({ reason, key, raw }) => t.problems[reason](key, raw))
  return catalog === null ? unreadable : [...unreadable, ...notInData(state, catalog, t)]
}

function notInData(state: UrlState, catalog: Catalog, t: Messages): string[] {
  const known = new Set(catalog.departments.map((item) => item.departmentId))
  const { gone } = t.problems
  const asked = [...state.departments, ...state.peers.map(({ departmentId }) => departmentId)]
  const departments = [...new Set(asked)].filter((id) => !known.has(id))
  const years = state.years.filter((year) => !catalog.years.includes(year))
  return [
    ...departments.map(gone.dept),
    ...years.map((year) => gone.year(String(year))),
    ...(state.doc !== null && !catalog.byId.has(state.doc) ? [gone.doc(state.doc)] : []),
  ]
}
