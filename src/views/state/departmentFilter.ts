import type { NameFilter } from '../../charts/frame/nameFilter.ts'
import type { DocumentItem } from '../../data/question/documents.ts'
import type { Site } from './site.ts'

/** What a department's name in a chart stands for: the view of this department alone, or of all again; nothing without an id. */
export function departmentFilter(
  { departmentId }: DocumentItem,
  site: Site,
): { filter?: NameFilter } {
  if (departmentId === null) return {}
  const { departments } = site.state
  const on = departments.includes(departmentId)
  const left = departments.filter((id) => id !== departmentId)
  return { filter: { on, href: site.here({ departments: on ? left : [departmentId] }) } }
}
