import type { DocumentItem } from '../../data/question/documents.ts'
import { documentsWithin, type Catalog } from '../state/catalog.ts'
import type { PeerRef, UrlState } from '../url/urlState.ts'

/** The most departments that stand side by side. */
export const MOST_PEERS = 6

/** A department in one of its years, with its documents of that year. */
export interface ComparedPeer {
  key: string
  departmentId: string
  /** null where no document of the department has a year. */
  year: number | null
  /** The first tells whose they are. */
  documents: [DocumentItem, ...DocumentItem[]]
  /** Years the department has documents of, ascending. */
  years: number[]
}

/** Which departments stand side by side, and what of the link could not be followed. */
export interface ComparedPeers {
  peers: ComparedPeer[]
  /** Years asked for of which the department has no document. */
  notHere: PeerRef[]
  /** How many more the link names than can be shown. */
  leftOut: number
}

/** Key of a department's year. */
export function peerKey({ departmentId, year }: PeerRef): string {
  return `${departmentId}.${year === null ? '' : String(year)}`
}

type Asked = Pick<UrlState, 'peers' | 'departments' | 'years'>

/**
 * The departments a link names, else those its filter names, else the largest kind that has two or more; one named alone by the filter
 * is joined by its peers. A year that is not named is the latest within the link's years.
 *
 * @param kindOf kind of each department; null where it is not known
 */
export function comparedPeers(
  catalog: Catalog,
  kindOf: ReadonlyMap<string, string | null>,
  asked: Asked,
): ComparedPeers {
  const refs = asked.peers.length > 0 ? asked.peers : proposed(catalog, kindOf, asked)
  const notHere: PeerRef[] = []
  const found = new Map<string, ComparedPeer>()
  for (const ref of refs) {
    const peer = placed(catalog, ref, asked.years)
    if (!peer) continue
    if (ref.year !== null && peer.year !== ref.year) notHere.push(ref)
    found.set(peer.key, peer)
  }
  const all = [...found.values()]
  return {
    peers: all.slice(0, MOST_PEERS),
    notHere,
    leftOut: Math.max(0, all.length - MOST_PEERS),
  }
}

function placed(catalog: Catalog, ref: PeerRef, within: readonly number[]): ComparedPeer | null {
  const { departmentId } = ref
  const own = catalog.all.filter((item) => item.departmentId === departmentId && comparable(item))
  const years = [...new Set(own.flatMap((item) => item.fiscalYear ?? []))].sort((a, b) => a - b)
  const latest = years.findLast((year) => within.includes(year)) ?? years.at(-1) ?? null
  const year = ref.year !== null && years.includes(ref.year) ? ref.year : latest
  const [first, ...rest] = own.filter((item) => item.fiscalYear === year)
  if (!first) return null
  const key = peerKey({ departmentId, year })
  return { key, departmentId, year, documents: [first, ...rest], years }
}

/** 收支总表 alone says nothing that peers are compared by. */
function comparable({ form }: DocumentItem): boolean {
  return form !== 'budget'
}

function proposed(
  catalog: Catalog,
  kindOf: ReadonlyMap<string, string | null>,
  { departments, years }: Asked,
): PeerRef[] {
  const within = documentsWithin(catalog, { departments, years }).filter(comparable)
  const named = [...new Set(within.flatMap((item) => item.departmentId ?? []))]
  const ids = departments.length > 0 ? named : largestKind(named, kindOf)
  const [only] = ids
  const all = ids.length === 1 && only !== undefined ? withPeers(catalog, kindOf, only) : ids
  return all.slice(0, MOST_PEERS).map((departmentId) => ({ departmentId, year: null }))
}

function largestKind(
  ids: readonly string[],
  kindOf: ReadonlyMap<string, string | null>,
): readonly string[] {
  const kinds = [...new Set(ids.flatMap((id) => kindOf.get(id) ?? []))]
  const members = kinds.map((kind) => ids.filter((id) => kindOf.get(id) === kind))
  const most = Math.max(0, ...members.map(({ length }) => length))
  return members.find(({ length }) => length === most) ?? ids.slice(0, 1)
}

function withPeers(
  catalog: Catalog,
  kindOf: ReadonlyMap<string, string | null>,
  id: string,
): string[] {
  return [id, ...peersOf(catalog, kindOf, id)]
}

/** Departments of the same kind as one, in the order of the documents; none where its kind is not known. */
export function peersOf(
  catalog: Catalog,
  kindOf: ReadonlyMap<string, string | null>,
  id: string,
): string[] {
  const kind = kindOf.get(id) ?? null
  return catalog.departments
    .flatMap(({ departmentId }) => departmentId ?? [])
    .filter((other) => kind !== null && other !== id && kindOf.get(other) === kind)
}

/** The compared department a link measures the others against; null where it names none of them. */
export function baseOf(peers: readonly ComparedPeer[], base: PeerRef | null): ComparedPeer | null {
  if (base === null) return null
  const own = peers.filter(({ departmentId }) => departmentId === base.departmentId)
  return own.find(({ year }) => base.year === null || year === base.year) ?? null
}
