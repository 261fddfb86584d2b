import type { MoneyUnit } from '../../text/parseAmount.ts'
import { looksLikeAmount, parseAmount } from '../../text/parseAmount.ts'
import { comparable } from '../../text/normalizeText.ts'
import type { Filled, GridRow } from '../grid.ts'
import { lineOf } from '../grid.ts'
import type { Slot } from '../indicators/alignCells.ts'
import { alignCells } from '../indicators/alignCells.ts'
import type { ExecutionDraft } from './form.ts'
import { labelKey } from './label.ts'
import type { FundRole } from './projectFields.ts'
import { fundRoleOf } from './projectFields.ts'

/** The row that sums the funds. */
const TOTAL = /^(?:年度)?(?:预算)?(?:资金)?(?:总金额|总额|合计|总计)/u

/** One row of the table: its label, its line, and this year's money (the adjusted budget where one is printed). */
export interface FundRow {
  line: number
  label: string
  isTotal: boolean
  fen: number | null
}

/**
 * The table of funds of a self-evaluation: budget at the start of the year, adjusted budget, money spent, rate. The row of the total
 * gives the execution.
 */
export class FundsTable {
  execution: ExecutionDraft | null = null
  readonly rows: FundRow[] = []
  #slots: Slot[] = []

  /** This year's money, or null when the table prints none. */
  get amountFen(): number | null {
    return this.rows.find((row) => row.isTotal)?.fen ?? null
  }

  /** Reads a row; false when the row belongs to no table of funds. */
  read(row: GridRow, cells: readonly Filled[], unit: MoneyUnit): boolean {
    if (this.#readHeader(cells)) return true
    if (this.#slots.length === 0) return false
    const values = cells.filter((cell) => isFigure(cell.text))
    const label = cells.filter((cell) => !isFigure(cell.text) && isFundLabel(cell.text))[0]
    // Two labels with their own figures are two amounts, not a row of the table.
    const isPairs = cells.filter((cell) => isFundLabel(cell.text)).length > 1 && values.length > 1
    if (!label || isPairs) return false
    const isTotal = TOTAL.test(labelKey(label.text))
    const { placed } = alignCells(values, this.#slots)
    const money = (role: FundRole): number | null => {
      const parsed = parseAmount(placed.get(role)?.text ?? '', unit)
      return parsed.ok ? parsed.fen : null
    }
    const name = labelKey(label.text)
      .replace(/^其中:?/u, '')
      .replace(/\(.*\)$/u, '')
    this.rows.push({
      line: lineOf(row, label.column),
      label: name,
      isTotal,
      fen: money('adjusted') ?? money('initial'),
    })
    if (!isTotal || this.execution !== null) return true
    const text = (role: FundRole): string | null => placed.get(role)?.text ?? null
    this.execution = {
      line: lineOf(row, label.column),
      initialFen: money('initial'),
      adjustedFen: money('adjusted'),
      executedFen: money('executed'),
      rate: text('rate'),
      weight: text('weight'),
      score: text('score'),
    }
    return true
  }

  #readHeader(cells: readonly Filled[]): boolean {
    const roles = new Map<FundRole, Slot>()
    for (const cell of cells) {
      const role = fundRoleOf(cell.text)
      // A title over the columns (年度预算数) prints the same word as one of them; the column is the later one.
      if (role !== null) roles.set(role, { role, column: cell.column, misfit: MISFITS[role] })
    }
    if (!roles.has('executed') || roles.size < 2) return false
    this.#slots = [...roles.values()].sort((a, b) => a.column - b.column)
    return true
  }
}

/** Whether a cell names a row of a table of funds. */
export function isFundLabel(text: string): boolean {
  return (
    TOTAL.test(labelKey(text)) ||
    /(?:拨款|资金|补助|结转|收入|预算|支出|安排|配套)(?:[（(].*[)）])?[:：]?$/u.test(text.trim())
  )
}

/** Whether a cell of a table of funds is one of its figures: money, a rate, or a dash for none. */
export function isFigure(text: string): boolean {
  return looksLikeAmount(text) || /^(?:\d+(?:\.\d+)?%|[-—–/]+)$/u.test(comparable(text))
}

const money = (text: string) => (looksLikeAmount(text) ? 0 : 4)
const MISFITS: Record<FundRole, (text: string) => number> = {
  initial: money,
  adjusted: money,
  executed: money,
  weight: (text) => (/^\d{1,3}(?:\.\d)?$/u.test(comparable(text)) ? 0 : 3),
  rate: (text) => (/%$/u.test(comparable(text)) ? 0 : 1.5),
  score: (text) => (/^\d{1,3}(?:\.\d+)?$/u.test(comparable(text)) ? 0 : 3),
}
