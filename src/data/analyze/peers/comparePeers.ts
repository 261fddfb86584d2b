import type { Said } from '../../model/problem.ts'
import { MEASURES, type Measure } from './measures.ts'
import type { LackCode, MeasureValue } from './measureValue.ts'
import type { PeerYear } from './peerYear.ts'
import {
  sayCaveat,
  sayDifferentYears,
  sayLack,
  sayNoKind,
  sayNotOneKind,
  sayNoYear,
} from './sayPeers.ts'

/** A measure of one department: its value, or why there is none. */
export interface PeerFigure {
  value: MeasureValue | null
  /** Why there is none, as a sentence and as a code; null where there is a value. */
  lack: Said | null
  lackCode: LackCode | null
}

/** One measure of all departments. */
export interface PeerMeasure {
  measure: Measure
  /** In the order of the departments; a value one has is shown though it is not compared. */
  figures: PeerFigure[]
}

/** What can be compared of some departments, and what cannot and why. */
export interface PeerComparison {
  /** What keeps some of them from being compared at all: other kinds, other years. */
  reasons: Said[]
  /** What to know when comparing. */
  caveats: Said[]
  measures: PeerMeasure[]
}

/**
 * Which measures of some departments are comparable, and where one is not, why, as a reader can be told. They are peers when they are of
 * one kind; of different kinds nothing is comparable, however alike the figures look.
 *
 * Our criterion (本站标准): other years, other forms and blanks are reasons, a year that is not printed is a caveat.
 */
export function comparePeers(peers: readonly PeerYear[]): PeerComparison {
  return {
    reasons: reasonsOf(peers),
    caveats: distinct(peers.flatMap((peer) => sayCaveat(peer) ?? [])),
    measures: MEASURES.map((measure): PeerMeasure => ({
      measure,
      figures: peers.map((peer): PeerFigure => {
        const value = measure.of(peer)
        return typeof value === 'string'
          ? { value: null, lack: sayLack(value, peer, peers), lackCode: value }
          : { value, lack: null, lackCode: null }
      }),
    })),
  }
}

/** What keeps two departments from being compared, whatever by; empty where nothing does. */
export function whyNotComparable(a: PeerYear, b: PeerYear): Said[] {
  return reasonsOf([a, b])
}

function reasonsOf(peers: readonly PeerYear[]): Said[] {
  if (peers.length < 2) return []
  const noKind = peers.filter(({ department }) => department.kind === null)
  const noYear = peers.filter(({ year }) => year === null)
  const kinds = new Set(peers.map(({ department }) => department.kind))
  const years = new Set(peers.map(({ year }) => year))
  return distinct([
    ...noKind.map(sayNoKind),
    ...(noKind.length === 0 && kinds.size > 1 ? [sayNotOneKind(peers)] : []),
    ...noYear.map(sayNoYear),
    ...(noYear.length === 0 && years.size > 1 ? [sayDifferentYears(peers)] : []),
  ])
}

function distinct(said: readonly Said[]): Said[] {
  return [...new Map(said.map((one) => [one.zh, one])).values()]
}
