import type { MoneyUnit } from '../../text/parseAmount.ts'
import { findMoneyUnit, looksLikeAmount, parseAmount } from '../../text/parseAmount.ts'
import type { Filled, Grid, GridRow } from '../grid.ts'
import { filledCells } from '../grid.ts'
import { readHeader } from '../indicators/readHeader.ts'
import { readIndicators } from '../indicators/readIndicators.ts'
import { recogniseLevel } from '../../text/recogniseLevel.ts'
import type { FormReader, ProjectDraft, Section, SectionContext, SectionDraft } from './form.ts'
import { emptyProject, emptySection } from './form.ts'
import { labelKey, withoutCode } from './label.ts'

const UNIT = /^(?:(?:预算|用款|资金使用|项目|实施)?单位(?:名称|编码)?|部门(?:名称)?)(?:\(.*\))?$/u
const NAME = /^(?:(?:预算)?单位(?:名称)?[/、])?(?:二级)?项目(?:\(政策\))?名称(?:\(.*\))?$/u
const AMOUNT =
  /^(?:(?:年度|本年|当年|项目)?(?:预算|资金)(?:金额|数|总额|资金|安排)*|金额|总计|合计)(?:\(.*\))?$/u
const TYPE = /^项目(?:类型|类别)$/u
const GOAL = /^(?:项目)?(?:年度|总体|当年)*(?:绩效)?目标$/u
const GRAND_TOTAL = /^(?:合计|总计)$/u

interface ListHeader {
  /** The header row with nothing but the columns of indicators. */
  indicators: GridRow
  firstIndicator: number
  unit: number | null
  name: number
  amount: number | null
  goal: number | null
  type: number | null
  /** Columns between amount and goal, named by the second row of the header. */
  funding: { column: number; label: string }[]
  money: MoneyUnit | null
}

/** One table with a row an indicator; the project stands on its first row only. */
export const indicatorList: FormReader = {
  form: 'project-list',

  recognise(grid: Grid): number[] {
    const first = grid.rows.findIndex((row) => readListHeader(row) !== null)
    return first < 0 ? [] : [first]
  },

  extract(section: Section, context: SectionContext): SectionDraft {
    const reader = new ListReader(context)
    for (const row of section.rows) reader.read(row)
    return reader.finish()
  },
}

function readListHeader(row: GridRow): ListHeader | null {
  if (readHeader(row) === null) return null
  const cells = filledCells(row)
  const find = (pattern: RegExp) => cells.find((cell) => pattern.test(labelKey(cell.text)))
  const name = find(NAME)
  const first = cells.find((cell) => /^(?:一级|二级|三级)指标|^指标名称/u.test(labelKey(cell.text)))
  if (!name || !first || first.column < name.column) return null
  const amount = find(AMOUNT)
  const keep = (text: string, column: number) => (column >= first.column ? text : '')
  return {
    indicators: { ...row, cells: row.cells.map(keep) },
    firstIndicator: first.column,
    unit:
      cells.find((cell) => cell.column < name.column && UNIT.test(labelKey(cell.text)))?.column ??
      null,
    name: name.column,
    amount: amount?.column ?? null,
    goal: find(GOAL)?.column ?? null,
    type: find(TYPE)?.column ?? null,
    funding: sourcesBetween(cells, amount?.column ?? null, find(GOAL)?.column ?? first.column),
    money: amount ? findMoneyUnit(amount.text.replace(/^[^(（]*/u, '')) : null,
  }
}

/** Columns of money by source (财政拨款, 其他资金) between the total and the goal. */
function sourcesBetween(
  cells: readonly Filled[],
  from: number | null,
  to: number,
): ListHeader['funding'] {
  if (from === null) return []
  return cells
    .filter(
      (cell) =>
        cell.column > from && cell.column < to && /(?:拨款|资金|收入)$/u.test(labelKey(cell.text)),
    )
    .map((cell) => ({ column: cell.column, label: labelKey(cell.text).replace(/^其中:?/u, '') }))
}

class ListReader {
  readonly #draft = emptySection()
  readonly #context: SectionContext
  #header: ListHeader | null = null
  #unit: string | null = null
  #project: ProjectDraft | null = null
  #rows: GridRow[] = []

  constructor(context: SectionContext) {
    this.#context = context
  }

  read(row: GridRow): void {
    const found = readListHeader(row)
    if (found) {
      this.#header = {
        ...found,
        funding: found.funding.length > 0 ? found.funding : (this.#header?.funding ?? []),
      }
      this.#context.ledger.mark(row.line, 'header')
      if (this.#rows.length > 0) this.#rows.push(found.indicators)
      return
    }
    const header = this.#header
    const cells = filledCells(row)
    if (!header || cells.length === 0 || this.#readSubHeader(row, header, cells)) return
    const own = cells.filter((_, index) => isOwn(cells, index, header))
    if (own.length > 0) this.#readProject(row, header, own)
    const rest = new Set(own.map((cell) => cell.column))
    if (own.length === cells.length) return
    this.#rows.push({
      ...row,
      cells: row.cells.map((text, column) => (rest.has(column) ? '' : text)),
    })
  }

  finish(): SectionDraft {
    this.#close()
    return this.#draft
  }

  /** The second row of a header names the columns of the money. */
  #readSubHeader(row: GridRow, header: ListHeader, cells: readonly Filled[]): boolean {
    const isHeader = cells.every((cell) =>
      /^(?:资金总额|小计|合计|其中.*|.*(?:拨款|资金|收入))$/u.test(labelKey(cell.text)),
    )
    if (
      !isHeader ||
      cells.some((cell) => GRAND_TOTAL.test(labelKey(cell.text)) && cells.length === 1)
    )
      return false
    header.funding = cells
      .filter((cell) => header.amount !== null && cell.column > header.amount)
      .map((cell) => ({ column: cell.column, label: labelKey(cell.text).replace(/^其中:?/u, '') }))
    this.#context.ledger.mark(row.line, 'header')
    return true
  }

  #readProject(row: GridRow, header: ListHeader, own: readonly Filled[]): void {
    const { amountFen, funding, texts } = this.#money(row, header, own)
    const [first, second] = texts
    if (!first) return
    if (GRAND_TOTAL.test(labelKey(first.text))) {
      this.#draft.budgetLines.push({
        line: row.line,
        side: 'total',
        category: labelKey(first.text),
        amountFen,
      })
      for (const [category, fen] of Object.entries(funding ?? {})) {
        this.#draft.budgetLines.push({ line: row.line, side: 'revenue', category, amountFen: fen })
      }
      return
    }
    const isUnit = header.unit !== null && first.column === header.unit
    const name = isUnit ? second : first
    if (isUnit) this.#unit = withoutCode(first.text.replaceAll('\n', ''))
    const isSubtotal = isUnit
      ? !name || name.column === header.goal
      : row.cells.length > 0 && own.length === filledCells(row).length && texts.length === 1
    if (!name || isSubtotal) {
      this.#context.ledger.mark(row.line, 'label')
      if (!isUnit) this.#unit = withoutCode(first.text.replaceAll('\n', ''))
      return
    }
    // Some lists print the project again on every row of its indicators.
    if (this.#project?.name === withoutCode(name.text.replaceAll('\n', ''))) return
    this.#close()
    const beside = texts.slice(texts.indexOf(name) + 1)
    // The type stands in its column, or first beside the name where the row was shifted.
    const type =
      header.type === null
        ? undefined
        : (beside.find((cell) => cell.column === header.type) ?? beside[0])
    const goal = beside.filter((cell) => cell !== type)
    this.#project = {
      ...emptyProject('project', row.cellLines?.[name.column] ?? row.line),
      name: withoutCode(name.text.replaceAll('\n', '')),
      type: type?.text ?? null,
      spendingUnit: this.#unit,
      amountFen,
      funding,
      annualGoal: goal.length > 0 ? goal.map((cell) => cell.text).join('\n') : null,
      lines: [row.line],
    }
    this.#rows = [header.indicators]
  }

  #money(
    row: GridRow,
    header: ListHeader,
    own: readonly Filled[],
  ): { amountFen: number | null; funding: Record<string, number | null> | null; texts: Filled[] } {
    const amounts = own.filter((cell) => looksLikeAmount(cell.text))
    const [total, ...parts] = amounts.map((cell) => {
      const parsed = parseAmount(cell.text, header.money ?? this.#context.unit)
      if (!parsed.ok) this.#context.ledger.leave(row.line, cell.text)
      return { column: cell.column, fen: parsed.ok ? parsed.fen : null }
    })
    const isAligned = parts.every((part) =>
      header.funding.some(({ column }) => column === part.column),
    )
    const funding = header.funding.map(({ column, label }, index) => {
      const part = isAligned ? parts.find((one) => one.column === column) : parts[index]
      return [label, part?.fen ?? null] as const
    })
    return {
      amountFen: total?.fen ?? null,
      funding: funding.length > 0 ? Object.fromEntries(funding) : null,
      texts: own.filter((cell) => !looksLikeAmount(cell.text)),
    }
  }

  #close(): void {
    if (!this.#project) return
    this.#project.indicators = readIndicators(this.#rows, this.#context.ledger)
    this.#draft.projects.push(this.#project)
    this.#project = null
    this.#rows = []
  }
}

/** Whether a cell belongs to the project (unit, name, money, goal) and not to an indicator: the row holds money, and no level stands before it. */
function isOwn(cells: readonly Filled[], index: number, header: ListHeader): boolean {
  const money = cells.findIndex(
    (cell) => looksLikeAmount(cell.text) && cell.column < header.firstIndicator,
  )
  const level = cells.findIndex((cell) => recogniseLevel(cell.text) !== null)
  if (header.amount === null) {
    // Without a column of money, what stands left of the indicators' columns is the project's.
    return (level < 0 || index < level) && (cells[index]?.column ?? 0) < header.firstIndicator
  }
  const end = level < 0 ? cells.findIndex((cell) => cell.column >= header.firstIndicator) : level
  if (money < 0 || (level >= 0 && level < money)) return false
  return end < 0 || index < end
}
