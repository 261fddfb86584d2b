import { comparable } from '../../text/normalizeText.ts'
import { findMoneyUnit, looksLikeAmount } from '../../text/parseAmount.ts'
import { asksForPerson } from '../../text/redactPersons.ts'
import { splitGoals } from '../../text/splitGoals.ts'
import type { Filled, GridRow } from '../grid.ts'
import { filledCells, lineOf } from '../grid.ts'
import { readHeader, scopeOf } from '../indicators/readHeader.ts'
import { readIndicators } from '../indicators/readIndicators.ts'
import { isBlockLabel, recogniseLevel } from '../../text/recogniseLevel.ts'
import { isFooter } from '../reshape/furniture.ts'
import { BudgetTable } from './budgetTable.ts'
import type { Block } from './departmentLabels.ts'
import {
  blockOfLabel,
  DEPARTMENT,
  OVERALL_GOAL,
  PASSED_OVER,
  STAFF,
  UNITS,
} from './departmentLabels.ts'
import type { SectionContext, SectionDraft } from './form.ts'
import { GoalColumns } from './goalColumns.ts'
import { isLabel, labelKey, parseCount, withoutCode } from './label.ts'
import { ProjectRows } from './projectRows.ts'
import { readTaskRow, startTasks } from './taskTable.ts'

type HeadLabel = 'department' | 'fiscallySupportedStaff' | 'subordinateUnits' | 'passed'

/** Walks the form from top to bottom; labels say where a block begins, wherever in their row they stand. */
export class DepartmentReader {
  readonly #draft: SectionDraft
  readonly #context: SectionContext
  readonly #budget: BudgetTable
  readonly #tasks = startTasks()
  readonly #projects: ProjectRows
  readonly #goals = new GoalColumns()
  readonly #indicatorRows: GridRow[] = []
  #block: Block = 'head'
  #open: HeadLabel | null = null
  #isPerson = false

  constructor(draft: SectionDraft, context: SectionContext) {
    this.#draft = draft
    this.#context = context
    this.#budget = new BudgetTable(context, draft.budgetLines)
    this.#projects = new ProjectRows(context, draft.projects)
  }

  read(row: GridRow): void {
    const before = this.#block
    this.#block = blockOf(row, before)
    switch (this.#block) {
      case 'indicators':
        this.#indicatorRows.push(row)
        break
      case 'head':
        this.#readHead(row)
        break
      case 'budget':
        if (!this.#readHeadCells(row)) this.#budget.read(row)
        break
      case 'goals':
        this.#readGoal(row)
        break
      case 'projects':
        this.#projects.read(row)
        break
      case 'skip':
        this.#context.ledger.mark(row.line, 'running_text')
        break
      default:
        readTaskRow(this.#tasks, row, this.#block, this.#context, this.#draft)
    }
  }

  finish(): void {
    this.#budget.finish()
    this.#draft.execution = this.#budget.execution
    this.#draft.indicators = readIndicators(this.#indicatorRows, this.#context.ledger)
    for (const part of this.#goals.parts) {
      this.#draft.goals.push(
        ...splitGoals(part.text)
          .filter((goal) => !/^[….\s]*$/u.test(goal.text))
          .map((goal) => ({ line: part.line, scope: part.scope, ...goal })),
      )
    }
  }

  #readHead(row: GridRow): void {
    if (this.#readHeadCells(row)) return
    const cells = filledCells(row)
    // Letters of a label that was printed from top to bottom.
    if (cells.every((cell) => /^\p{Script=Han}{1,2}$/u.test(cell.text)))
      this.#context.ledger.mark(row.line, 'label')
  }

  /** Department and staff; true when the row held any of their labels or values. */
  #readHeadCells(row: GridRow): boolean {
    const { ledger } = this.#context
    let isKnown = false
    const cells = filledCells(row).flatMap(splitLabelled)
    // A label left blank takes nothing from a row of other labels: 500 万元 is not the number of its units.
    if (cells.length > 1 && cells.every((cell) => headLabel(cell.text) === null)) this.#open = null
    for (const { text, column } of cells) {
      const unit = /^\(?(?:金额)?单位:((?:亿|千|万)?元)\)?$/u.exec(comparable(text))?.[1]
      if (unit !== undefined) {
        this.#context.unit = findMoneyUnit(unit) ?? this.#context.unit
        ledger.mark(row.line, 'document')
        continue
      }
      const label = headLabel(text)
      if (label !== null) {
        isKnown = true
        this.#open = label
        this.#isPerson = asksForPerson(text)
        if (label === 'fiscallySupportedStaff' || label === 'subordinateUnits')
          this.#openStaffing(lineOf(row, column))
        ledger.mark(row.line, label === 'department' ? 'document' : 'label')
      } else if (this.#open !== null && this.#takeHead(this.#open, text)) {
        if (this.#isPerson) ledger.redact(row.line, text)
        ledger.mark(row.line, 'label')
        isKnown = true
        this.#open = null
      } else if (isKnown) {
        ledger.leave(row.line, text)
      }
    }
    return isKnown
  }

  #openStaffing(line: number): void {
    this.#draft.staffing ??= { line, fiscallySupportedStaff: null, subordinateUnits: null }
  }

  /** Gives a value to the open label; false when it has one already or the text is no count. */
  #takeHead(open: HeadLabel, text: string): boolean {
    if (open === 'passed') return true
    if (open === 'department') {
      const name = withoutCode(text.replaceAll('\n', ''))
      if (this.#draft.department !== null) return this.#draft.department === name
      this.#draft.department = name
      return true
    }
    const count = parseCount(text)
    const { staffing } = this.#draft
    if (count === null || staffing?.[open] !== null) return false
    staffing[open] = count
    return true
  }

  #readGoal(row: GridRow): void {
    const { ledger } = this.#context
    if (this.#goals.readHeads(row)) {
      ledger.mark(row.line, 'label')
      return
    }
    const cells = filledCells(row).filter(
      (cell) => !isLabel(cell.text, OVERALL_GOAL) && !isBlockLabel(cell.text),
    )
    ledger.mark(row.line, cells.length === 0 ? 'label' : 'goal')
    this.#goals.read(row.line, cells)
  }
}

function headLabel(text: string): HeadLabel | null {
  if (isLabel(text, DEPARTMENT)) return 'department'
  if (isLabel(text, STAFF)) return 'fiscallySupportedStaff'
  if (isLabel(text, UNITS)) return 'subordinateUnits'
  return isLabel(text, PASSED_OVER) ? 'passed' : null
}

/** `预算单位：水务局` is a label and its value. */
function splitLabelled(cell: Filled): Filled[] {
  const [, label = '', value = ''] = /^([^:：]{2,20})[:：]\s*([\s\S]+)$/u.exec(cell.text) ?? []
  if (label === '' || headLabel(label) === null) return [cell]
  return [
    { column: cell.column, text: label },
    { column: cell.column, text: value },
  ]
}

function blockOf(row: GridRow, current: Block): Block {
  if (current === 'indicators' || readHeader(row)) return 'indicators'
  const cells = filledCells(row)
  if (cells.some((cell) => headLabel(cell.text) === 'department') && current === 'head')
    return 'head'
  for (const cell of cells) {
    const [, label = ''] = /^([^:：]{2,20})[:：]/u.exec(cell.text) ?? []
    const block = blockOfLabel(cell.text) ?? (label === '' ? null : blockOfLabel(label))
    if (block !== null && !(block === 'budget' && current !== 'head' && current !== 'budget'))
      return block
  }
  // 预期目标 | 实际完成情况 and 长期目标1：… are heads of goals and of indicator blocks.
  if (
    cells.some((cell) => scopeOf(cell.text) !== null && cell.text.length < 30) &&
    current !== 'head'
  ) {
    return GOAL_OF_BLOCK.test(comparable(cells[0]?.text ?? '')) ? 'indicators' : 'goals'
  }
  const isPastHead = current !== 'head' && current !== 'budget'
  return isPastHead && beginsIndicators(row) && !isFooter(row) ? 'indicators' : current
}

/** `长期目标1：健全…` repeats a goal above its block of indicators. */
const GOAL_OF_BLOCK = /^(?:长期|中期|年度)目标\d+:?$/u

/** An indicator table whose header was lost begins with its labels, and prints no money. */
function beginsIndicators(row: GridRow): boolean {
  const cells = filledCells(row)
  const labels = cells.filter(
    (cell) =>
      recogniseLevel(cell.text) !== null ||
      (/指标/u.test(labelKey(cell.text)) && isBlockLabel(cell.text)),
  )
  return (
    labels.length > 0 &&
    !cells.some((cell) => looksLikeAmount(cell.text) && /[,.]/u.test(cell.text))
  )
}
