import type { Measure } from '../../data/analyze/peers/measures.ts'
import type { Cited } from '../../data/analyze/peers/peerYear.ts'
import type { Site } from '../state/site.ts'
import type { ComparedPeer } from './comparedPeers.ts'

/** Where a figure leads: to the one line it stands in, or to the list of what it adds up. */
export function linkOf(
  { group, unit, level1 }: Measure,
  lines: readonly Cited[],
  { departmentId, year }: ComparedPeer,
  site: Site,
): string {
  const scope = {
    departments: [departmentId],
    years: year === null ? [] : [year],
    by: site.state.by,
  }
  const [first] = lines
  if (group === 'own-levels' || group === 'project-levels') {
    return site.link('indicators', {
      ...scope,
      by: 'amount',
      level1: level1 === undefined ? [] : [level1],
    })
  }
  if (group === 'projects') return `${site.link('budget', { ...scope, by: 'amount' })}#projects`
  // A figure per person stands on its own line and on that of the staff; the first is the one that is read.
  const isOneLine = lines.length === 1 || (unit === 'fen-per-person' && lines.length === 2)
  if (first && isOneLine) return site.evidence(first.documentId, first.line)
  return `${site.link('budget', scope)}#split`
}
