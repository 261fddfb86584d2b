import type { Catalog } from '../state/catalog.ts'
import type { Site } from '../state/site.ts'
import { facetOrder, facetValueLabel, isPrintedValue } from './facetLabels.ts'
import { chosenOf, FACET_KEYS, NO_FILTERS, toggled, type FacetKey } from './projectFacets.ts'
import { NO_TYPE } from './choices.ts'

/** A value of a facet as it is offered. */
export interface FacetOption {
  value: string
  label: string
  /** Rows it would leave, or has. */
  count: number
  isChosen: boolean
  isPrinted: boolean
  /** Address with the choice turned round. */
  href: string
}

/** A facet with its values. */
export interface OfferedFacet {
  key: FacetKey
  label: string
  options: FacetOption[]
}

/** The facets as they are offered under a link: values that would leave nothing are not, unless they are chosen. */
export function offeredFacets(
  counts: ReadonlyMap<string, ReadonlyMap<string, number>>,
  catalog: Catalog,
  site: Site,
): OfferedFacet[] {
  const chosen = chosenOf(site.state)
  return FACET_KEYS.map((key) => {
    const own = counts.get(key) ?? new Map<string, number>()
    const order = facetOrder(key, catalog)
    const byCount = [...own.keys()].sort((a, b) => (own.get(b) ?? 0) - (own.get(a) ?? 0))
    const values = [...order.filter((value) => own.has(value)), ...byCount, ...chosen[key]]
    return {
      key,
      label: site.t.projectTable.facets[key],
      options: [...new Set(values)].map((value) => ({
        value,
        label: facetValueLabel(key, value, catalog, site),
        count: own.get(value) ?? 0,
        isChosen: chosen[key].includes(value),
        isPrinted: isPrintedValue(key, value),
        href: site.here(toggled(site.state, key, value)),
      })),
    }
  }).filter(({ options }) => options.length > 0)
}

/** The filters that are on, each with the address without it. */
export function projectChips(catalog: Catalog, site: Site): { label: string; href: string }[] {
  const t = site.t.projectTable
  const chosen = chosenOf(site.state)
  const chips = FACET_KEYS.flatMap((key) =>
    chosen[key].map((value) => {
      const label = facetValueLabel(key, value, catalog, site)
      return {
        label: key === 'type' && value !== NO_TYPE ? t.typeIs(label) : label,
        href: site.here(toggled(site.state, key, value)),
      }
    }),
  )
  const { q } = site.state
  return q === '' ? chips : [...chips, { label: t.searchIs(q), href: site.here({ q: '' }) }]
}

/** Address of the table without any filter. */
export function withoutFilters(site: Site): string {
  return site.here(NO_FILTERS)
}
