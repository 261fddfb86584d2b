import { formatCount } from '../../charts/format/formatCount.ts'
import type { TableTwin } from '../../charts/frame/types.ts'
import { departmentLabel, jurisdictionLabel, documentCaveat } from '../i18n/labels.ts'
import type { Site } from '../state/site.ts'
import type { DocumentFigures } from './coverage.ts'

/** The coverage grid's table: one row a document. */
export function coverageTable(all: readonly DocumentFigures[], site: Site): TableTwin {
  const head = site.t.overview.columns
  return {
    fileName: 'mingzhang-coverage',
    columns: [
      { key: 'jurisdiction', label: head.jurisdiction },
      {
        key: 'department',
        label: head.department,
        href: (row) => site.evidence(String(row.id), null),
      },
      { key: 'year', label: head.year },
      { key: 'basis', label: head.basis },
      { key: 'form', label: head.form },
      {
        key: 'amount',
        label: head.amount,
        numeric: true,
        format: (value) => value.toLocaleString('en', { minimumFractionDigits: 2 }),
        href: (row) => site.evidence(String(row.id), Number(row.amountLine)),
      },
      {
        key: 'staff',
        label: head.staff,
        numeric: true,
        format: formatCount,
        href: (row) => site.evidence(String(row.id), Number(row.staffLine)),
      },
      { key: 'projects', label: head.projects, numeric: true, format: formatCount },
      { key: 'indicators', label: head.indicators, numeric: true, format: formatCount },
    ],
    rows: all.map((figures) => ({
      id: figures.document.id,
      jurisdiction: jurisdictionLabel(figures.document, site),
      department: departmentLabel(figures.document, site),
      year: figures.document.fiscalYear === null ? null : String(figures.document.fiscalYear),
      basis: documentCaveat(figures.document, site),
      form: site.t.vocabulary.forms[figures.document.form],
      amount: figures.money === null ? null : figures.money.fen / 100,
      amountLine: figures.money?.line ?? null,
      staff: figures.staff,
      staffLine: figures.staffLine,
      projects: figures.projects,
      indicators: figures.indicators,
    })),
  }
}
