import type { TableTwin, TwinColumn, TwinRow, TwinValue } from '../../../charts/frame/types.ts'
import type { LinkEnd, LinkItem } from '../../../data/question/linkItem.ts'
import type { Site } from '../../state/site.ts'
import { decidedLabel } from './linkSides.ts'

/** What stands beside the names of both ends. */
interface EndValue<End> {
  label: (year: string) => string
  of: (end: End) => TwinValue
  format?: (value: number) => string
}

/** Links as a table, a row each: both ends with their lines, who decided and why. */
export function linkedTable<End extends LinkEnd>(
  links: readonly LinkItem<End>[],
  {
    fileName,
    years,
    value,
  }: { fileName: string; years: { from: string; to: string }; value: EndValue<End> },
  site: Site,
): TableTwin {
  const t = site.t.lineage.drift.columns
  const href = (side: 'from' | 'to') => (row: TwinRow) => {
    const [document, line] = [row[`${side}Document`], row[`${side}Line`]]
    return typeof document === 'string' && typeof line === 'number'
      ? site.evidence(document, line)
      : null
  }
  const { format } = value
  const ofSide = (side: 'from' | 'to'): TwinColumn[] => [
    { key: `${side}Name`, label: t.nameOf(years[side]), href: href(side) },
    {
      key: `${side}Value`,
      label: value.label(years[side]),
      ...(format ? { numeric: true, format } : {}),
    },
    { key: `${side}Line`, label: t.line(years[side]), numeric: true, href: href(side) },
  ]
  const endOf = (side: 'from' | 'to', end: End | null): TwinRow => ({
    [`${side}Name`]: end === null ? null : (end.name ?? site.t.nameLost),
    [`${side}Value`]: end === null ? null : value.of(end),
    [`${side}Line`]: end?.line ?? null,
    [`${side}Document`]: end?.documentId ?? null,
  })
  return {
    fileName,
    columns: [
      { key: 'relation', label: t.relation },
      ...ofSide('from'),
      ...ofSide('to'),
      { key: 'decided', label: site.t.lineage.decided },
      { key: 'why', label: t.why },
    ],
    rows: links.map((link) => ({
      relation: site.t.lineage.relations[link.relation],
      ...endOf('from', link.from),
      ...endOf('to', link.to),
      decided: decidedLabel(link, site),
      why: link.reason[site.language],
    })),
  }
}
