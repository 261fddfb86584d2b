import { group } from 'd3-array'
import type { DumbbellItem } from '../../../charts/dumbbell/types.ts'
import type { TableTwin, TwinRow } from '../../../charts/frame/types.ts'
import type { LinkRelation } from '../../../data/model/lineage.ts'
import type { ProjectEnd, ProjectLinkItem } from '../../../data/question/projectLinks.ts'
import type { Site } from '../../state/site.ts'
import { yuan } from '../lineage/projectRibbons.ts'

/** Relations of one thing to one thing: their amounts can be subtracted. */
const ONE_TO_ONE: readonly LinkRelation[] = ['same', 'reworded']

/** Projects matched one to one, most money of the later year first. */
export function matchedProjects(links: readonly ProjectLinkItem[]): ProjectLinkItem[] {
  return byMoney(links.filter(({ relation }) => ONE_TO_ONE.includes(relation)))
}

/** Those of which both years print an amount. */
export function pricedProjects(links: readonly ProjectLinkItem[]): ProjectLinkItem[] {
  return matchedProjects(links).filter(({ changeFen }) => changeFen !== null)
}

/** Projects of one year only. */
export function projectsOf(
  links: readonly ProjectLinkItem[],
  relation: 'dropped' | 'new',
): ProjectLinkItem[] {
  return byMoney(links.filter((link) => link.relation === relation))
}

function byMoney(links: readonly ProjectLinkItem[]): ProjectLinkItem[] {
  const money = ({ from, to }: ProjectLinkItem) => to?.amountFen ?? from?.amountFen ?? -1
  return links.toSorted((a, b) => money(b) - money(a))
}

/** Rows of a dumbbell chart: matched, then dropped, then new. Parts and wholes are not among them. */
export function projectItems(links: readonly ProjectLinkItem[], site: Site): DumbbellItem[] {
  const t = site.t.lineage.money
  const parts = [
    { division: t.matched, items: matchedProjects(links) },
    { division: t.dropped, items: projectsOf(links, 'dropped') },
    { division: t.added, items: projectsOf(links, 'new') },
  ]
  return parts.flatMap(({ division, items }) =>
    items.map((link): DumbbellItem => {
      const { id, fromYear, from, to } = link
      const label = nameOf(to ?? from, site)
      const former = from && to && from.name !== to.name ? nameOf(from, site) : null
      return {
        key: id,
        label,
        division,
        ...(former === null ? {} : { sublabel: t.was(String(fromYear), former) }),
        from: from?.amountFen ?? null,
        to: to?.amountFen ?? null,
        ...(from === null ? { absent: 'from' } : to === null ? { absent: 'to' } : {}),
        fromHref: from ? site.evidence(from.documentId, from.line) : null,
        toHref: to ? site.evidence(to.documentId, to.line) : null,
        detail: [{ label: site.t.lineage.drift.columns.why, value: link.reason[site.language] }],
      }
    }),
  )
}

function nameOf(end: ProjectEnd | null, site: Site): string {
  return end?.name ?? site.t.nameLost
}

/** Wholes and their parts with the amounts of both years, a sentence each. */
export function partSentences(
  links: readonly ProjectLinkItem[],
  format: (fen: number) => string,
  site: Site,
): string[] {
  const t = site.t.lineage.money
  const said = (end: ProjectEnd | null) =>
    t.amount(
      nameOf(end, site),
      end === null || end.amountFen === null ? site.t.notDisclosed : format(end.amountFen),
    )
  const ofRelation = (relation: LinkRelation, side: 'from' | 'to') => [
    ...group(
      links.filter((one) => one.relation === relation),
      (one) => one[side]?.id,
    ).values(),
  ]
  return [
    ...ofRelation('split', 'from').map((parts) =>
      t.parts(
        said(parts[0]?.from ?? null),
        String(parts[0]?.fromYear),
        site.t.listed(parts.map(({ to }) => said(to))),
      ),
    ),
    ...ofRelation('merged', 'to').map((parts) =>
      t.merged(
        site.t.listed(parts.map(({ from }) => said(from))),
        String(parts[0]?.toYear),
        said(parts[0]?.to ?? null),
      ),
    ),
  ]
}

/** How many matched projects have more money than before, and how many less, in one sentence. */
export function projectHeadline(
  links: readonly ProjectLinkItem[],
  years: { from: string; to: string },
  site: Site,
): string {
  const t = site.t.lineage.money
  const priced = pricedProjects(links)
  if (priced.length === 0) return t.titleNone
  const changes = priced.map(({ changeFen }) => changeFen ?? 0)
  return t.title(
    {
      matched: priced.length,
      more: changes.filter((change) => change > 0).length,
      less: changes.filter((change) => change < 0).length,
    },
    years,
  )
}

/** The rows the dumbbell chart draws, in yuan, with both names and lines. */
export function projectTable(
  links: readonly ProjectLinkItem[],
  years: { from: string; to: string },
  site: Site,
): TableTwin {
  const c = site.t.lineage.money.columns
  const rows = [
    ...matchedProjects(links),
    ...projectsOf(links, 'dropped'),
    ...projectsOf(links, 'new'),
  ]
  const href = (side: 'from' | 'to') => (row: TwinRow) => {
    const [document, line] = [row[`${side}Document`], row[`${side}Line`]]
    return typeof document === 'string' && typeof line === 'number'
      ? site.evidence(document, line)
      : null
  }
  const scaled = (fen: number | null | undefined) => (typeof fen === 'number' ? fen / 100 : null)
  const ofSide = (side: 'from' | 'to') => [
    { key: `${side}Name`, label: c.name(years[side]), href: href(side) },
    {
      key: `${side}Amount`,
      label: c.amount(years[side]),
      numeric: true,
      format: yuan,
      href: href(side),
    },
    { key: `${side}Line`, label: c.line(years[side]), numeric: true, href: href(side) },
  ]
  const endOf = (side: 'from' | 'to', end: ProjectEnd | null): TwinRow => ({
    [`${side}Name`]: end === null ? null : nameOf(end, site),
    [`${side}Amount`]: scaled(end?.amountFen),
    [`${side}Line`]: end?.line ?? null,
    [`${side}Document`]: end?.documentId ?? null,
  })
  return {
    fileName: `mingzhang-projects-${years.from}-${years.to}`,
    columns: [
      { key: 'relation', label: c.relation },
      ...ofSide('from'),
      ...ofSide('to'),
      { key: 'change', label: c.change, numeric: true, format: yuan },
    ],
    rows: rows.map((link) => ({
      relation: site.t.lineage.relations[link.relation],
      ...endOf('from', link.from),
      ...endOf('to', link.to),
      change: scaled(link.changeFen),
    })),
  }
}
