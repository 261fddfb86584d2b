import type { AlignedRow } from '../../data/analyze/peers/alignIndicators.ts'
import { peerYearOf, type PeerYear } from '../../data/analyze/peers/peerYear.ts'
import { ask, type Engine } from '../../data/engine/engine.ts'
import { sqlOf } from '../../data/engine/sqlOf.ts'
import { budgetByCategory } from '../../data/question/budgetByCategory.ts'
import { departmentKinds, type DepartmentKindItem } from '../../data/question/departmentKinds.ts'
import { indicatorCounts } from '../../data/question/indicatorCounts.ts'
import { indicators, type IndicatorItem } from '../../data/question/indicators.ts'
import { kindsOfDepartments } from '../../data/question/kindsOfDepartments.ts'
import { projects } from '../../data/question/projects.ts'
import { EVERYTHING } from '../../data/question/scope.ts'
import { staffing } from '../../data/question/staffing.ts'
import { shortened } from '../i18n/labels.ts'
import type { Catalog } from '../state/catalog.ts'
import type { UrlState } from '../url/urlState.ts'
import { baseOf, comparedPeers, type ComparedPeer, type ComparedPeers } from './comparedPeers.ts'

/** Indicators that departments have in common, read against one of them. */
export interface AlignedIndicators {
  reference: ComparedPeer
  others: ComparedPeer[]
  rows: AlignedRow<IndicatorItem>[]
}

/** Everything the view shows. */
export interface CompareData {
  compared: ComparedPeers
  kinds: DepartmentKindItem[]
  /** Kind of each department that has documents. */
  kindOf: ReadonlyMap<string, string | null>
  /** What is compared of each, in the order of `compared.peers`. */
  years: PeerYear[]
  aligned: AlignedIndicators | null
  /** The questions behind the figures, as SQL. */
  sql: () => string
}

/** What of a link decides what is asked. */
export type CompareAsked = Pick<UrlState, 'peers' | 'base' | 'departments' | 'years'>

/** Asks what the compared departments publish, and which of their indicators ask the same. */
export async function loadCompare(
  engine: Engine,
  catalog: Catalog,
  asked: CompareAsked,
): Promise<CompareData> {
  const [sorts, kinds] = await Promise.all([
    ask(engine, kindsOfDepartments, EVERYTHING),
    ask(engine, departmentKinds, { kinds: [] }),
  ])
  const kindOf = new Map(sorts.map(({ departmentId, kind }) => [departmentId, kind]))
  const compared = comparedPeers(catalog, kindOf, asked)
  const ids = compared.peers.flatMap(({ documents }) => documents.map(({ id }) => id))
  const scope = { ...EVERYTHING, documents: ids }
  const sql = () =>
    [
      sqlOf(engine, kindsOfDepartments, EVERYTHING),
      sqlOf(engine, departmentKinds, { kinds: [] }),
      sqlOf(engine, budgetByCategory, scope),
      sqlOf(engine, staffing, scope),
      sqlOf(engine, projects, scope),
      sqlOf(engine, indicatorCounts, scope),
      sqlOf(engine, indicators, scope),
    ].join('\n\n')
  const shared = { compared, kinds, kindOf, sql }
  if (ids.length === 0) return { ...shared, years: [], aligned: null }
  const [budget, staff, listed, levels, all] = await Promise.all([
    ask(engine, budgetByCategory, scope),
    ask(engine, staffing, scope),
    ask(engine, projects, scope),
    ask(engine, indicatorCounts, scope),
    ask(engine, indicators, scope),
  ])
  const years = compared.peers.map((peer) => {
    const [first] = peer.documents
    const department = {
      id: peer.departmentId,
      name: shortened(first.department ?? peer.departmentId),
      nameEn: first.departmentEn,
      kind: kindOf.get(peer.departmentId) ?? null,
    }
    const answers = { documents: peer.documents, staff, budget, projects: listed, levels }
    const found = peerYearOf(department, peer.year, answers)
    if (!found) throw new Error(`nothing to compare of ${peer.key}`)
    return found
  })
  return { ...shared, years, aligned: await align(compared.peers, all, asked) }
}

async function align(
  peers: readonly ComparedPeer[],
  all: readonly IndicatorItem[],
  { base }: CompareAsked,
): Promise<AlignedIndicators | null> {
  const reference = baseOf(peers, base) ?? peers[0]
  if (!reference || peers.length < 2) return null
  const others = peers.filter((peer) => peer !== reference)
  const own = ({ documents }: ComparedPeer) => {
    const ids = new Set(documents.map(({ id }) => id))
    return all.filter(({ documentId }) => ids.has(documentId))
  }
  // The matching is only needed here.
  const { alignIndicators } = await import('../../data/analyze/peers/alignIndicators.ts')
  return { reference, others, rows: alignIndicators(own(reference), others.map(own)) }
}
