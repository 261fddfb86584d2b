import type { FindingCount } from '../../data/question/findingCounts.ts'
import type { FindingFilter } from '../../data/question/findings.ts'
import { EVERYTHING } from '../../data/question/scope.ts'
import type { Catalog } from '../state/catalog.ts'
import type { UrlState } from '../url/urlState.ts'

/** How many findings are listed at first, and how many more at a time. */
export const PAGE = 20

/** What a link asks of the findings. */
export type AskedFindings = Pick<
  UrlState,
  'departments' | 'years' | 'doc' | 'rules' | 'severities' | 'finding' | 'about' | 'shown'
>

/** The part of a link's state that says which findings. */
export function askedFindings(state: UrlState): AskedFindings {
  const { departments, years, doc, rules, severities, finding, about, shown } = state
  return { departments, years, doc, rules, severities, finding, about, shown }
}

/** Parts of a filter that the reader can take off, one by one. */
export const FILTER_PARTS = ['departments', 'years', 'doc', 'rules', 'severities'] as const

export type FilterPart = (typeof FILTER_PARTS)[number]

/** A link's state without a part of its filter. */
export const WITHOUT: Record<FilterPart, Partial<UrlState>> = {
  departments: { departments: [] },
  years: { years: [] },
  doc: { doc: null },
  rules: { rules: [] },
  severities: { severities: [] },
}

/** Parts of the filter that are on. A document that is not here does not count: that is said elsewhere and empties nothing. */
export function partsThatAreOn(asked: AskedFindings, catalog: Catalog): FilterPart[] {
  return FILTER_PARTS.filter((part) =>
    part === 'doc' ? catalog.byId.has(asked.doc ?? '') : asked[part].length > 0,
  )
}

/** The filter of a link. */
export function filterOf(asked: AskedFindings, catalog: Catalog): FindingFilter {
  const { departments, years, doc, rules, severities } = asked
  const documents = doc !== null && catalog.byId.has(doc) ? [doc] : []
  return { ...EVERYTHING, departments, years, documents, rules, severities }
}

/** Whether a count is within a filter's rules and severities. */
export function fits({
  rules,
  severities,
}: Pick<FindingFilter, 'rules' | 'severities'>): (count: FindingCount) => boolean {
  return ({ rule, severity }) =>
    (rules.length === 0 || rules.includes(rule)) &&
    (severities.length === 0 || severities.includes(severity))
}
