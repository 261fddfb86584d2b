import type { TableTwin } from '../../charts/frame/types.ts'
import { departmentLabel, documentCaveat, jurisdictionLabel } from '../i18n/labels.ts'
import type { Site } from '../state/site.ts'
import type { ListedProject } from './listedProjects.ts'
import { fundingText, periodText } from './projectTexts.ts'

/** The projects as a table to download: every column, amounts in yuan, each row with its place in the source. */
export function projectsTable(rows: readonly ListedProject[], site: Site): TableTwin {
  const { columns, csv, ...t } = site.t.projectTable
  const labels: [string, string][] = [
    ['name', columns.name],
    ['department', columns.dept],
    ['city', columns.city],
    ['year', columns.year],
    ['yearBasis', csv.yearBasis],
    ['kind', columns.kind],
    ['type', columns.type],
    ['unit', columns.unit],
    ['period', columns.period],
    ['amount', csv.amount],
    ['funding', columns.funding],
    ['indicators', columns.indicators],
    ['points', columns.points],
    ['findings', columns.findings],
    ['across', columns.across],
    ['doubts', columns.doubts],
    ['id', csv.id],
    ['document', csv.document],
    ['line', csv.line],
  ]
  return {
    fileName: 'mingzhang-projects-table',
    columns: labels.map(([key, label]) => ({ key, label })),
    rows: rows.map((row) => ({
      name: row.name,
      department: departmentLabel(row.document, site),
      city: jurisdictionLabel(row.document, site),
      year: row.document.fiscalYear,
      yearBasis: documentCaveat(row.document, site),
      kind: site.t.vocabulary.kinds[row.kind],
      type: row.type,
      unit: row.spendingUnit,
      period: periodText(row, site),
      amount: row.amountFen === null ? null : row.amountFen / 100,
      funding: fundingText(row, 'yuan', site),
      indicators: row.indicatorIds.length,
      points: row.points === null ? null : Math.round(row.points * 100) / 100,
      findings: row.findingIds.length,
      across: row.across.map((one) => t.acrossIs[one]).join(site.t.semicolon),
      doubts:
        row.doubts.length === 0
          ? null
          : row.doubts.map((one) => t.doubtIs[one]).join(site.t.semicolon),
      id: row.id,
      document: row.document.file,
      line: row.amountLine,
    })),
  }
}
