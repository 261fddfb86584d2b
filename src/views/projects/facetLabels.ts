import { departmentLabel, jurisdictionLabel } from '../i18n/labels.ts'
import type { Catalog } from '../state/catalog.ts'
import type { Site } from '../state/site.ts'
import { ACROSS, DOUBTS, HAS, NO_TYPE } from './choices.ts'
import { PROJECT_KINDS } from '../../data/question/projects.ts'
import type { FacetKey } from './projectFacets.ts'

/** What a value of a facet is called; the value itself where nothing is known of it. */
export function facetValueLabel(
  facet: FacetKey,
  value: string,
  catalog: Catalog,
  site: Site,
): string {
  const t = site.t.projectTable
  const known = (labels: Readonly<Record<string, string>>) => labels[value] ?? value
  switch (facet) {
    case 'dept': {
      const item = catalog.departments.find(({ departmentId }) => departmentId === value)
      return item ? departmentLabel(item, site) : value
    }
    case 'city': {
      const item = catalog.all.find(({ jurisdictionCode }) => jurisdictionCode === value)
      return (item && jurisdictionLabel(item, site)) ?? value
    }
    case 'year':
      return value
    case 'kind':
      return known(site.t.vocabulary.kinds)
    case 'type':
      return value === NO_TYPE ? t.noType : value
    case 'amount':
    case 'indicators':
    case 'findings':
      return known(t.has)
    case 'across':
      return known(t.acrossIs)
    case 'doubts':
      return known(t.doubtIs)
  }
}

/** Whether a value is in the documents' own words, and so in Chinese whatever the language of the page. */
export function isPrintedValue(facet: FacetKey, value: string): boolean {
  return facet === 'type' && value !== NO_TYPE
}

/** Values of a facet in the order in which they are listed; others follow by how many rows they have. */
export function facetOrder(facet: FacetKey, catalog: Catalog): readonly string[] {
  switch (facet) {
    case 'dept':
      return catalog.departments.map(({ departmentId }) => departmentId ?? '')
    case 'city':
      return [...new Set(catalog.all.map(({ jurisdictionCode }) => jurisdictionCode ?? ''))]
    case 'year':
      return catalog.years.map(String)
    case 'kind':
      return PROJECT_KINDS
    case 'type':
      return []
    case 'amount':
    case 'indicators':
    case 'findings':
      return HAS
    case 'across':
      return ACROSS
    case 'doubts':
      return DOUBTS
  }
}
