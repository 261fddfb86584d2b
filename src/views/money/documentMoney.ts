import type { BudgetItem } from '../../data/question/budgetByCategory.ts'
import type { DocumentItem } from '../../data/question/documents.ts'
import type { ProjectCoverage } from '../../data/question/projectCoverage.ts'

/** A document's money in one figure, and how it came about. */
export interface DocumentMoney {
  fen: number
  /** `printed`: one amount as it stands there; `summed`: our sum of printed amounts. */
  how: 'printed' | 'summed'
  /** Where it stands, or where the first of the summed amounts stands. */
  line: number
}

/** Sums fen; null when no amount is printed at all, so that a blank is never a zero. */
export function sumFen(amounts: readonly (number | null)[]): number | null {
  const printed = amounts.filter((amount) => amount !== null)
  return printed.length === 0 ? null : printed.reduce((sum, amount) => sum + amount, 0)
}

function sumOfLines(lines: readonly BudgetItem[]): DocumentMoney | null {
  const fen = sumFen(lines.map((item) => item.amountFen))
  const [first] = lines.filter((item) => item.amountFen !== null)
  return fen === null || !first ? null : { fen, how: 'summed', line: first.line }
}

/** What a whole-department form says is spent: its categories in sum. Null when it prints no amount. */
export function expenditureOf(
  document: DocumentItem,
  budget: readonly BudgetItem[],
): DocumentMoney | null {
  return sumOfLines(
    budget.filter((item) => item.documentId === document.id && item.side === 'expenditure'),
  )
}

const SPENDING_TOTAL = /^(?:本年)?支出[合总]计$/u

/** What a document says is spent in all: the total it prints, else its categories in sum. Null when it prints neither. */
export function spendingTotal(
  document: DocumentItem,
  budget: readonly BudgetItem[],
): DocumentMoney | null {
  const printed = budget.find(
    ({ documentId, side, category, amountFen }) =>
      documentId === document.id &&
      side === 'total' &&
      amountFen !== null &&
      SPENDING_TOTAL.test(category.replace(/\s/gu, '')),
  )
  return printed && printed.amountFen !== null
    ? { fen: printed.amountFen, how: 'printed', line: printed.line }
    : expenditureOf(document, budget)
}

/**
 * The money of a document that has projects only: its printed total, else our sum of the projects' printed amounts.
 * Null when neither is printed.
 */
export function projectMoneyOf(
  document: DocumentItem,
  budget: readonly BudgetItem[],
  covered: readonly ProjectCoverage[],
): DocumentMoney | null {
  const total = budget.find((item) => item.documentId === document.id && item.side === 'total')
  if (total && total.amountFen !== null)
    return { fen: total.amountFen, how: 'printed', line: total.line }
  const projects = covered.find((item) => item.documentId === document.id)
  if (!projects || projects.sumFen === null) return null
  return { fen: projects.sumFen, how: 'summed', line: projects.firstLine }
}
