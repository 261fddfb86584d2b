import { departmentLabel } from '../i18n/labels.ts'
import type { Catalog } from '../state/catalog.ts'
import type { Site } from '../state/site.ts'
import { baseOf } from './comparedPeers.ts'
import type { ComparedData } from './loadCompared.ts'

/** What of a link could not be followed, a sentence each: years that are not here, departments too many, a base that is not compared. */
export function notFollowed({ compared }: ComparedData, catalog: Catalog, site: Site): string[] {
  const t = site.t.compare
  const { peers, notHere, leftOut } = compared
  const { base } = site.state
  return [
    ...notHere.flatMap(({ departmentId, year }) => {
      const item = catalog.departments.find((one) => one.departmentId === departmentId)
      return item ? [t.notHere(departmentLabel(item, site), String(year))] : []
    }),
    ...(leftOut > 0 ? [t.leftOut(leftOut)] : []),
    ...(base !== null && peers.length > 0 && baseOf(peers, base) === null ? [t.baseGone] : []),
  ]
}
