import type { MoneyUnit } from '../../text/parseAmount.ts'
import { findMoneyUnit, parseAmount } from '../../text/parseAmount.ts'
import type { Filled, Grid, GridRow } from '../grid.ts'
import { filledCells } from '../grid.ts'
import type { TextPiece } from '../indicators/readPackedIndicators.ts'
import { readPackedIndicators } from '../indicators/readPackedIndicators.ts'
import { isFooter } from '../reshape/furniture.ts'
import type { FormReader, ProjectDraft, Section, SectionContext, SectionDraft } from './form.ts'
import { emptyProject, emptySection } from './form.ts'
import { labelKey, withoutCode } from './label.ts'

const NAME = /^(?:\d+\.)?项目名称(?:\(.*\))?$/u
const TOTAL = /^(?:总计|合计|小计|预算(?:金额|数)?|金额|资金(?:总额|合计))(?:\(.*\))?$/u
const GOAL = /^(?:年度)?(?:总体)?(?:绩效)?目标$/u
const INDICATORS = /^(?:年度)?绩效指标$/u
const GRAND_TOTAL = /^(?:合计|总计)$/u

interface ListHeader {
  name: number
  total: number
  goal: number | null
  indicators: number
  /** Columns between total and goal: money by source, named as printed. */
  funding: { column: number; label: string }[]
  unit: MoneyUnit | null
}

/** One table with a row a project and the indicators packed into a cell (`1、1-产出指标；11-数量指标；…`). */
export const projectList: FormReader = {
  form: 'project-list',

  recognise(grid: Grid): number[] {
    // A header that is repeated on every page continues the list.
    const first = grid.rows.findIndex((row) => readListHeader(row) !== null)
    return first < 0 ? [] : [first]
  },

  extract(section: Section, context: SectionContext): SectionDraft {
    const draft = emptySection()
    let header: ListHeader | null = null
    let unit: string | null = null
    for (const row of joinContinuations(section.rows)) {
      const found = readListHeader(row)
      if (found) {
        header = found
        context.ledger.mark(row.line, 'header')
      } else if (header) {
        unit = readListRow(row, header, unit, context, draft)
      }
    }
    return draft
  },
}

function readListHeader(row: GridRow): ListHeader | null {
  const cells = filledCells(row)
  const find = (pattern: RegExp) => cells.find((cell) => pattern.test(labelKey(cell.text)))
  const name = find(NAME)
  const total = find(TOTAL)
  const indicators = find(INDICATORS)
  if (!name || !total || !indicators) return null
  const goal = find(GOAL) ?? null
  const end = goal?.column ?? indicators.column
  return {
    name: name.column,
    total: total.column,
    goal: goal?.column ?? null,
    indicators: indicators.column,
    funding: cells
      .filter((cell) => cell.column > total.column && cell.column < end)
      .map((cell) => ({ column: cell.column, label: cell.text.replaceAll('\n', '') })),
    unit: findMoneyUnit(total.text.replace(/^[^(（]*/u, '')),
  }
}

/** A row of the list with what page breaks cut off put back; the pieces of its packed cell know their lines. */
interface ListRow extends GridRow {
  pieces: TextPiece[]
}

/** A row without name and money, or a line outside the columns, is the rest of the row above, cut by a page break. */
function joinContinuations(rows: readonly GridRow[]): ListRow[] {
  const joined: ListRow[] = []
  let header: ListHeader | null = null
  let previous: ListRow | null = null
  for (const row of rows) {
    const found = readListHeader(row)
    header = found ?? header
    const packed = header?.indicators ?? 0
    if (previous !== null && header !== null && found === null && isRestOfRow(row, header)) {
      const isLoose = filledCells(row).length === 1
      const piece = isLoose ? (filledCells(row)[0]?.text ?? '') : (row.cells[packed] ?? '')
      previous.pieces.push({ line: row.line, text: piece.replaceAll('\n', '') })
      const cells = isLoose ? [] : row.cells
      previous.cells = previous.cells.map((text, column) =>
        column === packed ? text : text + (cells[column] ?? ''),
      )
      joined.push({ ...row, cells: [], pieces: [] })
      continue
    }
    const line = row.cellLines?.[packed] ?? row.line
    const copy: ListRow = {
      ...row,
      cells: [...row.cells],
      pieces: piecesOf(row, packed, line),
    }
    if (found === null) previous = copy
    joined.push(copy)
  }
  return joined
}

/** The lines of a packed cell; where the cell was joined from lines of the file, each knows its own. */
function piecesOf(row: GridRow, packed: number, line: number): TextPiece[] {
  return (row.cells[packed] ?? '').split('\n').map((text, index) => ({
    line: row.cellLines === undefined ? line : line + index,
    text,
  }))
}

function isRestOfRow(row: GridRow, header: ListHeader): boolean {
  const cells = filledCells(row)
  if (cells.length === 0) return false
  if (row.cells.length === 1) return !isFooter(row)
  // What is left of a packed cell has slipped to the first column.
  if (cells.length === 1 && /指标值\s*[:：]/u.test(cells[0]?.text ?? '')) return true
  return cells.every((cell) => cell.column > header.total && !/^[\d,.]+$/u.test(cell.text))
}

/** Reads one row; returns the unit whose rows follow. */
function readListRow(
  row: ListRow,
  header: ListHeader,
  unit: string | null,
  context: SectionContext,
  draft: SectionDraft,
): string | null {
  const at = (column: number | null) => (column === null ? '' : (row.cells[column] ?? ''))
  const name = at(header.name).replaceAll('\n', '')
  const moneyUnit = header.unit ?? context.unit
  const money = (column: number): number | null => {
    const parsed = parseAmount(at(column), moneyUnit)
    if (!parsed.ok && parsed.reason !== 'blank') context.ledger.leave(row.line, at(column))
    return parsed.ok ? parsed.fen : null
  }
  if (row.cells.length === 0) {
    context.ledger.mark(row.line, 'project')
    return unit
  }
  if (name === '') return unit
  const amountFen = money(header.total)
  const funding = Object.fromEntries(
    header.funding.map(({ column, label }) => [label, money(column)]),
  )
  if (GRAND_TOTAL.test(labelKey(name))) {
    addTotals(row, name, amountFen, funding, draft)
    return unit
  }
  if (at(header.goal) === '' && at(header.indicators) === '') {
    // A row with money but neither goal nor indicators is the subtotal of the unit whose projects follow.
    context.ledger.mark(row.line, 'label')
    return withoutCode(name)
  }
  const project = {
    ...emptyProject('project', row.line),
    name: withoutCode(name),
    spendingUnit: unit,
    amountFen,
    funding,
  }
  project.annualGoal = at(header.goal) === '' ? null : at(header.goal)
  addIndicators(project, row, context)
  leaveOutside(row, header, context)
  draft.projects.push(project)
  return unit
}

function addTotals(
  row: GridRow,
  name: string,
  amountFen: number | null,
  funding: Record<string, number | null>,
  draft: SectionDraft,
): void {
  draft.budgetLines.push({ line: row.line, side: 'total', category: name, amountFen })
  for (const [category, fen] of Object.entries(funding)) {
    draft.budgetLines.push({ line: row.line, side: 'revenue', category, amountFen: fen })
  }
}

function addIndicators(project: ProjectDraft, row: ListRow, context: SectionContext): void {
  const { indicators, leftover } = readPackedIndicators(row.pieces)
  project.indicators = indicators
  for (const text of leftover) context.ledger.leave(row.line, text)
}

function leaveOutside(row: GridRow, header: ListHeader, context: SectionContext): void {
  const known = new Set([
    header.name,
    header.total,
    header.goal,
    header.indicators,
    ...header.funding.map((f) => f.column),
  ])
  const outside = filledCells(row).filter((cell: Filled) => !known.has(cell.column))
  for (const cell of outside) context.ledger.leave(row.line, cell.text)
}
