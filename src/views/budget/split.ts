import type { BudgetItem } from '../../data/question/budgetByCategory.ts'
import type { DocumentItem } from '../../data/question/documents.ts'
import { projectMoneyOf } from '../money/documentMoney.ts'
import type { BudgetData } from './loadBudget.ts'

/** One category of one document's expenditure. */
export interface SplitPart {
  category: string
  /** Fen; null where it is blank or not disclosed. */
  fen: number | null
  line: number | null
  /** Why there is no amount: the cell is blank, or the form does not have it. */
  missing: 'blank' | 'not-in-form' | null
}

/** One document's expenditure by category. */
export interface Split {
  document: DocumentItem
  parts: SplitPart[]
  /** How a projects-only document's amount came about; null for a whole-department form. */
  projectsOnly: { how: 'printed' | 'summed'; count: number } | null
  /** People; null where it is blank or not in the form. */
  staff: number | null
  /** Whether the form has a place for the number of staff. */
  hasStaffCell: boolean
}

/** The categories of the provincial form, in its order; others follow in the order in which they are met. */
const USUAL = ['基本支出', '项目支出', '财政专项资金', '其他事业发展性支出']
const PROJECTS = '项目支出'

/** Categories on a side, the usual ones first. */
export function categoriesOf(
  budget: readonly BudgetItem[],
  side: BudgetItem['side'],
  usual: readonly string[] = [],
): string[] {
  const met = budget.filter((item) => item.side === side).map((item) => item.category)
  return [...new Set([...usual, ...met])]
}

/** Expenditure categories; at least project expenditure, which every document has. */
export function expenditureCategories(data: BudgetData): string[] {
  const met = new Set(categoriesOf(data.budget, 'expenditure'))
  if (data.documents.some((item) => item.form !== 'department')) met.add(PROJECTS)
  return [...USUAL.filter((item) => met.has(item)), ...[...met].filter((i) => !USUAL.includes(i))]
}

function wholeParts(document: DocumentItem, data: BudgetData, categories: string[]): SplitPart[] {
  return categories.map((category) => {
    const item = data.budget.find(
      (one) =>
        one.documentId === document.id && one.side === 'expenditure' && one.category === category,
    )
    const fen = item?.amountFen ?? null
    const missing = fen !== null ? null : item ? 'blank' : 'not-in-form'
    return { category, fen, line: item?.line ?? null, missing }
  })
}

function projectParts(document: DocumentItem, data: BudgetData, categories: string[]): SplitPart[] {
  const money = projectMoneyOf(document, data.budget, data.covered)
  return categories.map((category) =>
    category === PROJECTS
      ? {
          category,
          fen: money?.fen ?? null,
          line: money?.line ?? null,
          missing: money ? null : 'blank',
        }
      : { category, fen: null, line: null, missing: 'not-in-form' },
  )
}

/** How each document splits its expenditure. */
export function splitsOf(data: BudgetData): Split[] {
  const categories = expenditureCategories(data)
  return data.documents.map((document) => {
    const staff = data.staff.find((item) => item.documentId === document.id)
    const whole = document.form === 'department'
    const money = whole ? null : projectMoneyOf(document, data.budget, data.covered)
    const covered = data.covered.find((item) => item.documentId === document.id)
    return {
      document,
      parts: (whole ? wholeParts : projectParts)(document, data, categories),
      projectsOnly: money && { how: money.how, count: covered?.withAmount ?? 0 },
      staff: staff?.staff ?? null,
      hasStaffCell: staff !== undefined,
    }
  })
}
