import type { AlignedRow } from '../../data/analyze/peers/alignIndicators.ts'
import { ask, type Engine } from '../../data/engine/engine.ts'
import { indicators, type IndicatorItem } from '../../data/question/indicators.ts'
import type { Catalog } from '../state/catalog.ts'
import { baseOf, type ComparedPeer } from './comparedPeers.ts'
import {
  comparedYears,
  whoIsCompared,
  type CompareAsked,
  type ComparedData,
} from './loadCompared.ts'

/** Indicators that departments have in common, read against one of them. */
export interface AlignedIndicators {
  reference: ComparedPeer
  others: ComparedPeer[]
  rows: AlignedRow<IndicatorItem>[]
}

/** Everything the view shows. */
export interface CompareData extends ComparedData {
  aligned: AlignedIndicators | null
}

/** Asks what the compared departments publish, and which of their indicators ask the same. */
export async function loadCompare(
  engine: Engine,
  catalog: Catalog,
  asked: CompareAsked,
): Promise<CompareData> {
  const who = await whoIsCompared(engine, catalog, asked)
  if (who.scope.documents.length === 0) return { ...who, years: [], aligned: null }
  const [years, all] = await Promise.all([
    comparedYears(engine, who),
    ask(engine, indicators, who.scope),
  ])
  return { ...who, years, aligned: await align(who.compared.peers, all, asked) }
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
