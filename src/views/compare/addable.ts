import { documentName } from '../i18n/labels.ts'
import type { Catalog } from '../state/catalog.ts'
import type { Site } from '../state/site.ts'
import type { PeerRef } from '../url/urlState.ts'
import { peerKey } from './comparedPeers.ts'
import type { CompareData } from './loadCompare.ts'

/** Departments of one kind that can be added, each with its year. */
export interface AddableGroup {
  label: string
  options: { ref: PeerRef; label: string }[]
}

/** What can be put beside the compared departments: those of the first one's kind before all others, each year by itself. */
export function addable(
  { compared, kinds, kindOf }: CompareData,
  catalog: Catalog,
  site: Site,
): AddableGroup[] {
  const taken = new Set(compared.peers.map(({ key }) => key))
  const first = kindOf.get(compared.peers[0]?.departmentId ?? '') ?? null
  const groups = new Map<string | null, Map<string, AddableGroup['options'][number]>>()
  for (const item of catalog.all) {
    if (item.departmentId === null || item.form === 'budget') continue
    const ref = { departmentId: item.departmentId, year: item.fiscalYear }
    const key = peerKey(ref)
    if (taken.has(key)) continue
    const kind = kindOf.get(item.departmentId) ?? null
    const options = groups.get(kind) ?? new Map<string, AddableGroup['options'][number]>()
    if (!options.has(key)) options.set(key, { ref, label: documentName(item, site) })
    groups.set(kind, options)
  }
  const rank = (kind: string | null) => (kind === null ? 2 : kind === first ? 0 : 1)
  return [...groups]
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([kind, options]) => ({
      label: labelOf(kind, kind !== null && kind === first),
      options: [...options.values()],
    }))

  function labelOf(code: string | null, isSame: boolean): string {
    const t = site.t.compare
    const kind = kinds.find((one) => one.code === code)
    if (!kind) return code ?? t.otherKind
    const name = site.language === 'zh' ? kind.name : kind.nameEn
    return isSame ? `${t.sameKind}${site.t.colon}${name}` : name
  }
}
