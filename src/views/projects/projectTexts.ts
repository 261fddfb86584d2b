import type { AmountUnit } from '../../charts/format/chooseUnit.ts'
import { formatAmount } from '../../charts/format/formatAmount.ts'
import type { Site } from '../state/site.ts'
import type { ListedProject } from './listedProjects.ts'

/** Forms print this year where a project has no end. */
export const OPEN_END = 2099

/** The period a form prints; null where it prints none. */
export function periodText(
  { startYear, endYear }: Pick<ListedProject, 'startYear' | 'endYear'>,
  site: Site,
): string | null {
  const t = site.t.projectTable
  if (startYear === null && endYear === null) return null
  const from = startYear === null ? '?' : String(startYear)
  if (endYear === OPEN_END) return t.openEnd(from)
  return t.years(from, endYear === null ? '?' : String(endYear))
}

/** Money by source; a blank cell is left out, null where no source has any. */
export function fundingText(
  { funding }: Pick<ListedProject, 'funding'>,
  unit: AmountUnit,
  site: Site,
): string | null {
  const parts = Object.entries(funding ?? {}).flatMap(([source, fen]) =>
    fen === null
      ? []
      : [`${source} ${formatAmount(fen, { unit, language: site.language, style: 'bare' })}`],
  )
  return parts.length === 0 ? null : parts.join(site.t.list)
}
