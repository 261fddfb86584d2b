import { departmentLabel } from '../i18n/labels.ts'
import type { Catalog } from '../state/catalog.ts'
import type { Site } from '../state/site.ts'
import type { Compared } from './comparedDocuments.ts'

/** Years of a link that its department has no document of, a sentence each. */
export function notFollowed({ notHere }: Compared, site: Site): string[] {
  return notHere.map((year) => site.t.changes.notHere(String(year)))
}

/** Why there are no two documents to compare. */
export function whyNothing({ departmentId }: Compared, catalog: Catalog, site: Site): string {
  const t = site.t.changes
  const department = catalog.departments.find((item) => item.departmentId === departmentId)
  return department ? t.oneYear(departmentLabel(department, site)) : t.none
}
