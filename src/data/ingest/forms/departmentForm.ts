import { looksLikeAmount } from '../../text/parseAmount.ts'
import { splitGoals } from '../../text/splitGoals.ts'
import type { Grid, GridRow } from '../grid.ts'
import { filledCells } from '../grid.ts'
import { readHeader } from '../indicators/readHeader.ts'
import { readIndicators } from '../indicators/readIndicators.ts'
import { isBlockLabel, recogniseLevel } from '../indicators/recogniseLevel.ts'
import { readBudgetRow, startBudget } from './budgetTable.ts'
import type { FormReader, Section, SectionContext, SectionDraft } from './form.ts'
import { emptySection } from './form.ts'
import { isLabel, parseCount } from './label.ts'
import { readTaskRow, startTasks } from './taskTable.ts'

const DEPARTMENT = /^(?:部门|单位|预算单位|部门\(单位\)|预算部门|申报单位)名称$/u
const BASICS = /^基本信息$/u
const STAFF = /^财政供养人员(?:总?数|数量)?(?:\(人\))?$/u
const UNITS = /^下属(?:二级)?(?:预算)?单位(?:个)?数(?:量)?(?:\(个\))?$/u
const OVERALL_GOAL = /^(?:年度)?(?:部门)?(?:整体|总体)(?:绩效)?目标$/u
const BUDGET = /^(?:预算整体情况|部门预算支出|收入来源|基本支出|项目支出)$/u
const TASKS = /^(?:年度重点工作任务|年度主要任务|重点工作任务)$/u
const OTHER_TASKS = /^其他需完成的任务(?:\(可选填\)|\(选填\))?$/u

/** 部门整体支出绩效目标表: staff, budget, goals, key tasks and indicators of a whole department. */
export const departmentForm: FormReader = {
  form: 'department',

  recognise(grid: Grid): number[] {
    const starts = grid.rows.flatMap((row, index) =>
      filledCells(row).some((cell) => isLabel(cell.text, DEPARTMENT)) && row.cells.length > 1
        ? [index]
        : [],
    )
    return starts.filter((start, n) => {
      const rows = grid.rows.slice(start, starts[n + 1])
      const hits = [STAFF, BUDGET, OVERALL_GOAL, TASKS].filter((label) =>
        rows.some((row) => filledCells(row).some((cell) => isLabel(cell.text, label))),
      )
      return hits.length >= 2
    })
  },

  extract(section: Section, context: SectionContext): SectionDraft {
    const draft = emptySection()
    const reader = new DepartmentReader(draft, context)
    section.rows.forEach((row) => reader.read(row))
    reader.finish()
    return draft
  },
}

type Block = 'head' | 'budget' | 'goals' | 'key_task' | 'other_task' | 'indicators'

/** Walks the form from top to bottom; labels say where a block begins, wherever in their row they stand. */
class DepartmentReader {
  readonly #draft: SectionDraft
  readonly #context: SectionContext
  readonly #budget = startBudget()
  readonly #tasks = startTasks()
  readonly #goalParts: { line: number; text: string }[] = []
  readonly #indicatorRows: GridRow[] = []
  #block: Block = 'head'

  constructor(draft: SectionDraft, context: SectionContext) {
    this.#draft = draft
    this.#context = context
  }

  read(row: GridRow): void {
    this.#block = blockOf(row, this.#block)
    if (this.#block === 'indicators') this.#indicatorRows.push(row)
    else if (this.#block === 'head') this.#readHead(row)
    else if (this.#block === 'budget')
      readBudgetRow(this.#budget, row, this.#context, this.#draft.budgetLines)
    else if (this.#block === 'goals') this.#readGoal(row)
    else readTaskRow(this.#tasks, row, this.#block, this.#context, this.#draft.projects)
  }

  finish(): void {
    this.#draft.indicators = readIndicators(this.#indicatorRows, this.#context.ledger)
    const text = this.#goalParts.map((part) => part.text).join('\n')
    const line = this.#goalParts[0]?.line
    if (line === undefined) return
    this.#draft.goals = splitGoals(text).map((goal) => ({ line, scope: 'year', ...goal }))
  }

  #readHead(row: GridRow): void {
    const { ledger } = this.#context
    let open: 'department' | 'fiscallySupportedStaff' | 'subordinateUnits' | null = null
    let isKnown = false
    for (const { text } of filledCells(row)) {
      const label = headLabel(text)
      if (label !== null) {
        isKnown = true
        open = label === 'basics' ? null : label
        if (open !== null && open !== 'department') this.#openStaffing(row.line)
        ledger.mark(row.line, open === 'department' ? 'document' : 'label')
      } else if (open !== null && this.#takeHead(open, text)) {
        open = null
      } else if (isKnown) {
        ledger.leave(row.line, text)
      }
    }
  }

  #openStaffing(line: number): void {
    this.#draft.staffing ??= { line, fiscallySupportedStaff: null, subordinateUnits: null }
  }

  /** Gives a value to the open label; false when it has one already or the text is no count. */
  #takeHead(
    open: 'department' | 'fiscallySupportedStaff' | 'subordinateUnits',
    text: string,
  ): boolean {
    if (open === 'department') {
      if (this.#draft.department !== null) return false
      this.#draft.department = text.replaceAll('\n', '')
      return true
    }
    const count = parseCount(text)
    const { staffing } = this.#draft
    if (count === null || staffing?.[open] !== null) return false
    staffing[open] = count
    return true
  }

  #readGoal(row: GridRow): void {
    const cells = filledCells(row).filter((cell) => !isLabel(cell.text, OVERALL_GOAL))
    if (cells.length === 0) this.#context.ledger.mark(row.line, 'label')
    for (const cell of cells) {
      this.#goalParts.push({ line: row.line, text: cell.text })
      this.#context.ledger.mark(row.line, 'goal')
    }
  }
}

function headLabel(
  text: string,
): 'department' | 'fiscallySupportedStaff' | 'subordinateUnits' | 'basics' | null {
  if (isLabel(text, DEPARTMENT)) return 'department'
  if (isLabel(text, STAFF)) return 'fiscallySupportedStaff'
  if (isLabel(text, UNITS)) return 'subordinateUnits'
  return isLabel(text, BASICS) ? 'basics' : null
}

function blockOf(row: GridRow, current: Block): Block {
  if (current === 'indicators' || readHeader(row)) return 'indicators'
  const cells = filledCells(row)
  const prints = (pattern: RegExp) => cells.some((cell) => isLabel(cell.text, pattern))
  if (prints(OTHER_TASKS)) return 'other_task'
  if (prints(TASKS)) return 'key_task'
  if (prints(OVERALL_GOAL)) return 'goals'
  if (current === 'head' && prints(BUDGET)) return 'budget'
  const isPastTasks = current === 'key_task' || current === 'other_task' || current === 'goals'
  return isPastTasks && beginsIndicators(row) ? 'indicators' : current
}

/** An indicator table whose header was lost begins with its labels, and prints no money. */
function beginsIndicators(row: GridRow): boolean {
  const cells = filledCells(row)
  const labels = cells.filter(
    (cell) => recogniseLevel(cell.text) !== null || isBlockLabel(cell.text),
  )
  return (
    labels.length > 0 &&
    !cells.some((cell) => looksLikeAmount(cell.text) && /[,.]/u.test(cell.text))
  )
}
