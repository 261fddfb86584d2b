import type { SlopeLine, SlopeValue } from '../../charts/slope/types.ts'
import type { Site } from '../state/site.ts'
import type { FigureChange } from './figures.ts'
import type { ChangesData } from './loadChanges.ts'

/** A line a level: how many indicators stand under it in both years. A count leads to the first of them. */
export function countSlope(
  figures: readonly FigureChange[],
  data: ChangesData,
  site: Site,
): SlopeLine[] {
  return figures.map(({ key, label, division, from, to, fromLine, toLine }) => {
    const value = (side: 'from' | 'to', count: number | null, line: number | null): SlopeValue => ({
      value: count,
      href: line === null ? null : site.evidence(data[side].document.id, line),
    })
    return {
      key,
      label,
      ...(division === null ? {} : { sublabel: division }),
      values: [value('from', from, fromLine), value('to', to, toLine)],
    }
  })
}
