import type { BudgetSide } from '../../model/rows.ts'
import type { MoneyUnit } from '../../text/parseAmount.ts'
import { findMoneyUnit, looksLikeAmount, parseAmount } from '../../text/parseAmount.ts'
import type { Filled, GridRow } from '../grid.ts'
import { filledCells } from '../grid.ts'
import type { SectionContext, SectionDraft } from './form.ts'
import { isLabel } from './label.ts'

const BLOCK = /^预算整体情况$/u
const AMOUNT_HEADER = /^(?:预算)?金额(?:\((?:亿|千|万)?元\))?$/u
const SIDE_HEADERS: readonly [RegExp, BudgetSide][] = [
  [/^部门预算支出$/u, 'expenditure'],
  [/^事业发展性支出$/u, 'expenditure'],
  [/^(?:部门)?(?:预算)?收入来源$/u, 'revenue'],
  [/^按预算级次划分$/u, 'level'],
]

/** Sides of the categories the forms print, for rows whose header was lost or shifted away. */
const KNOWN_SIDES: readonly [RegExp, BudgetSide][] = [
  [/^(?:收入|支出)?(?:合计|总计)$|^金额合计$/u, 'total'],
  [/^(?:基本支出|项目支出|财政专项资金|其他事业发展性支出|人员经费|公用经费)$/u, 'expenditure'],
  [
    /^(?:财政拨款|其他资金|财政专户拨款|一般公共预算.*|政府性基金.*|事业收入|上级补助.*)$/u,
    'revenue',
  ],
  [/^(?:市本级使用资金|.*本级使用资金|拟?用于对下转移支付资金)$/u, 'level'],
]

/** Where in the budget table (预算整体情况) reading stands: which sides its two halves hold, in which unit. */
export interface BudgetState {
  left: BudgetSide
  right: BudgetSide
  unit: MoneyUnit | null
}

/** The table as it begins, before its first header row. */
export function startBudget(): BudgetState {
  return { left: 'expenditure', right: 'revenue', unit: null }
}

/** Reads one row: a header changes the sides and the unit, any other row gives one line a category. */
export function readBudgetRow(
  state: BudgetState,
  row: GridRow,
  context: SectionContext,
  into: SectionDraft['budgetLines'],
): void {
  const cells = filledCells(row).filter((cell) => !isLabel(cell.text, BLOCK))
  if (readSides(state, cells)) {
    context.ledger.mark(row.line, 'header')
    return
  }
  let isRight = false
  for (const [index, cell] of cells.entries()) {
    if (looksLikeAmount(cell.text)) continue
    const next = cells[index + 1]
    const amount = next && looksLikeAmount(next.text) ? next.text : null
    const side = knownSide(cell.text) ?? (isRight ? state.right : state.left)
    const parsed = amount === null ? null : parseAmount(amount, state.unit ?? context.unit)
    if (parsed && !parsed.ok) context.ledger.leave(row.line, amount ?? '')
    into.push({
      line: row.line,
      side,
      category: cell.text.replaceAll('\n', ''),
      amountFen: parsed?.ok ? parsed.fen : null,
    })
    isRight = true
  }
  if (cells.length === 0) context.ledger.mark(row.line, 'label')
}

/** Takes the sides a header row prints; false when the row is no header. */
function readSides(state: BudgetState, cells: readonly Filled[]): boolean {
  const sides = cells.flatMap((cell) => {
    const found = SIDE_HEADERS.find(([pattern]) => isLabel(cell.text, pattern))
    return found ? [found[1]] : []
  })
  const amountHeaders = cells.filter((cell) => isLabel(cell.text, AMOUNT_HEADER))
  if (sides.length === 0 && amountHeaders.length === 0) return false
  for (const header of amountHeaders) state.unit = findMoneyUnit(header.text) ?? state.unit
  for (const side of sides) {
    if (side === 'expenditure') state.left = side
    else state.right = side
  }
  return true
}

function knownSide(category: string): BudgetSide | null {
  return KNOWN_SIDES.find(([pattern]) => isLabel(category, pattern))?.[1] ?? null
}
