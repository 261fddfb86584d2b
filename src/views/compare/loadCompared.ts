import { peerYearOf, type PeerYear } from '../../data/analyze/peers/peerYear.ts'
import { ask, type Engine } from '../../data/engine/engine.ts'
import { sqlOf } from '../../data/engine/sqlOf.ts'
import { budgetByCategory } from '../../data/question/budgetByCategory.ts'
import { departmentKinds, type DepartmentKindItem } from '../../data/question/departmentKinds.ts'
import { indicatorCounts } from '../../data/question/indicatorCounts.ts'
import { indicators } from '../../data/question/indicators.ts'
import { kindsOfDepartments } from '../../data/question/kindsOfDepartments.ts'
import { projects } from '../../data/question/projects.ts'
import { EVERYTHING, type Scope } from '../../data/question/scope.ts'
import { staffing } from '../../data/question/staffing.ts'
import { shortened } from '../i18n/labels.ts'
import type { Catalog } from '../state/catalog.ts'
import type { UrlState } from '../url/urlState.ts'
import { comparedPeers, type ComparedPeers } from './comparedPeers.ts'

/** Who is compared. */
export interface WhoIsCompared {
  compared: ComparedPeers
  kinds: DepartmentKindItem[]
  /** Kind of each department that has documents. */
  kindOf: ReadonlyMap<string, string | null>
  /** The documents of those who are compared. */
  scope: Scope
  /** The questions behind the figures, as SQL. */
  sql: () => string
}

/** What the charts show. */
export interface ComparedData extends WhoIsCompared {
  /** What is compared of each, in the order of `compared.peers`. */
  years: PeerYear[]
}

/** What of a link decides what is asked. */
export type CompareAsked = Pick<UrlState, 'peers' | 'base' | 'departments' | 'years'>

/** The part of a link's state that decides it. */
export function askedOf({ peers, base, departments, years }: UrlState): CompareAsked {
  return { peers, base, departments, years }
}

/** Asks of which kinds the departments are, and so whom a link compares. */
export async function whoIsCompared(
  engine: Engine,
  catalog: Catalog,
  asked: CompareAsked,
): Promise<WhoIsCompared> {
  const [sorts, kinds] = await Promise.all([
    ask(engine, kindsOfDepartments, EVERYTHING),
    ask(engine, departmentKinds, { kinds: [] }),
  ])
  const kindOf = new Map(sorts.map(({ departmentId, kind }) => [departmentId, kind]))
  const compared = comparedPeers(catalog, kindOf, asked)
  const documents = compared.peers.flatMap((peer) => peer.documents.map(({ id }) => id))
  const scope = { ...EVERYTHING, documents }
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
  return { compared, kinds, kindOf, scope, sql }
}

/** Asks what each of them publishes; in their order. */
export async function comparedYears(
  engine: Engine,
  { compared, kindOf, scope }: WhoIsCompared,
): Promise<PeerYear[]> {
  if (scope.documents.length === 0) return []
  const [budget, staff, listed, levels] = await Promise.all([
    ask(engine, budgetByCategory, scope),
    ask(engine, staffing, scope),
    ask(engine, projects, scope),
    ask(engine, indicatorCounts, scope),
  ])
  return compared.peers.map((peer) => {
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
}

/** Asks what the charts show. */
export async function loadCompared(
  engine: Engine,
  catalog: Catalog,
  asked: CompareAsked,
): Promise<ComparedData> {
  const who = await whoIsCompared(engine, catalog, asked)
  return { ...who, years: await comparedYears(engine, who) }
}
