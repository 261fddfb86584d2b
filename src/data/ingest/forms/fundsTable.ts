import type { MoneyUnit } from '../../text/parseAmount.ts'
import { looksLikeAmount, parseAmount } from '../../text/parseAmount.ts'
import { comparable } from '../../text/normalizeText.ts'
import type { Filled, GridRow } from '../grid.ts'
import type { Slot } from '../indicators/alignCells.ts'
import { alignCells } from '../indicators/alignCells.ts'
import type { ExecutionDraft } from './form.ts'
import { labelKey } from './label.ts'
import type { FundRole } from './projectFields.ts'
import { fundRoleOf } from './projectFields.ts'

/** The row that sums the funds. */
const TOTAL = /^(?:年度)?(?:资金)?(?:总额|合计|总计)|^年度资金总额|^预算资金总额|^资金总额|^总额/u

/**
 * The table of funds of a self-evaluation: budget at the start of the year, adjusted budget, money spent, rate. The row of the total gives the
 * execution; the rows of its parts are understood and not kept.
 */
export class FundsTable {
  execution: ExecutionDraft | null = null
  /** This year's money: the adjusted budget where the table prints one. */
  amountFen: number | null = null
  #slots: Slot[] = []

  /** Reads a row; false when the row belongs to no table of funds. */
  read(row: GridRow, cells: readonly Filled[], unit: MoneyUnit): boolean {
    const roles = cells.flatMap((cell) => {
      const role = fundRoleOf(cell.text)
      return role === null ? [] : [{ role, column: cell.column, misfit: MISFITS[role] }]
    })
    if (roles.some(({ role }) => role === 'executed') && roles.length >= 2) {
      this.#slots = roles
      return true
    }
    const values = cells.filter((cell) => isFigure(cell.text))
    const label = cells.filter((cell) => !isFigure(cell.text)).at(-1)
    if (this.#slots.length === 0 || values.length === 0 || !label) return false
    if (
      !TOTAL.test(labelKey(label.text)) &&
      !/拨款|资金|补助|结转|其他|其中|收入/u.test(label.text)
    )
      return false
    if (TOTAL.test(labelKey(label.text)) && this.execution === null)
      this.#readTotal(row.line, values, unit)
    return true
  }

  #readTotal(line: number, values: readonly Filled[], unit: MoneyUnit): void {
    const { placed } = alignCells(values, this.#slots)
    const money = (role: FundRole): number | null => {
      const parsed = parseAmount(placed.get(role)?.text ?? '', unit)
      return parsed.ok ? parsed.fen : null
    }
    const text = (role: FundRole): string | null => placed.get(role)?.text ?? null
    this.execution = {
      line,
      initialFen: money('initial'),
      adjustedFen: money('adjusted'),
      executedFen: money('executed'),
      rate: text('rate'),
      weight: text('weight'),
      score: text('score'),
    }
    this.amountFen = this.execution.adjustedFen ?? this.execution.initialFen
  }
}

function isFigure(text: string): boolean {
  return looksLikeAmount(text) || /^\d+(?:\.\d+)?%$/u.test(comparable(text))
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
