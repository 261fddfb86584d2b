import type { Catalog } from '../state/catalog.ts'
import type { Site } from '../state/site.ts'
import { MOST_PINNED, NO_TYPE } from './choices.ts'
import type { ListedProject } from './listedProjects.ts'

/** Sentences about what a link asks of the table that is not in the data. */
export function linkNotices(
  projects: readonly ListedProject[],
  catalog: Catalog,
  site: Site,
): string[] {
  const { state } = site
  const { unknown } = site.t.projectTable
  const ids = new Set(projects.map(({ id }) => id))
  const types = new Set([NO_TYPE, ...projects.flatMap(({ type }) => type ?? [])])
  const cities = new Set(catalog.all.map(({ jurisdictionCode }) => jurisdictionCode))
  return [
    ...state.cities.filter((code) => !cities.has(code)).map(unknown.city),
    ...state.types.filter((type) => !types.has(type)).map(unknown.type),
    ...state.pins.filter((id) => !ids.has(id)).map(unknown.pin),
    ...(state.pins.length > MOST_PINNED ? [unknown.tooMany(MOST_PINNED)] : []),
    ...(state.project !== null && !ids.has(state.project) ? [unknown.project(state.project)] : []),
  ]
}
