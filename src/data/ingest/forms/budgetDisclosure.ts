import type { BudgetSide } from '../../model/rows.ts'
import { comparable } from '../../text/normalizeText.ts'
import type { MoneyUnit } from '../../text/parseAmount.ts'
import { findMoneyUnit, looksLikeAmount, parseAmount } from '../../text/parseAmount.ts'
import type { Filled, Grid, GridRow } from '../grid.ts'
import { filledCells, lineOf } from '../grid.ts'
import { isFooter } from '../reshape/furniture.ts'
import type { FormReader, Section, SectionContext, SectionDraft } from './form.ts'
import { emptySection } from './form.ts'
import { labelKey } from './label.ts'

const TITLE =
  /(?:收支|收入支出)[^。；]{0,12}(?:总表|预算表|决算表|情况表)|收支预算|[“"]?三公[”"]?经费[^。；]{0,20}表/u
const NAME = /^(?:项目|科目|支出项目|收入项目|科目名称|单位名称)(?:\(.*\))?$/u
const AMOUNT =
  /^(?:(?:20\d\d|本|当)年度?)?(?:预算|决算)(?:数|金额|安排)?(?:\(.*\))?$|^(?:金额|合计|本年预算)(?:\(.*\))?$/u
const PARTS =
  /^(?:合计|小计|因公出国\(境\)费用?|公务接待费|公务用车.*费.*|公务用车购置费|公务用车运行(?:维护)?费)$/u

/** One (name, amount) group of columns: a half of a 收支总表, or a whole table. */
interface Group {
  name: number
  /** Column of this year's amount. */
  amount: number
  side: BudgetSide
}

/**
 * 部门预算公开: 收支总表 (receipts on the left, expenditure on the right) and 三公经费, as budget lines. Of several years side by side the title's
 * year counts.
 */
export const budgetDisclosure: FormReader = {
  form: 'budget',

  recognise(grid: Grid): number[] {
    const title = titleOf(grid)
    if (title === null) return []
    const header = grid.rows.findIndex(
      (row) => readGroups(row, title, []).length > 0 || isPartsHeader(row),
    )
    return header < 0 ? [] : [sidesAbove(grid, header)]
  },

  extract(section: Section, context: SectionContext): SectionDraft {
    const title = section.heading.map(comparable).find((text) => TITLE.test(text)) ?? ''
    const reader = new BudgetDisclosureReader(title, context)
    for (const row of section.rows) reader.read(row)
    return reader.draft
  },
}

function titleOf(grid: Grid): string | null {
  const row = grid.rows.find((one) => {
    const cells = filledCells(one)
    return cells.length === 1 && TITLE.test(comparable(cells[0]?.text ?? ''))
  })
  return row ? comparable(filledCells(row)[0]?.text ?? '') : null
}

/** The row 收入 | 支出 above the header belongs to the table. */
function sidesAbove(grid: Grid, header: number): number {
  const above = grid.rows[header - 1]
  return above && sidesOf(above).length > 0 ? header - 1 : header
}

function sidesOf(row: GridRow): BudgetSide[] {
  const cells = filledCells(row).map((cell) => labelKey(cell.text))
  if (!cells.every((text) => /^(?:收入|支出)$/u.test(text))) return []
  return cells.map((text) => (text === '收入' ? 'revenue' : 'expenditure'))
}

function readGroups(row: GridRow, title: string, sides: readonly BudgetSide[]): Group[] {
  const cells = filledCells(row)
  const names = cells.filter((cell) => NAME.test(labelKey(cell.text)))
  const usual: BudgetSide =
    /三公|支出/u.test(title) && !/收支|收入/u.test(title) ? 'expenditure' : 'revenue'
  return names.flatMap((name, index) => {
    const end = names[index + 1]?.column ?? Infinity
    const amounts = cells.filter(
      (cell) => cell.column > name.column && cell.column < end && AMOUNT.test(labelKey(cell.text)),
    )
    const amount = thisYear(amounts, title)
    if (!amount) return []
    return [
      {
        name: name.column,
        amount: amount.column,
        side: sides[index] ?? (index === 0 ? usual : 'expenditure'),
      },
    ]
  })
}

/** Of columns for several years the one of the title's year, else the last budget. */
function thisYear(amounts: readonly Filled[], title: string): Filled | undefined {
  const year = /20\d\d/u.exec(title)?.[0]
  const ofYear = amounts.find((cell) => year !== undefined && labelKey(cell.text).startsWith(year))
  const hasYears = amounts.some((cell) => /^20\d\d/u.test(labelKey(cell.text)))
  return ofYear ?? (hasYears ? amounts.findLast((cell) => /预算/u.test(cell.text)) : amounts[0])
}

function isPartsHeader(row: GridRow): boolean {
  const cells = filledCells(row)
  const heads = cells.filter((cell) => !/^(?:单位|部门)(?:名称)?$/u.test(labelKey(cell.text)))
  return heads.length >= 3 && heads.every((cell) => PARTS.test(labelKey(cell.text)))
}

class BudgetDisclosureReader {
  readonly draft = emptySection()
  readonly #title: string
  readonly #context: SectionContext
  readonly #unit: MoneyUnit
  #sides: BudgetSide[] = []
  #groups: Group[] = []
  /** Heads of a table that prints its parts side by side, above one row of figures. */
  #parts: { column: number; label: string }[] = []

  constructor(title: string, context: SectionContext) {
    this.#title = title
    this.#context = context
    this.#unit = context.unit
  }

  read(row: GridRow): void {
    const { ledger } = this.#context
    const sides = sidesOf(row)
    const groups = readGroups(row, this.#title, this.#sides)
    if (sides.length > 0 || groups.length > 0) {
      this.#sides = sides.length > 0 ? sides : this.#sides
      if (groups.length > 0) this.#groups = groups
      ledger.mark(row.line, 'header')
    } else if (isPartsHeader(row)) {
      this.#readParts(row)
    } else if (isFooter(row) && !filledCells(row).some((cell) => looksLikeAmount(cell.text))) {
      ledger.mark(row.line, 'running_text')
    } else if (this.#parts.length > 0) {
      this.#readFigures(row)
    } else {
      this.#readRow(row)
    }
  }

  /** A second row of heads (小计 | 购置费 | 运行费) splits the head above it. */
  #readParts(row: GridRow): void {
    for (const cell of filledCells(row)) {
      if (!PARTS.test(labelKey(cell.text))) continue
      const at = this.#parts.findIndex((part) => part.column === cell.column)
      const part = { column: cell.column, label: labelKey(cell.text) }
      if (at < 0) this.#parts.push(part)
      else if (part.label !== '小计') this.#parts[at] = part
    }
    this.#parts.sort((a, b) => a.column - b.column)
    this.#context.ledger.mark(row.line, 'header')
  }

  #readFigures(row: GridRow): void {
    const cells = filledCells(row).filter((cell) => looksLikeAmount(cell.text))
    const isAligned = cells.every((cell) => this.#parts.some((part) => part.column === cell.column))
    for (const [index, part] of this.#parts.entries()) {
      const cell = isAligned ? cells.find((one) => one.column === part.column) : cells[index]
      if (cell) this.#add(row.line, part.label, cell.text, 'expenditure')
    }
  }

  #readRow(row: GridRow): void {
    const cells = filledCells(row)
    for (const [index, group] of this.#groups.entries()) {
      const end = this.#groups[index + 1]?.name ?? Infinity
      const own = cells.filter((cell) => cell.column >= group.name && cell.column < end)
      const name = own.find((cell) => !looksLikeAmount(cell.text))
      if (!name) continue
      const figures = own.filter((cell) => looksLikeAmount(cell.text))
      // A row of the right half whose blank cells at the left were dropped.
      const right = this.#groups[index + 1]
      const isSlipped = /[^收]支出$/u.test(comparable(name.text)) && group.side === 'revenue'
      if (
        isSlipped &&
        right &&
        index === 0 &&
        !cells.slice(1).some((cell) => !looksLikeAmount(cell.text))
      ) {
        this.#add(lineOf(row, name.column), name.text, figures[0]?.text ?? null, right.side)
        return
      }
      const amount =
        figures.find((cell) => cell.column - name.column === group.amount - group.name) ?? null
      const only = figures.length === 1 && own.length === 2 ? figures[0] : undefined
      this.#add(lineOf(row, name.column), name.text, (amount ?? only)?.text ?? null, group.side)
    }
  }

  #add(line: number, name: string, text: string | null, side: BudgetSide): void {
    const category = comparable(name)
      .replace(/^其中:?/u, '')
      .replace(/:$/u, '')
    const parsed =
      text === null
        ? null
        : parseAmount(text, findMoneyUnit(this.#title.replace(/^[^(]*/u, '')) ?? this.#unit)
    if (parsed && !parsed.ok) this.#context.ledger.leave(line, text ?? '')
    this.draft.budgetLines.push({
      line,
      side: /合计$|总计$/u.test(category)
        ? 'total'
        : /^结转下年/u.test(category)
          ? 'expenditure'
          : side,
      category,
      amountFen: parsed?.ok ? parsed.fen : null,
    })
  }
}
