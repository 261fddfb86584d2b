import { departmentLabel, documentLabel } from '../i18n/labels.ts'
import type { Catalog } from '../state/catalog.ts'
import type { Site } from '../state/site.ts'
import { partsThatAreOn, type FilterPart } from './askedFindings.ts'
import type { RuleText } from '../../data/analyze/ruleTexts.ts'
import { ruleTitle } from './ruleCounts.ts'

/** Filters that are on besides departments and years, each with the address without it. */
export function findingChips(
  catalog: Catalog,
  rules: readonly RuleText[],
  site: Site,
): { label: string; href: string }[] {
  const { state } = site
  const t = site.t.findings
  const document = catalog.byId.get(state.doc ?? '')
  return [
    ...(document
      ? [
          {
            label: t.ofDocument(documentLabel(document, site)),
            href: site.here({ doc: null, shown: null }),
          },
        ]
      : []),
    ...state.rules.map((id) => ({
      label: t.ofRule(ruleTitle(id, rules, site)),
      href: site.here({ rules: state.rules.filter((one) => one !== id), shown: null }),
    })),
    ...state.severities.map((severity) => ({
      label: t.ofSeverity(t.severities[severity]),
      href: site.here({
        severities: state.severities.filter((one) => one !== severity),
        shown: null,
      }),
    })),
  ]
}

/** What a part of the filter says, in words. */
export function partLabel(
  part: FilterPart,
  catalog: Catalog,
  rules: readonly RuleText[],
  site: Site,
): string {
  const { state, t } = site
  const names: Record<FilterPart, () => string[]> = {
    departments: () =>
      state.departments.map((id) => {
        const known = catalog.departments.find((item) => item.departmentId === id)
        return known ? departmentLabel(known, site) : id
      }),
    years: () => state.years.map(String),
    doc: () =>
      [state.doc ?? ''].flatMap((id) => {
        const known = catalog.byId.get(id)
        return known ? [documentLabel(known, site)] : []
      }),
    rules: () => state.rules.map((id) => ruleTitle(id, rules, site)),
    severities: () => state.severities.map((one) => t.findings.severities[one]),
  }
  return names[part]().join(t.list)
}

/** The whole filter in words. */
export function filterLabel(catalog: Catalog, rules: readonly RuleText[], site: Site): string {
  return partsThatAreOn(site.state, catalog)
    .map((part) => partLabel(part, catalog, rules, site))
    .join(site.t.semicolon)
}
