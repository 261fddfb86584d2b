import type { TableTwin } from '../../charts/frame/types.ts'
import type { RankedItem } from '../../charts/rankedBars/types.ts'
import { departmentLabel, documentLabel, documentCaveat } from '../i18n/labels.ts'
import { documentSubjects } from '../state/documentSubjects.ts'
import { documentById } from '../state/documentById.ts'
import type { Site } from '../state/site.ts'
import type { BudgetData } from './loadBudget.ts'

/** The projects and tasks as the ranked chart takes them. */
export function rankedItems(data: BudgetData, site: Site): RankedItem[] {
  return data.projects.map((item) => {
    const document = documentById(data.documents, item.documentId)
    const said = documentCaveat(document, site)
    return {
      key: item.id,
      name: item.name ?? site.t.nameLost,
      lost: item.name === null,
      value: item.amountFen,
      kind: item.kind,
      sublabel: documentLabel(document, site),
      subjects: documentSubjects(document),
      href: site.evidence(item.documentId, item.amountLine),
      detail: said === null ? [] : [{ label: site.t.filter.year, value: said }],
    }
  })
}

/** The rows the ranked chart draws, amounts in yuan. */
export function rankedTable(data: BudgetData, site: Site): TableTwin {
  const t = site.t.budget.columns
  const href = (row: Record<string, string | number | null>) =>
    site.evidence(String(row.document), Number(row.line))
  return {
    fileName: 'mingzhang-projects',
    columns: [
      { key: 'department', label: t.department },
      { key: 'year', label: t.year },
      { key: 'kind', label: t.kind },
      { key: 'name', label: t.name, href },
      {
        key: 'amount',
        label: t.amount,
        numeric: true,
        format: (value) => value.toLocaleString('en', { minimumFractionDigits: 2 }),
        href,
      },
      { key: 'line', label: t.line, numeric: true, href },
      { key: 'yearBasis', label: t.yearBasis },
    ],
    rows: data.projects.map((item) => {
      const document = documentById(data.documents, item.documentId)
      return {
        document: item.documentId,
        department: departmentLabel(document, site),
        year: document.fiscalYear === null ? null : String(document.fiscalYear),
        kind: site.t.vocabulary.kinds[item.kind],
        name: item.name,
        amount: item.amountFen === null ? null : item.amountFen / 100,
        line: item.amountLine,
        yearBasis: documentCaveat(document, site),
      }
    }),
  }
}
