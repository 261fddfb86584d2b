import { formatAmount } from '../../charts/format/formatAmount.ts'
import { formatCount } from '../../charts/format/formatCount.ts'
import { formatShare } from '../../charts/format/formatShare.ts'
import type { StackedGroup, StackedSegment } from '../../charts/stackedBars/types.ts'
import type { AmountUnit } from '../../charts/format/chooseUnit.ts'
import {
  departmentLabel,
  jurisdictionLabel,
  documentCaveatShort,
  yearLabel,
} from '../i18n/labels.ts'
import { departmentFilter } from '../state/departmentFilter.ts'
import { documentSubjects } from '../state/documentSubjects.ts'
import { sumFen } from '../money/documentMoney.ts'
import type { Site } from '../state/site.ts'
import type { BudgetMeasure } from '../url/urlState.ts'
import type { Split, SplitPart } from './split.ts'

/** All printed amounts of a split, in fen; null when none is printed. */
export function totalOf(split: Split): number | null {
  return sumFen(split.parts.map((part) => part.fen))
}

/** A part in the measure that is shown: fen, ratio, or fen a head. Null where it cannot be worked out. */
export function measured(part: SplitPart, split: Split, by: BudgetMeasure): number | null {
  if (part.fen === null) return null
  if (by === 'amount') return part.fen
  if (by === 'staff') return split.staff ? Math.round(part.fen / split.staff) : null
  const total = totalOf(split)
  return split.projectsOnly !== null || !total ? null : part.fen / total
}

/** Why a whole bar cannot be drawn in a measure; null when it can. */
export function unmeasurable(split: Split, by: BudgetMeasure, site: Site): string | null {
  const t = site.t.budget
  if (totalOf(split) === null) return t.noMoney
  if (by === 'share' && split.projectsOnly !== null) return t.noShare
  if (by === 'staff' && split.staff === null)
    return split.hasStaffCell ? t.staffBlank : t.staffAbsent
  return null
}

/** How a projects-only amount came about, in words. */
export function remarkOf(split: Split, site: Site): string | null {
  if (split.projectsOnly === null) return null
  const { how, count } = split.projectsOnly
  return how === 'printed' ? site.t.budget.totalPrinted : site.t.budget.totalSummed(count)
}

function segmentOf(part: SplitPart, split: Split, by: BudgetMeasure, site: Site): StackedSegment {
  const t = site.t.budget
  const exact = formatAmount(part.fen, { language: site.language })
  const share = measured(part, split, 'share')
  const missing =
    part.missing === null ? null : part.missing === 'blank' ? t.blankCell : t.onlyProjects
  return {
    category: part.category,
    value: measured(part, split, by),
    href: part.line === null ? null : site.evidence(split.document.id, part.line),
    ...(missing === null ? {} : { missing }),
    detail: [
      ...(part.fen === null || by === 'amount' ? [] : [{ label: t.measures.amount, value: exact }]),
      ...(share === null || by === 'share'
        ? []
        : [{ label: t.measures.share, value: formatShare(share) }]),
      ...(by === 'staff' && split.staff !== null
        ? [{ label: t.staffDetail, value: t.people(formatCount(split.staff)) }]
        : []),
    ],
  }
}

function totalText(split: Split, by: BudgetMeasure, unit: AmountUnit, site: Site): string | null {
  const total = totalOf(split)
  if (total === null) return null
  const fen = by === 'staff' && split.staff ? Math.round(total / split.staff) : total
  return formatAmount(fen, { unit, language: site.language, style: 'short' })
}

/** Bars of the chart, one a document, in a measure. */
export function splitGroups(
  splits: readonly Split[],
  by: BudgetMeasure,
  unit: AmountUnit,
  site: Site,
): StackedGroup[] {
  return splits.map((split) => {
    const { document } = split
    const notes = [documentCaveatShort(document, site), remarkOf(split, site)].filter(
      (one) => one !== null,
    )
    const division = jurisdictionLabel(document, site)
    const missing = unmeasurable(split, by, site)
    return {
      key: document.id,
      subjects: documentSubjects(document),
      ...departmentFilter(document, site),
      label: departmentLabel(document, site),
      sublabel: yearLabel(document, site),
      ...(notes.length === 0 ? {} : { note: notes.join(site.t.semicolon) }),
      ...(division === null ? {} : { division }),
      segments: split.parts.map((part) => segmentOf(part, split, by, site)),
      totalText: missing === null ? totalText(split, by, unit, site) : null,
      ...(missing === null ? {} : { missing }),
    }
  })
}
