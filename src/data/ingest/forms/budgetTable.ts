import type { BudgetSide } from '../../model/rows.ts'
import type { MoneyUnit } from '../../text/parseAmount.ts'
import { findMoneyUnit, looksLikeAmount, parseAmount } from '../../text/parseAmount.ts'
import type { Filled, GridRow } from '../grid.ts'
import { filledCells, lineOf } from '../grid.ts'
import type { ExecutionDraft, SectionContext, SectionDraft } from './form.ts'
import { FundsTable } from './fundsTable.ts'
import { isLabel, labelKey } from './label.ts'

const BLOCK =
  /^(?:预算整体情况|总体资金情况(?:\(.*\))?|年度预算申请(?:\(.*\))?|部门预算执行情况(?:\(.*\))?|收入构成|支出构成|收入|支出|构成|总体|资金|情况)$/u
const AMOUNT_HEADER = /^(?:预算|当年)?金额(?:\((?:亿|千|万)?元\))?$/u
/** Columns beside this year's amount, and years of history. */
const OTHER_HEADER = /^(?:占比|近两年收支金额|20\d\d年?|前年|上年)$/u
const SIDE_HEADERS: readonly [RegExp, BudgetSide][] = [
  [/^部门预算支出$/u, 'expenditure'],
  [/^事业发展性支出$/u, 'expenditure'],
  [/^(?:部门)?(?:预算)?收入来源$/u, 'revenue'],
  [/^按预算级次划分$/u, 'level'],
]

/** Sides of the categories the forms print, for rows whose header was lost or shifted away. */
const KNOWN_SIDES: readonly [RegExp, BudgetSide][] = [
  [
    /^(?:收入|支出)?(?:合计|总计)$|^金额合计$|^(?:年度)?(?:资金)?总(?:金)?额$|^按(?:收入|支出)性质分$/u,
    'total',
  ],
  [/^(?:基本支出|项目支出|财政专项资金|其他事业发展性支出|人员经费|公用经费)$/u, 'expenditure'],
  [
    /^(?:.*财政拨款|其他资金|财政专户拨款|一般公共预算.*|政府性基金.*|事业收入|上级补助.*|纳入专户.*|上年结转.*|单位资金)$/u,
    'revenue',
  ],
  [/^(?:市本级使用资金|.*本级使用资金|拟?用于对下转移支付资金)$/u, 'level'],
]

/**
 * The budget of a department form: pairs of category and amount in two halves (收入来源 beside 部门预算支出), a column of this year's amounts
 * followed by shares and history, or labels and values in one cell (按收入性质分：2030.12). A self-evaluation's table of funds is read as
 * what it is.
 */
export class BudgetTable {
  readonly #context: SectionContext
  readonly #into: SectionDraft['budgetLines']
  readonly #funds = new FundsTable()
  #left: BudgetSide = 'expenditure'
  #right: BudgetSide = 'revenue'
  #unit: MoneyUnit | null = null
  /** The line of the category that waits for its amount, where cells stand on lines of their own. */
  #waiting: SectionDraft['budgetLines'][number] | null = null

  constructor(context: SectionContext, into: SectionDraft['budgetLines']) {
    this.#context = context
    this.#into = into
  }

  get execution(): ExecutionDraft | null {
    return this.#funds.execution
  }

  /** Reads one row: a header changes the sides and the unit, any other row gives one line a category. */
  read(row: GridRow): void {
    const { ledger } = this.#context
    const all = filledCells(row).flatMap(splitLabelled)
    for (const cell of all) if (isLabel(cell.text, BLOCK)) this.#readBlock(cell.text)
    const cells = all.filter((cell) => !isLabel(cell.text, BLOCK))
    if (cells.length === 0) {
      ledger.mark(row.line, 'label')
      return
    }
    if (this.#funds.read(row, cells, this.#unit ?? this.#context.unit) || this.#readSides(cells)) {
      ledger.mark(row.line, 'header')
      return
    }
    this.#readPairs(row, cells)
  }

  /** The rows of a self-evaluation's funds are budget lines too. */
  finish(): void {
    for (const { line, label, fen } of this.#funds.rows) {
      const side = knownSide(label) ?? 'revenue'
      this.#into.push({ line, side, category: label, amountFen: fen })
    }
    this.#into.sort((a, b) => a.line - b.line)
  }

  #readBlock(text: string): void {
    this.#unit = findMoneyUnit(text.replace(/^[^(（]*/u, '')) ?? this.#unit
    if (/^收入/u.test(labelKey(text))) this.#left = 'revenue'
    if (/^支出/u.test(labelKey(text))) this.#left = 'expenditure'
  }

  /** Takes the sides a header row prints; false when the row is no header. */
  #readSides(cells: readonly Filled[]): boolean {
    const sides = cells.flatMap((cell) => {
      const found = SIDE_HEADERS.find(([pattern]) => isLabel(cell.text, pattern))
      return found ? [found[1]] : []
    })
    const amountHeaders = cells.filter((cell) => isLabel(cell.text, AMOUNT_HEADER))
    const isOther = cells.every((cell) => isLabel(cell.text, OTHER_HEADER))
    if (sides.length === 0 && amountHeaders.length === 0 && !isOther) return false
    for (const header of amountHeaders) this.#unit = findMoneyUnit(header.text) ?? this.#unit
    for (const side of sides) {
      if (side === 'expenditure') this.#left = side
      else this.#right = side
    }
    return true
  }

  #readPairs(row: GridRow, cells: readonly Filled[]): void {
    let isRight = false
    for (const [index, cell] of cells.entries()) {
      if (looksLikeAmount(cell.text)) {
        if (index === 0) this.#takeWaiting(row, cell.text)
        continue
      }
      if (/^\d+(?:\.\d+)?%$/u.test(labelKey(cell.text))) continue
      const next = cells[index + 1]
      const amount = next && looksLikeAmount(next.text) ? next.text : null
      const category = labelKey(cell.text.replaceAll('\n', '')).replace(/^其中:?/u, '')
      const side = knownSide(category) ?? (isRight ? this.#right : this.#left)
      const line = {
        line: lineOf(row, cell.column),
        side,
        category,
        amountFen: this.#money(row, amount),
      }
      this.#into.push(line)
      this.#waiting = amount === null && index === cells.length - 1 ? line : null
      isRight = true
    }
  }

  /** An amount on a line of its own belongs to the category above it. */
  #takeWaiting(row: GridRow, text: string): void {
    if (this.#waiting === null) {
      this.#context.ledger.leave(row.line, text)
      return
    }
    this.#waiting.amountFen = this.#money(row, text)
    this.#waiting = null
    this.#context.ledger.mark(row.line, 'budget_line')
  }

  #money(row: GridRow, text: string | null): number | null {
    if (text === null) return null
    const parsed = parseAmount(text, this.#unit ?? this.#context.unit)
    if (!parsed.ok) this.#context.ledger.leave(row.line, text)
    return parsed.ok ? parsed.fen : null
  }
}

function knownSide(category: string): BudgetSide | null {
  return KNOWN_SIDES.find(([pattern]) => isLabel(category, pattern))?.[1] ?? null
}

/** `其中：一般公共预算：1980.12` is a category and its amount. */
function splitLabelled(cell: Filled): Filled[] {
  const match = /^((?:其中\s*[：:])?[^:：\d]{2,20})[:：]\s*([\d][\d,.\s]*(?:亿|千|万)?元?)$/u.exec(
    cell.text,
  )
  if (!match) return [cell]
  return [
    { column: cell.column, text: match[1] ?? '' },
    { column: cell.column, text: match[2] ?? '' },
  ]
}
