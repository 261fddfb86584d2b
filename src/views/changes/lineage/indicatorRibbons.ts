import type { NameFilter } from '../../../charts/frame/nameFilter.ts'
import type { TableTwin } from '../../../charts/frame/types.ts'
import type { RibbonItem, RibbonLink, RibbonsProps } from '../../../charts/ribbons/types.ts'
import type { LinkRelation } from '../../../data/model/lineage.ts'
import type { IndicatorEnd, IndicatorLinkItem } from '../../../data/question/indicatorLinks.ts'
import { level2Label, levelPairs } from '../../i18n/levels.ts'
import type { Site } from '../../state/site.ts'
import { linkedTable } from './linkedTable.ts'
import { decidedLabel, linkSides } from './linkSides.ts'

/** A chart's rows, without its size. */
export type RibbonRows = Pick<RibbonsProps, 'groups' | 'left' | 'right' | 'links' | 'filterOf'>

/** The target of the year, or of the cycle where the year has none; null where both are blank. */
export function targetOf({ annualTarget, cycleTarget }: IndicatorEnd): string | null {
  return annualTarget ?? cycleTarget
}

/** Indicators of both years under their levels, or under their projects where they have some. */
export function indicatorRibbons(links: readonly IndicatorLinkItem[], site: Site): RibbonRows {
  const { left, right } = linkSides(links)
  const all = [...left, ...right]
  const projects = [...new Set(all.flatMap(({ project }) => project ?? []))]
  const ofProject = (project: string) => `project ${project}`
  const groups = [
    ...levelPairs(all.filter(({ project }) => project === null)).map(({ level2Code }) => ({
      key: level2Code,
      label: level2Label(level2Code, site.t),
    })),
    ...projects.map((project) => ({ key: ofProject(project), label: project })),
  ]
  const changed = new Set(
    links.flatMap(({ drift, to }) => (drift !== null && drift !== 'same' && to ? [to.id] : [])),
  )
  const item = (end: IndicatorEnd): RibbonItem => ({
    key: end.id,
    label: end.name,
    group: end.project === null ? end.level2Code : ofProject(end.project),
    value: targetOf(end) ?? site.t.blank,
    changed: changed.has(end.id),
    href: site.evidence(end.documentId, end.line),
  })
  return {
    groups: [...new Map(groups.map((group) => [group.key, group])).values()],
    left: left.map(item),
    right: right.map(item),
    links: links.map((link) => indicatorRibbon(link, site)),
    filterOf: (relation) => relationFilter(relation, site),
  }
}

/** What an entry of the legend stands for: the rows of the ledger with this relation alone, or of all again. */
function relationFilter(relation: LinkRelation, site: Site): NameFilter {
  const { relations } = site.state
  const on = relations.includes(relation)
  return {
    on,
    href: site.here({ relations: on ? relations.filter((one) => one !== relation) : [relation] }),
  }
}

function indicatorRibbon(link: IndicatorLinkItem, site: Site): RibbonLink {
  const { id, from, to, relation, drift, driftReason } = link
  const t = site.t.lineage
  const { language } = site
  return {
    key: id,
    from: from?.id ?? null,
    to: to?.id ?? null,
    relation,
    plain: relation === 'same' && drift === 'same' && from?.name === to?.name,
    detail: [
      ...(drift === null || driftReason === null
        ? []
        : [{ label: t.drifts[drift], value: driftReason[language] }]),
      { label: t.decided, value: decidedLabel(link, site) },
    ],
    note: link.reason[language],
  }
}

/** Every link as a row, with both ends' targets and lines. */
export function indicatorLinkTable(
  links: readonly IndicatorLinkItem[],
  years: { from: string; to: string },
  site: Site,
): TableTwin {
  const t = site.t.lineage
  return linkedTable(
    links,
    {
      fileName: `mingzhang-${t.items.fileName}-${years.from}-${years.to}`,
      years,
      value: { label: t.drift.columns.target, of: targetOf },
    },
    site,
  )
}
