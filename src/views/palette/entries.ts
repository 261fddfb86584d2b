import type { DocumentItem } from '../../data/question/documents.ts'
import type { IndicatorName } from '../../data/question/indicatorNames.ts'
import type { ProjectName } from '../../data/question/projectNames.ts'
import type { RuleText } from '../../data/analyze/ruleTexts.ts'
import { departmentLabel, documentLabel, jurisdictionLabel } from '../i18n/labels.ts'
import type { Catalog } from '../state/catalog.ts'
import type { Site } from '../state/site.ts'
import { VIEW_NAMES, type ViewName } from '../url/viewName.ts'
import type { Entry } from './entry.ts'

/** Views that can be narrowed to a department; from the others its budget is shown. */
const NARROWED: readonly ViewName[] = ['budget', 'projects', 'indicators', 'changes', 'findings']

/** What there is to go to before any name is asked for: the views, and the departments and documents once they are known. */
export function catalogEntries(site: Site, catalog: Catalog | null): Entry[] {
  const views = VIEW_NAMES.map((view): Entry => ({
    kind: 'view',
    key: view,
    name: site.t.views[view],
    lang: site.language,
    also: [view],
    detail: site.t.titles[view],
    href: site.link(view),
  }))
  if (catalog === null) return views
  return [
    ...views,
    ...catalog.departments.flatMap((item) => departmentEntry(site, catalog, item) ?? []),
    ...catalog.all.map((item) => documentEntry(site, item)),
  ]
}

function departmentEntry(site: Site, catalog: Catalog, item: DocumentItem): Entry | null {
  if (item.departmentId === null) return null
  const { departmentId } = item
  const own = catalog.all.filter((one) => one.departmentId === departmentId)
  const years = [...new Set(own.flatMap((one) => one.fiscalYear ?? []))].sort((a, b) => a - b)
  const view = NARROWED.find((one) => one === site.view) ?? 'budget'
  return {
    kind: 'department',
    key: departmentId,
    name: departmentLabel(item, site),
    lang: site.language === 'en' && item.departmentEn !== null ? 'en' : 'zh',
    also: [item.department ?? '', item.departmentEn ?? '', jurisdictionLabel(item, site) ?? ''],
    detail: site.t.listed(years.map(String)),
    href: site.link(view, { departments: [departmentId], years: [] }),
  }
}

function documentEntry(site: Site, item: DocumentItem): Entry {
  return {
    kind: 'document',
    key: item.id,
    name: item.title ?? item.file,
    lang: 'zh',
    also: [item.file, item.id, item.department ?? '', item.departmentEn ?? ''],
    detail: documentLabel(item, site),
    href: site.evidence(item.id, null),
  }
}

/** Names of rows: where each stands is said by its document. */
export function nameEntries(
  site: Site,
  catalog: Catalog,
  names: { projects: readonly ProjectName[]; indicators: readonly IndicatorName[] },
): Entry[] {
  const where = (documentId: string) => {
    const item = catalog.byId.get(documentId)
    return item ? documentLabel(item, site) : ''
  }
  return [
    ...names.projects.map(({ id, documentId, name }): Entry => ({
      kind: 'project',
      key: id,
      name,
      lang: 'zh',
      also: [],
      detail: where(documentId),
      href: site.link('projects', { departments: [], years: [], project: id }),
    })),
    ...names.indicators.map(({ id, documentId, name, project }): Entry => ({
      kind: 'indicator',
      key: id,
      name,
      lang: 'zh',
      also: [],
      detail: [where(documentId), project].filter((part) => part !== null).join(' · '),
      href: site.link('indicators', { departments: [], years: [], indicator: id }),
    })),
  ]
}

/** The rules of the findings. */
export function ruleEntries(site: Site, rules: readonly RuleText[]): Entry[] {
  return rules.map(({ id, title }) => ({
    kind: 'rule',
    key: id,
    name: title[site.language],
    lang: site.language,
    also: [id, title.zh, title.en],
    detail: '',
    href: site.link('findings', { departments: [], years: [], about: id }),
  }))
}
