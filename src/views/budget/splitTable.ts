import type { TableTwin } from '../../charts/frame/types.ts'
import { departmentLabel, documentCaveat } from '../i18n/labels.ts'
import type { Site } from '../state/site.ts'
import type { BudgetMeasure } from '../url/urlState.ts'
import type { Split } from './split.ts'
import { measured, remarkOf, unmeasurable } from './splitGroups.ts'

const twoDecimals = (value: number) =>
  value.toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** The rows the split chart draws, amounts in yuan, shares in per cent. */
export function splitTable(splits: readonly Split[], by: BudgetMeasure, site: Site): TableTwin {
  const t = site.t.budget.columns
  const inTable = (value: number | null) =>
    value === null ? null : value / (by === 'share' ? 0.01 : 100)
  const href = (row: Record<string, string | number | null>) =>
    row.line === null ? null : site.evidence(String(row.id), Number(row.line))
  return {
    fileName: `mingzhang-budget-${by}`,
    columns: [
      { key: 'department', label: t.department },
      { key: 'year', label: t.year },
      { key: 'category', label: t.category },
      { key: 'value', label: t[by], numeric: true, format: twoDecimals, href },
      { key: 'line', label: t.line, numeric: true, href },
      { key: 'how', label: t.how },
      { key: 'yearBasis', label: t.yearBasis },
    ],
    rows: splits.flatMap((split) =>
      split.parts.map((part) => ({
        id: split.document.id,
        department: departmentLabel(split.document, site),
        year: split.document.fiscalYear === null ? null : String(split.document.fiscalYear),
        category: site.t.vocabulary.category(part.category),
        value: inTable(measured(part, split, by)),
        line: part.line,
        how:
          part.fen === null
            ? site.t.notDisclosed
            : (unmeasurable(split, by, site) ?? remarkOf(split, site)),
        yearBasis: documentCaveat(split.document, site),
      })),
    ),
  }
}
