import type { MoneyUnit } from '../../text/parseAmount.ts'
import { findMoneyUnit, looksLikeAmount, parseAmount } from '../../text/parseAmount.ts'
import type { Filled, GridRow } from '../grid.ts'
import { filledCells, lineOf } from '../grid.ts'
import type { Slot } from '../indicators/alignCells.ts'
import { alignCells } from '../indicators/alignCells.ts'
import type { ProjectDraft, SectionContext } from './form.ts'
import { emptyProject } from './form.ts'
import { labelKey, withoutCode, withoutOrdinal } from './label.ts'

const HEADS: readonly [RegExp, string][] = [
  [/^项目名称$/u, 'name'],
  [/^项目(?:类型|类别)$/u, 'type'],
  [/^项目总预算(?:\(.*\))?$/u, 'total'],
  [/^(?:项目)?(?:本年度|当年|年度)(?:项目)?预算(?:\(.*\))?$/u, 'amount'],
  [/^(?:项目)?主要(?:支出)?(?:方向|内容|用途).*$/u, 'content'],
]

/** The list of projects inside a department form (项目支出情况): whole-life budget and this year's side by side; only the year's counts. */
export class ProjectRows {
  readonly #context: SectionContext
  readonly #into: ProjectDraft[]
  #slots: Slot[] = []
  #unit: MoneyUnit | null = null

  constructor(context: SectionContext, into: ProjectDraft[]) {
    this.#context = context
    this.#into = into
  }

  /** Reads a row: the header or a project. */
  read(row: GridRow): void {
    const cells = filledCells(row).filter((cell) => labelKey(cell.text) !== '项目支出情况')
    if (cells.length === 0 || this.#readHeader(cells)) {
      this.#context.ledger.mark(row.line, 'header')
      return
    }
    const { placed, leftover } = alignCells(cells, this.#slots)
    for (const cell of leftover) this.#context.ledger.leave(row.line, cell.text)
    const name = withoutCode(withoutOrdinal((placed.get('name')?.text ?? '').replaceAll('\n', '')))
    if (/^[….·\s]*$/u.test(name)) {
      this.#context.ledger.mark(row.line, 'label')
      return
    }
    const amount = placed.get('amount')?.text
    const parsed =
      amount === undefined ? null : parseAmount(amount, this.#unit ?? this.#context.unit)
    this.#into.push({
      ...emptyProject('project', lineOf(row, placed.get('name')?.column)),
      name,
      type: placed.get('type')?.text ?? null,
      amountFen: parsed?.ok ? parsed.fen : null,
      content: placed.get('content')?.text ?? null,
    })
  }

  #readHeader(cells: readonly Filled[]): boolean {
    const slots = cells.flatMap((cell): Slot[] => {
      const role = HEADS.find(([pattern]) => pattern.test(labelKey(cell.text)))?.[1]
      if (role === undefined) return []
      if (role === 'amount') this.#unit = findMoneyUnit(cell.text.replace(/^[^(（]*/u, ''))
      const isMoney = role === 'amount' || role === 'total'
      const misfit = (text: string) => (looksLikeAmount(text) === isMoney ? 0 : 4)
      return [{ role, column: cell.column, misfit }]
    })
    if (slots.length < 2) return false
    this.#slots = slots
    return true
  }
}
