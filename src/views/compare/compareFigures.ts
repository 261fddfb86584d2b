import {
  comparePeers,
  whyNotComparable,
  type PeerComparison,
} from '../../data/analyze/peers/comparePeers.ts'
import type { Measure, MeasureGroup } from '../../data/analyze/peers/measures.ts'
import type { Cited } from '../../data/analyze/peers/peerYear.ts'
import { departmentLabel, yearLabel } from '../i18n/labels.ts'
import type { Site } from '../state/site.ts'
import { baseOf, type ComparedPeer } from './comparedPeers.ts'
import type { ComparedData } from './loadCompared.ts'
import { linkOf } from './linkOf.ts'

/** What one department has in one measure, as the view shows it. */
export interface ShownFigure {
  peer: ComparedPeer
  /** In the measure's own unit, or of 100 where the link sets a department to it; null where there is none. */
  value: number | null
  /** Why there is none, in a few words and as sentences; null where there is a value. */
  short: string | null
  why: string[]
  lines: readonly Cited[]
  href: string | null
}

/** A measure of all departments. */
export interface ShownMeasure {
  measure: Measure
  title: string
  /** Whether values are of 100. */
  indexed: boolean
  figures: ShownFigure[]
  /** The largest and the least of those that can be compared; null where fewer than two can. */
  ends: { most: ShownFigure; least: ShownFigure; of: number } | null
}

/** Measures that are shown together. */
export interface ShownGroup {
  key: MeasureGroup
  measures: ShownMeasure[]
}

/** Name of a compared department with its year. */
export function peerName({ documents: [first] }: ComparedPeer, site: Site): string {
  return `${departmentLabel(first, site)} ${yearLabel(first, site)}`
}

/** What is comparable of the departments, and what is not. */
export function comparisonOf({ years }: ComparedData): PeerComparison {
  return comparePeers(years)
}

/** The measures of some groups for every compared department. */
export function shownGroups(
  data: ComparedData,
  keys: readonly MeasureGroup[],
  site: Site,
): ShownGroup[] {
  const { measures } = comparisonOf(data)
  return keys.map((key) => ({
    key,
    measures: measures
      .filter(({ measure }) => measure.group === key)
      .map((one) => shownMeasure(one, data, site)),
  }))
}

function shownMeasure(
  { measure, figures }: PeerComparison['measures'][number],
  data: ComparedData,
  site: Site,
): ShownMeasure {
  const { peers } = data.compared
  const base = baseOf(peers, site.state.base)
  const baseAt = base === null ? -1 : peers.indexOf(base)
  const shown = peers.map((peer, at): ShownFigure => {
    const figure = figures[at]
    const value = figure?.value ?? null
    const lines = value?.lines ?? []
    const plain = { peer, lines, href: value && linkOf(measure, lines, peer, site) }
    if (value === null) {
      const code = figure?.lackCode ?? 'nothing'
      const said = figure?.lack?.[site.language]
      return {
        ...plain,
        value: null,
        short: site.t.compare.lacks[code],
        why: said === undefined ? [] : [said],
      }
    }
    const ratio = value.numerator / value.denominator
    if (base === null) return { ...plain, value: ratio, short: null, why: [] }
    const [own, other] = [data.years[at], data.years[baseAt]]
    const reasons = own && other ? whyNotComparable(other, own) : []
    if (reasons.length > 0) {
      const why = reasons.map((said) => said[site.language])
      return { ...plain, value: null, short: site.t.compare.notComparable, why }
    }
    const against = figures[baseAt]
    if (!against?.value || against.value.numerator === 0) {
      const lack = against?.lack?.[site.language]
      const why = lack === undefined ? [] : [lack]
      return { ...plain, value: null, short: site.t.compare.baseLacks, why }
    }
    const of = against.value.numerator / against.value.denominator
    return { ...plain, value: (100 * ratio) / of, short: null, why: [] }
  })
  return {
    measure,
    title: measure.title[site.language],
    indexed: base !== null,
    figures: shown,
    ends: endsOf(shown, data),
  }
}

/** Of the largest set of departments that can be compared with each other. */
function endsOf(figures: readonly ShownFigure[], { years }: ComparedData): ShownMeasure['ends'] {
  const sets = new Map<string, ShownFigure[]>()
  for (const [at, figure] of figures.entries()) {
    const peer = years[at]
    if (figure.value === null || !peer || peer.department.kind === null || peer.year === null)
      continue
    const key = `${peer.department.kind} ${String(peer.year)}`
    sets.set(key, [...(sets.get(key) ?? []), figure])
  }
  const [largest = []] = [...sets.values()].sort((a, b) => b.length - a.length)
  const sorted = largest.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0))
  const [most, least] = [sorted[0], sorted.at(-1)]
  return most && least && sorted.length > 1 ? { most, least, of: sorted.length } : null
}
