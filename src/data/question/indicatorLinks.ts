import type { Said } from '../model/problem.ts'
import type { TargetComparison } from '../model/target.ts'
import { maybeText, numberOf, oneOf, textOf } from './cell.ts'
import { DRIFTS, LINK_COLUMNS, LINK_ORDER, withinLinks, type LinkFilter } from './linkFilter.ts'
import { linkOf, type LinkEnd, type LinkItem } from './linkItem.ts'
import type { Question } from './query.ts'

/** An indicator of one of the two years. */
export interface IndicatorEnd extends LinkEnd {
  name: string
  projectId: string | null
  /** null when the indicator is the department's. */
  project: string | null
  level1Code: string
  level2Code: string
  annualTarget: string | null
  cycleTarget: string | null
}

/** An indicator and what continues it. */
export interface IndicatorLinkItem extends LinkItem<IndicatorEnd> {
  /** How the later target stands to the earlier one; null where there are no two targets of one thing. */
  drift: TargetComparison | null
  driftReason: Said | null
}

const END = [
  'document_id',
  'line',
  'name',
  'project_id',
  'project',
  'level1_code',
  'level2_code',
  'annual_target',
  'cycle_target',
]

/** Which indicator of a later year continues which of an earlier one, and how did its target change? */
export const indicatorLinks: Question<LinkFilter, IndicatorLinkItem> = {
  name: 'indicatorLinks',
  query: (filter) => ({
    from: 'indicator_link_fact',
    dimensions: [
      ...LINK_COLUMNS,
      'drift',
      'drift_reason_zh',
      'drift_reason_en',
      ...END.map((name) => `from_${name}`),
      ...END.map((name) => `to_${name}`),
    ],
    measures: [],
    where: withinLinks(filter),
    order: LINK_ORDER,
  }),
  decode(row) {
    const link = linkOf(row, (end): IndicatorEnd => ({
      id: textOf(row, `${end}_id`),
      documentId: textOf(row, `${end}_document_id`),
      line: numberOf(row, `${end}_line`),
      name: textOf(row, `${end}_name`),
      projectId: maybeText(row, `${end}_project_id`),
      project: maybeText(row, `${end}_project`),
      level1Code: textOf(row, `${end}_level1_code`),
      level2Code: textOf(row, `${end}_level2_code`),
      annualTarget: maybeText(row, `${end}_annual_target`),
      cycleTarget: maybeText(row, `${end}_cycle_target`),
    }))
    const isCompared = maybeText(row, 'drift') !== null
    return {
      ...link,
      drift: isCompared ? oneOf(row, 'drift', DRIFTS) : null,
      driftReason: isCompared
        ? { zh: textOf(row, 'drift_reason_zh'), en: textOf(row, 'drift_reason_en') }
        : null,
    }
  },
}
