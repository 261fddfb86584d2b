import type { ChosenValues, Facet } from '../ui/table/types.ts'
import type { UrlState } from '../url/urlState.ts'
import { NO_TYPE, type Has } from './choices.ts'
import type { ListedProject } from './listedProjects.ts'

/** The ways in which projects are narrowed. */
export const FACET_KEYS = [
  'dept',
  'city',
  'year',
  'kind',
  'type',
  'amount',
  'indicators',
  'findings',
  'across',
  'doubts',
] as const

export type FacetKey = (typeof FACET_KEYS)[number]

const VALUES: Record<FacetKey, (row: ListedProject) => readonly string[]> = {
  dept: ({ document }) => (document.departmentId === null ? [] : [document.departmentId]),
  city: ({ document }) => (document.jurisdictionCode === null ? [] : [document.jurisdictionCode]),
  year: ({ document }) => (document.fiscalYear === null ? [] : [String(document.fiscalYear)]),
  kind: ({ kind }) => [kind],
  type: ({ type }) => [type ?? NO_TYPE],
  amount: ({ amountFen }) => [has('amount', amountFen !== null)],
  indicators: ({ indicatorIds }) => [has('indicators', indicatorIds.length > 0)],
  findings: ({ findingIds }) => [has('findings', findingIds.length > 0)],
  across: ({ across }) => across,
  doubts: ({ doubts }) => doubts,
}

function has(what: 'amount' | 'indicators' | 'findings', isThere: boolean): Has {
  return isThere ? what : `no-${what}`
}

/** Every facet of the table of projects. */
export const PROJECT_FACETS: readonly (Facet<ListedProject> & { key: FacetKey })[] = FACET_KEYS.map(
  (key) => ({ key, valuesOf: VALUES[key] }),
)

/** What a link has chosen of each facet. */
export function chosenOf(state: UrlState): ChosenValues & Record<FacetKey, readonly string[]> {
  const hasOf = (what: string) => state.has.filter((one) => one.replace('no-', '') === what)
  return {
    dept: state.departments,
    city: state.cities,
    year: state.years.map(String),
    kind: state.kinds,
    type: state.types,
    amount: hasOf('amount'),
    indicators: hasOf('indicators'),
    findings: hasOf('findings'),
    across: state.across,
    doubts: state.doubts,
  }
}

/** The state with one value of a facet chosen, or no longer. */
export function toggled(state: UrlState, facet: FacetKey, value: string): Partial<UrlState> {
  switch (facet) {
    case 'dept':
      return { departments: flipped(state.departments, value) }
    case 'city':
      return { cities: flipped(state.cities, value) }
    case 'year':
      return { years: flipped(state.years, Number(value)) }
    case 'type':
      return { types: flipped(state.types, value) }
    case 'kind':
      return { kinds: flipped(state.kinds, value as UrlState['kinds'][number]) }
    case 'across':
      return { across: flipped(state.across, value as UrlState['across'][number]) }
    case 'doubts':
      return { doubts: flipped(state.doubts, value as UrlState['doubts'][number]) }
    case 'amount':
    case 'indicators':
    case 'findings':
      return { has: flipped(state.has, value as Has) }
  }
}

function flipped<T>(values: readonly T[], value: T): T[] {
  return values.includes(value) ? values.filter((one) => one !== value) : [...values, value]
}

/** The state without any filter of the table. */
export const NO_FILTERS = {
  departments: [],
  years: [],
  cities: [],
  kinds: [],
  types: [],
  has: [],
  across: [],
  doubts: [],
  q: '',
} satisfies Partial<UrlState>
