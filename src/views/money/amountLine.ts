import type { ProjectItem } from '../../data/question/projects.ts'
import type { ProjectLine } from '../../data/question/projectLines.ts'

/** Ways in which forms print an amount: in yuan or in 万元, with thousands apart or not. */
function printedForms(fen: number): string[] {
  return [fen / 100, fen / 1_000_000].flatMap((value) => {
    const digits = { minimumFractionDigits: 2, maximumFractionDigits: 6 }
    const apart = value.toLocaleString('en', digits)
    return [apart, apart.replaceAll(',', '')]
  })
}

/**
 * The line on which a project's amount is printed. A form that takes a whole page for a project prints it some lines below the
 * name; where it cannot be told, the project's own line.
 */
export function amountLine(item: ProjectItem, lines: readonly ProjectLine[]): number {
  const { amountFen } = item
  if (amountFen === null) return item.line
  const forms = printedForms(amountFen)
  const found = lines.find(
    ({ rowIds, text }) => rowIds.includes(item.id) && forms.some((form) => text.includes(form)),
  )
  return found?.line ?? item.line
}
