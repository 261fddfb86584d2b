import { formatAmount } from '../../../charts/format/formatAmount.ts'
import type { AmountUnit } from '../../../charts/format/chooseUnit.ts'
import type { TableTwin } from '../../../charts/frame/types.ts'
import type { RibbonItem } from '../../../charts/ribbons/types.ts'
import type { ProjectEnd, ProjectLinkItem } from '../../../data/question/projectLinks.ts'
import type { Site } from '../../state/site.ts'
import type { RibbonRows } from './indicatorRibbons.ts'
import { linkedTable } from './linkedTable.ts'
import { decidedLabel, linkSides } from './linkSides.ts'

const GROUP = 'projects'

/** Projects and tasks of both years with their money in one unit. */
export function projectRibbons(
  links: readonly ProjectLinkItem[],
  unit: AmountUnit,
  site: Site,
): RibbonRows {
  const { left, right } = linkSides(links)
  const t = site.t.lineage
  const item = (end: ProjectEnd): RibbonItem => ({
    key: end.id,
    label: end.name ?? site.t.nameLost,
    lost: end.name === null,
    group: GROUP,
    value:
      end.amountFen === null
        ? site.t.notDisclosed
        : formatAmount(end.amountFen, { unit, language: site.language, style: 'bare' }),
    href: site.evidence(end.documentId, end.line),
  })
  return {
    groups: [{ key: GROUP, label: t.projects.group }],
    left: left.map(item),
    right: right.map(item),
    links: links.map((link) => ({
      key: link.id,
      from: link.from?.id ?? null,
      to: link.to?.id ?? null,
      relation: link.relation,
      plain: link.relation === 'same' && link.changeFen === 0 && link.from?.name === link.to?.name,
      detail: [{ label: t.decided, value: decidedLabel(link, site) }],
      note: link.reason[site.language],
    })),
  }
}

/** Every link as a row, amounts in yuan. */
export function projectLinkTable(
  links: readonly ProjectLinkItem[],
  years: { from: string; to: string },
  site: Site,
): TableTwin {
  const t = site.t.lineage
  return linkedTable(
    links,
    {
      fileName: `mingzhang-${t.projects.fileName}-${years.from}-${years.to}`,
      years,
      value: {
        label: t.money.columns.amount,
        of: ({ amountFen }) => (amountFen === null ? null : amountFen / 100),
        format: yuan,
      },
    },
    site,
  )
}

/** Yuan to the fen, for tables. */
export function yuan(value: number): string {
  return value.toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
}
