import type { LineRole } from '../../model/rows.ts'
import { comparable } from '../../text/normalizeText.ts'
import type { SectionDraft } from '../forms/form.ts'
import { labelKey, withoutCode } from '../forms/label.ts'
import { projectFieldOf } from '../forms/projectFields.ts'
import type { GridRow } from '../grid.ts'
import { filledCells } from '../grid.ts'
import type { Ledger } from '../ledger.ts'
import type { FactDraft } from './factDraft.ts'
import { printedFact } from './factDraft.ts'
import { lineOf } from './lineOf.ts'

/** Lines whose cells are values, where a year or a unit of money belongs to what the value says. */
const VALUES: readonly LineRole[] = ['indicator', 'result', 'goal', 'not_understood']
/** Longer cells are no labels. */
const LONGEST_LABEL = 40
const MONEY_HEAD =
  /(?:金额|预算|资金|计|拨款|经费|支出|收入|投入|投资|安排|数|总额)[^()]*\((?:单位:)?(亿元|千元|万元|元)\)$/u
const UNIT_CELL = /^\(?(?:金额)?单位:(亿元|千元|万元|元)\)?$/u
const THIS_YEAR = /^(?:本年|当年|本年度|当年度)/u

/**
 * What the labels of one form's table say: the year of its amounts and goals (`2026年预算金额(元)`, `2025年度目标`) and the units of money of
 * its columns. A unit that stands for a whole table (`单位：元`) is a heading wherever it stands.
 */
export function headerFacts(rows: readonly GridRow[], ledger: Ledger): FactDraft[] {
  return rows.flatMap((row) => {
    const role = ledger.roleOf(row.line)
    if (role === undefined || VALUES.includes(role)) return []
    const labels = filledCells(row)
      .map((cell) => cell.text)
      .filter((text) => text.length <= LONGEST_LABEL)
    return [...yearFacts(labels, row.line), ...labels.flatMap((text) => unitFact(text, row.line))]
  })
}

/** Whether the department a form gives is only who spends the money: it names no other. */
export function isFiller(draft: SectionDraft): boolean {
  return draft.projects.some(
    ({ competentDepartment, spendingUnit }) =>
      competentDepartment !== draft.department && spendingUnit === draft.department,
  )
}

/** The department a form names, at the line where its name stands. */
export function departmentFacts(
  rows: readonly GridRow[],
  { department }: SectionDraft,
): FactDraft[] {
  if (department === null) return []
  const at = { source: 'header', line: lineOf(rows, department) } as const
  return [printedFact('department', withoutCode(department), at, department)]
}

/** Years side by side, or one beside 本年度, are a comparison: none of them is said to be the document's. */
function yearFacts(labels: readonly string[], line: number): FactDraft[] {
  const found = labels.flatMap((text) => {
    const label = labelKey(text).split(':')[0] ?? ''
    const year = /^(20\d\d)年/u.exec(label)?.[1]
    if (year === undefined) return []
    const field = projectFieldOf(label)
    return field === 'amountFen' || field === 'annualGoal'
      ? [printedFact('fiscal_year', year, { source: 'header', line }, text)]
      : []
  })
  const years = new Set(found.map(({ value }) => value))
  const isCompared = labels.some((text) => THIS_YEAR.test(labelKey(text)))
  return years.size === 1 && !isCompared ? found : []
}

function unitFact(text: string, line: number): FactDraft[] {
  const whole = UNIT_CELL.exec(comparable(text))?.[1]
  if (whole !== undefined)
    return [printedFact('money_unit', whole, { source: 'heading', line }, text)]
  const unit = MONEY_HEAD.exec(labelKey(text))?.[1]
  return unit === undefined
    ? []
    : [printedFact('money_unit', unit, { source: 'header', line }, text)]
}
