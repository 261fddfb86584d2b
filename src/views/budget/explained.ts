import { formatAmount } from '../../charts/format/formatAmount.ts'
import { formatShare } from '../../charts/format/formatShare.ts'
import type { BudgetItem } from '../../data/question/budgetByCategory.ts'
import type { DocumentItem } from '../../data/question/documents.ts'
import { documentLabel } from '../i18n/labels.ts'
import { sumFen } from '../money/documentMoney.ts'
import type { Site } from '../state/site.ts'
import type { Sentence } from '../ui/sentence.ts'
import { rangeOf } from './headlines.ts'
import type { BudgetData, PlacedProject } from './loadBudget.ts'

/** What a document lists one by one, beside what it prints as money for projects in one figure. */
interface Explained {
  document: DocumentItem
  /** Projects and tasks with an amount. */
  listed: PlacedProject[]
  /** How many have none. */
  without: number
  /** Fen; null where none has an amount. */
  sumFen: number | null
  /** The printed figure; null where there is none. */
  printed: { fen: number; line: number } | null
}

function printedOf({ id, form }: DocumentItem, budget: readonly BudgetItem[]) {
  const isWhole = form === 'department' || form === 'budget'
  const item = budget.find(
    ({ documentId, category, side }) =>
      documentId === id && (isWhole ? category === '项目支出' : side === 'total'),
  )
  return item && item.amountFen !== null ? { fen: item.amountFen, line: item.line } : null
}

function explainedOf({ documents, projects, budget }: BudgetData): Explained[] {
  return documents.flatMap((document) => {
    const own = projects.filter(({ documentId }) => documentId === document.id)
    if (own.length === 0) return []
    const listed = own.filter(({ amountFen }) => amountFen !== null)
    return [
      {
        document,
        listed,
        without: own.length - listed.length,
        sumFen: sumFen(listed.map(({ amountFen }) => amountFen)),
        printed: printedOf(document, budget),
      },
    ]
  })
}

function sentenceOf({ document, listed, sumFen: sum, printed }: Explained, site: Site): string {
  const t = site.t.budget
  const said = (fen: number) => formatAmount(fen, { language: site.language })
  const label = documentLabel(document, site)
  if (sum === null) return t.noneListed(label)
  if (printed === null) return t.onlyListed(label, listed.length, said(sum))
  if (document.form === 'project' || document.form === 'project-list' || printed.fen === 0)
    return t.listed(label, listed.length, said(sum), said(printed.fen))
  const share = formatShare(sum / printed.fen)
  return t.explained(label, listed.length, said(sum), share, said(printed.fen))
}

/** How the listed projects and tasks relate to the printed project money, a sentence a document, and how many have no amount. */
export function explainedSentences(data: BudgetData, site: Site): Sentence[] {
  const t = site.t.budget
  return explainedOf(data).map((one) => {
    const { document, without, printed, listed } = one
    const lines = [printed?.line ?? null, listed[0]?.amountLine ?? null]
    const space = site.language === 'en' ? ' ' : ''
    return {
      text: sentenceOf(one, site) + (without > 0 ? space + t.amountsLost(without) : ''),
      places: [...new Set(lines)].flatMap((line) =>
        line === null ? [] : [{ label: t.tree.line(line), href: site.evidence(document.id, line) }],
      ),
    }
  })
}

/** How much of the printed project money the listed tasks come to, in one sentence; of all documents given, as a range. */
export function explainedHeadline(data: BudgetData, site: Site): string {
  const t = site.t.budget.tree
  const shares = explainedOf(data).flatMap(({ document, sumFen: sum, printed }) =>
    sum === null || printed === null || printed.fen === 0
      ? []
      : [{ document, share: sum / printed.fen }],
  )
  const range = rangeOf(
    shares.map(({ share }) => share),
    (share) => formatShare(share),
  )
  const [only] = shares
  if (range === null || !only) return t.title(data.documents.length)
  return shares.length === 1
    ? t.titleOne(documentLabel(only.document, site), range)
    : t.titleRange(shares.length, range)
}
