import { formatAmount } from '../../charts/format/formatAmount.ts'
import type { TableTwin } from '../../charts/frame/types.ts'
import type { StackedGroup } from '../../charts/stackedBars/types.ts'
import type { BudgetItem } from '../../data/question/budgetByCategory.ts'
import type { DocumentItem } from '../../data/question/documents.ts'
import {
  departmentLabel,
  documentLabel,
  jurisdictionLabel,
  documentCaveat,
  documentCaveatShort,
  yearLabel,
} from '../i18n/labels.ts'
import { departmentFilter } from '../state/departmentFilter.ts'
import { documentSubjects } from '../state/documentSubjects.ts'
import { expenditureOf, sumFen } from '../money/documentMoney.ts'
import type { Site } from '../state/site.ts'
import type { BudgetData } from './loadBudget.ts'
import { categoriesOf } from './split.ts'

/** A document's printed revenue. */
export interface Revenue {
  document: DocumentItem
  items: BudgetItem[]
}

/** The documents that print where their money comes from. */
export function revenuesOf(data: BudgetData): Revenue[] {
  return data.documents
    .map((document) => ({
      document,
      items: data.budget.filter(
        (item) => item.documentId === document.id && item.side === 'revenue',
      ),
    }))
    .filter(({ items }) => items.length > 0)
}

/** Revenue categories in the order in which they are met. */
export function revenueCategories(data: BudgetData): string[] {
  return categoriesOf(data.budget, 'revenue')
}

/** Bars of the revenue chart; a category that a form does not have is left out of its bar. */
export function revenueGroups(revenues: readonly Revenue[], site: Site): StackedGroup[] {
  return revenues.map(({ document, items }) => {
    const division = jurisdictionLabel(document, site)
    const caveat = documentCaveatShort(document, site)
    return {
      key: document.id,
      subjects: documentSubjects(document),
      ...departmentFilter(document, site),
      label: departmentLabel(document, site),
      sublabel: yearLabel(document, site),
      ...(division === null ? {} : { division }),
      ...(caveat === null ? {} : { note: caveat }),
      segments: items.map((item) => ({
        category: item.category,
        value: item.amountFen,
        href: site.evidence(document.id, item.line),
        ...(item.amountFen === null ? { missing: site.t.budget.blankCell } : {}),
      })),
    }
  })
}

/** The rows the revenue chart draws, amounts in yuan. */
export function revenueTable(revenues: readonly Revenue[], site: Site): TableTwin {
  const t = site.t.budget.columns
  const href = (row: Record<string, string | number | null>) =>
    site.evidence(String(row.id), Number(row.line))
  return {
    fileName: 'mingzhang-revenue',
    columns: [
      { key: 'department', label: t.department },
      { key: 'year', label: t.year },
      { key: 'category', label: t.category },
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
    rows: revenues.flatMap(({ document, items }) =>
      items.map((item) => ({
        id: document.id,
        department: departmentLabel(document, site),
        year: document.fiscalYear === null ? null : String(document.fiscalYear),
        category: site.t.vocabulary.category(item.category),
        amount: item.amountFen === null ? null : item.amountFen / 100,
        line: item.line,
        yearBasis: documentCaveat(document, site),
      })),
    ),
  }
}

/** Whether printed expenditure and printed revenue sum to the same, document by document, in words. */
export function balanceSentences(data: BudgetData, site: Site): string[] {
  return revenuesOf(data).flatMap(({ document, items }) => {
    const spent = document.form === 'department' ? expenditureOf(document, data.budget) : null
    const received = sumFen(items.map((item) => item.amountFen))
    if (spent === null || received === null) return []
    const label = documentLabel(document, site)
    const said = (fen: number) => formatAmount(fen, { language: site.language })
    return spent.fen === received
      ? [site.t.budget.balance(label, said(received))]
      : [site.t.budget.imbalance(label, said(spent.fen), said(received))]
  })
}
