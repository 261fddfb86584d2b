import { matchKey } from '../text/matchKey.ts'
import { facetRows, type FacetedRows } from '../ui/table/facetRows.ts'
import { groupRows } from '../ui/table/groupRows.ts'
import { sortRows } from '../ui/table/sortRows.ts'
import type { TableEntry } from '../ui/table/types.ts'
import type { UrlState } from '../url/urlState.ts'
import { FIRST_SORT } from './choices.ts'
import type { ListedProject } from './listedProjects.ts'
import { chosenOf, PROJECT_FACETS } from './projectFacets.ts'
import type { ProjectTableColumn } from './projectColumns.ts'

/** The projects that a link's filters and search let pass, and what each further choice would leave. */
export function foundProjects(
  projects: readonly ListedProject[],
  state: UrlState,
): FacetedRows<ListedProject> {
  const wanted = matchKey(state.q)
  const searched = wanted === '' ? projects : projects.filter((row) => says(row, wanted))
  return facetRows(searched, PROJECT_FACETS, chosenOf(state))
}

function says(row: ListedProject, wanted: string): boolean {
  const texts = [row.name, row.type, row.spendingUnit, row.document.department]
  return texts.some((text) => text !== null && matchKey(text).includes(wanted))
}

/**
 * Found projects sorted and below the heads of their groups, as a link asks.
 *
 * @param column the column that sorts, shown or not
 * @param order keys of the groups in their order
 */
export function orderedEntries(
  rows: readonly ListedProject[],
  state: Pick<UrlState, 'sort' | 'group'>,
  column: ProjectTableColumn,
  order: readonly string[],
): TableEntry<ListedProject>[] {
  const { descending } = state.sort ?? FIRST_SORT
  const facet = PROJECT_FACETS.find(({ key }) => key === state.group) ?? null
  return groupRows(sortRows(rows, column, descending), facet, order)
}

/** Projects by their ids; ids of none are left out. */
export function projectsWithIds(
  projects: readonly ListedProject[],
  ids: readonly string[],
): ListedProject[] {
  const byId = new Map(projects.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
