import type { BudgetLineRow, Dataset, ProjectRow, SourceLineRow } from '../../model/rows.ts'
import type { Said } from '../../model/problem.ts'
import { comparable } from '../../text/normalizeText.ts'
import { parseAmount, type MoneyUnit } from '../../text/parseAmount.ts'
import { groupBy } from './groupBy.ts'
import type { Pair } from './pair.ts'
import { createRowLines, type Amount, type RowLines } from './rowLines.ts'
import { sideOf } from './sides.ts'

/** Sums of a list's projects (or of a form's tasks) and the printed total below which they stand, as a whole, by source and by unit. */
export function listPairs(dataset: Dataset): Pair[] {
  const lines = createRowLines(dataset.sourceLines)
  const projectsOf = groupBy(dataset.projects, ({ documentId }) => documentId)
  const budgetOf = groupBy(dataset.budgetLines, ({ documentId }) => documentId)
  const labels = groupBy(dataset.sourceLines, ({ documentId, role, rowIds }) =>
    role === 'label' && rowIds.length === 0 ? documentId : null,
  )
  return dataset.documents.flatMap(({ id }) => {
    const budget = budgetOf.get(id) ?? []
    const projects = projectsOf.get(id) ?? []
    const totals = budget.filter(({ side }) => side === 'total')
    // With expenditures beside it the total is the department's, and the projects are a part of it.
    const isOfRows = !budget.some(({ side }) => side === 'expenditure')
    const [total] = totals
    if (!isOfRows || totals.length !== 1 || !total || projects.length === 0) return []
    return [
      pairOf(total, projects, lines, { zh: '各项目金额之和', en: 'the sum of the projects' }),
      ...bySource(budget, projects, lines),
      ...byUnit(total, projects, labels.get(id) ?? [], lines),
    ]
  })
}

function pairOf(total: Amount, parts: readonly Amount[], lines: RowLines, nameB: Said): Pair {
  const printed =
    'category' in total && typeof total.category === 'string' ? total.category : '小计'
  return {
    documentId: total.documentId,
    a: sideOf([total], lines),
    b: sideOf(parts, lines),
    nameA: { zh: `“${printed}”`, en: printed },
    nameB,
  }
}

/** 财政拨款, 其他资金 … of the total's row against the same column of the projects. */
function bySource(
  budget: readonly BudgetLineRow[],
  projects: readonly ProjectRow[],
  lines: RowLines,
): Pair[] {
  return budget.flatMap((row) => {
    if (row.side !== 'revenue') return []
    const name = comparable(row.category)
    const parts = projects.map(({ id, documentId, line, funding }): Amount => ({
      id,
      documentId,
      line,
      amountFen: funding?.[name] ?? funding?.[row.category] ?? null,
    }))
    if (parts.every(({ amountFen }) => amountFen === null)) return []
    return [
      pairOf(row, parts, lines, {
        zh: `各项目的“${row.category}”之和`,
        en: `the sum of the projects’ ${row.category}`,
      }),
    ]
  })
}

/** A unit's line (资金使用单位) has a subtotal that no row took: its first amount, in the unit of money of the total. */
function byUnit(
  total: Amount,
  projects: readonly ProjectRow[],
  labels: readonly SourceLineRow[],
  lines: RowLines,
): Pair[] {
  const unit = unitOf(total, lines)
  if (unit === null) return []
  return [...groupBy(projects, ({ spendingUnit }) => spendingUnit)].flatMap(([name, parts]) => {
    const found = labels.filter(({ text }) => isOfUnit(text, name))
    const [line] = found
    const amounts = line ? cellAmounts(line.text, unit) : []
    if (!line || found.length !== 1 || amounts[0] === undefined) return []
    const subtotal = {
      // No row was made of the line: its projects are what a finding is about.
      id: parts[0]?.id ?? total.id,
      documentId: line.documentId,
      line: line.line,
      amountFen: amounts[0],
      category: name,
    }
    const pair = pairOf(subtotal, parts, lines, {
      zh: '其下各项目金额之和',
      en: 'the sum of its projects',
    })
    return [pair]
  })
}

/** The cells of the line begin with the unit's name, a code before it apart, and go on with amounts. */
function isOfUnit(text: string, name: string): boolean {
  const [first = ''] = text.split(/[\t|]/u).filter((cell) => comparable(cell) !== '')
  const cell = comparable(first).replace(/^\d+-?/u, '')
  return cell !== '' && cell === comparable(name)
}

const UNITS: readonly MoneyUnit[] = ['元', '千元', '万元', '亿元']

function unitOf(total: Amount, lines: RowLines): MoneyUnit | null {
  const text = lines.textOf(total)
  return (
    UNITS.find((unit) => cellAmounts(text, unit).some((fen) => fen === total.amountFen)) ?? null
  )
}

function cellAmounts(text: string, unit: MoneyUnit): number[] {
  return text.split(/[\t|]/u).flatMap((cell) => {
    const parsed = parseAmount(cell, unit)
    return parsed.ok ? [parsed.fen] : []
  })
}
