import type { MoneyUnit } from '../../text/parseAmount.ts'
import { findMoneyUnit, looksLikeAmount, parseAmount } from '../../text/parseAmount.ts'
import type { Filled, GridRow } from '../grid.ts'
import { filledCells, lineOf } from '../grid.ts'
import type { ProjectDraft, SectionContext, SectionDraft } from './form.ts'
import { emptyProject } from './form.ts'
import { isLabel, labelKey, withoutOrdinal } from './label.ts'

const BLOCK =
  /^(?:年度重点工作任务|年度主要任务|重点工作任务|其他需完成的任务(?:\(可?选填\))?|\(可?选填\))$/u
const NAME = /^(?:任务)?名称$/u
const CONTENT = /^(?:主要(?:实施)?内容|目标内容|(?:工作)?内容)$/u
const AMOUNT = /^(?:拟投入的?资金|年度预算金额|预算金额|金额|资金)(?:\(.*\))?$/u
/** The second row of a header whose money is split: a total, then its sources. */
const SPLIT = /^(?:小计|合计|总计|.*(?:拨款|资金|收入))$/u
const EXPECTED = /^(?:期望达到的目标|预期目标|目标)(?:\(.*\))?$/u
const TOTAL = /^(?:金额)?(?:合计|总计|小计)$/u

/** Names longer than this are content: no task is called by a paragraph. */
const LONGEST_NAME = 60

/** Where in the task table reading stands. */
export interface TaskState {
  nameColumn: number
  contentColumn: number
  unit: MoneyUnit | null
  /** Sources of money the header's second row prints after the total. */
  sources: { column: number; label: string }[]
}

/** The table before its header: the columns the form usually has. */
export function startTasks(): TaskState {
  return { nameColumn: 1, contentColumn: 2, unit: null, sources: [] }
}

/** Reads one row of 年度重点工作任务 or 其他需完成的任务: a header, a task, or a cell that packs several tasks. */
export function readTaskRow(
  state: TaskState,
  row: GridRow,
  kind: 'key_task' | 'other_task',
  context: SectionContext,
  draft: SectionDraft,
): void {
  const cells = filledCells(row).filter((cell) => !isLabel(cell.text, BLOCK))
  if (cells.length === 0 || readTaskHeader(state, cells) || readSources(state, cells)) {
    context.ledger.mark(row.line, cells.length === 0 ? 'label' : 'header')
    return
  }
  const unit = state.unit ?? '元'
  const amountAt = cells.findIndex((cell) => looksLikeAmount(cell.text))
  if (amountAt < 0) {
    for (const cell of cells)
      draft.projects.push(...unpackTasks(cell.text, kind, lineOf(row, cell.column), unit))
    return
  }
  const amounts = readAmounts(state, row, cells.slice(amountAt), unit, context)
  const total = cells.find((cell) => isLabel(cell.text, TOTAL))
  if (total) {
    addTotals(row, labelKey(total.text), amounts, draft)
    context.ledger.mark(row.line, 'label')
    return
  }
  const { name, content } = nameAndContent(cells.slice(0, amountAt), state)
  const after = cells
    .slice(amountAt)
    .filter(
      (cell, index) => index > 0 && !(state.sources.length >= index && looksLikeAmount(cell.text)),
    )
    .map((cell) => cell.text)
  draft.projects.push({
    ...emptyProject(kind, lineOf(row, cells[0]?.column)),
    name,
    content,
    amountFen: amounts.fen,
    funding: amounts.funding,
    expected: after.length > 0 ? after.join('\n') : null,
  })
}

/** `小计 | 市财政拨款 | 其他资金` below the column of the money. */
function readSources(state: TaskState, cells: readonly Filled[]): boolean {
  if (!cells.every((cell) => isLabel(cell.text, SPLIT)) || cells.length < 2) return false
  state.sources = sourcesOf(cells)
  return true
}

/** The sources after the total, each by how many columns it stands to its right. */
function sourcesOf([total, ...parts]: readonly Filled[]): TaskState['sources'] {
  return parts.map((cell) => ({
    column: cell.column - (total?.column ?? 0),
    label: labelKey(cell.text),
  }))
}

interface TaskAmounts {
  fen: number | null
  funding: Record<string, number | null> | null
}

/** The total and, where the header splits the money, its sources: a source without a cell is blank. */
function readAmounts(
  state: TaskState,
  row: GridRow,
  cells: readonly Filled[],
  unit: MoneyUnit,
  context: SectionContext,
): TaskAmounts {
  const [total, ...parts] = cells.slice(0, state.sources.length + 1)
  const money = (cell: Filled | undefined): number | null => {
    const parsed = cell === undefined ? null : parseAmount(cell.text, unit)
    if (cell && parsed?.ok === false && looksLikeAmount(cell.text))
      context.ledger.leave(row.line, cell.text)
    return parsed?.ok ? parsed.fen : null
  }
  // A blank source leaves its column blank, where columns were kept.
  const ofSource = (column: number) =>
    parts.find((part) => part.column - (total?.column ?? 0) === column)
  const isAligned = parts.every((part) =>
    state.sources.some(({ column }) => part.column - (total?.column ?? 0) === column),
  )
  const funding = state.sources.map(
    ({ column, label }, index) =>
      [label, money(isAligned ? ofSource(column) : parts[index])] as const,
  )
  return {
    fen: money(total),
    funding: funding.length > 0 ? Object.fromEntries(funding) : null,
  }
}

function addTotals(
  row: GridRow,
  category: string,
  amounts: TaskAmounts,
  draft: SectionDraft,
): void {
  // A form with a budget table of its own prints the tasks' total only as a check.
  if (draft.budgetLines.length > 0) return
  draft.budgetLines.push({ line: row.line, side: 'total', category, amountFen: amounts.fen })
  for (const [source, fen] of Object.entries(amounts.funding ?? {})) {
    draft.budgetLines.push({ line: row.line, side: 'revenue', category: source, amountFen: fen })
  }
}

function readTaskHeader(state: TaskState, cells: readonly Filled[]): boolean {
  const known = cells.filter((cell) =>
    [NAME, CONTENT, AMOUNT, EXPECTED, SPLIT].some((label) => isLabel(cell.text, label)),
  )
  if (!known.some((cell) => isLabel(cell.text, CONTENT) || isLabel(cell.text, NAME))) return false
  if (known.length < 2 || known.length < cells.length) return false
  // The lower row of a header whose merged cells were written out: its sources stand beside the repeated heads.
  const parts = cells.filter((cell) => isLabel(cell.text, SPLIT))
  if (parts.length >= 2) state.sources = sourcesOf(parts)
  for (const cell of known) {
    if (isLabel(cell.text, NAME)) state.nameColumn = cell.column
    if (isLabel(cell.text, CONTENT)) state.contentColumn = cell.column
    if (isLabel(cell.text, AMOUNT)) state.unit = findMoneyUnit(cell.text) ?? state.unit
  }
  return true
}

/**
 * What stands before the amount. Two cells are name and content wherever the row was shifted to. One cell is the content when it stands
 * in the column of contents (the name is lost then, and nothing is put in its place); in the column of names it may
 * hold both, the name being its first line.
 */
function nameAndContent(
  before: readonly Filled[],
  state: TaskState,
): { name: string | null; content: string | null } {
  const [first, ...others] = before
  if (!first) return { name: null, content: null }
  if (others.length > 0) {
    return {
      name: withoutOrdinal(first.text.replaceAll('\n', '')),
      // Merged cells that were written out hold the same words twice.
      content: [...new Set(others.map((cell) => cell.text))].join('\n'),
    }
  }
  const [line = '', ...rest] = first.text.split('\n')
  if (first.column >= state.contentColumn) return { name: null, content: first.text }
  if (rest.length > 0 && line.length <= LONGEST_NAME)
    return { name: withoutOrdinal(line), content: rest.join('\n') }
  if (first.text.length <= LONGEST_NAME)
    return { name: withoutOrdinal(first.text.replaceAll('\n', '')), content: null }
  return { name: null, content: first.text }
}

/**
 * A cell that packs several tasks: `名称—内容-363300.00、名称—内容-80600.00`, or one a line. The amount ends each. A cell without any
 * amount that only says there is nothing (无) gives no task.
 */
function unpackTasks(
  text: string,
  kind: 'key_task' | 'other_task',
  line: number,
  unit: MoneyUnit,
): ProjectDraft[] {
  if (/^(?:无|\/|—|-|暂无)$/u.test(labelKey(text))) return []
  const tasks: ProjectDraft[] = []
  let from = 0
  for (const match of text.matchAll(
    /[-–—－]\s*(\d[\d,]*(?:\.\d+)?)\s*(?:元|万元)?\s*(?=$|[、；;，,。\n])[、；;，,。\s]*/gu,
  )) {
    const parsed = parseAmount(match[1] ?? '', unit)
    const task = packedTask(text.slice(from, match.index), kind, line)
    tasks.push({ ...task, amountFen: parsed.ok ? parsed.fen : null })
    from = match.index + match[0].length
  }
  const rest = text.slice(from).trim()
  if (rest !== '') tasks.push(packedTask(rest, kind, line))
  return tasks
}

function packedTask(text: string, kind: 'key_task' | 'other_task', line: number): ProjectDraft {
  const task = emptyProject(kind, line)
  const parts = /^(.{1,60}?)\s*(?:—+|-{2,}|－{1,}|–+)\s*([\s\S]+)$/u.exec(text.trim())
  if (parts) return { ...task, name: parts[1]?.trim() ?? null, content: parts[2]?.trim() ?? null }
  const trimmed = text.trim()
  return trimmed.length <= LONGEST_NAME ? { ...task, name: trimmed } : { ...task, content: trimmed }
}
