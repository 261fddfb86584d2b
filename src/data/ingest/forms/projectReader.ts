import type { MoneyUnit } from '../../text/parseAmount.ts'
import { findMoneyUnit, parseAmount } from '../../text/parseAmount.ts'
import { asksForPerson } from '../../text/redactPersons.ts'
import type { Filled, GridRow } from '../grid.ts'
import { filledCells, lineOf } from '../grid.ts'
import { looksLikeTarget } from '../indicators/looksLikeTarget.ts'
import { isHeaderWord, readHeader } from '../indicators/readHeader.ts'
import { readIndicators } from '../indicators/readIndicators.ts'
import { isBlockLabel, recogniseLevel } from '../../text/recogniseLevel.ts'
import type { ProjectDraft, SectionContext } from './form.ts'
import { emptyProject } from './form.ts'
import { FundsTable } from './fundsTable.ts'
import { labelKey, parseYear, withoutCode, withoutOrdinal } from './label.ts'
import type { ProjectField } from './projectFields.ts'
import { projectFieldOf } from './projectFields.ts'

const SHORTEST_GOAL = 10

/**
 * Reads a project form from top to bottom: a label opens a field, wherever in its row it stands, and what follows up to the next label is the
 * field's value, on the same row or below.
 */
export class ProjectReader {
  readonly project: ProjectDraft
  readonly #context: SectionContext
  readonly #funds: FundsTable
  readonly #indicatorRows: GridRow[] = []
  readonly #goals: Record<'cycleGoal' | 'annualGoal', string[]> = { cycleGoal: [], annualGoal: [] }
  #field: ProjectField = 'none'
  #fundLabel = ''
  /** The open label. */
  #label = ''
  /** How surely the amount taken so far is the year's. */
  #amountRank = 0
  /** Whether the open label asks for a person's name or telephone. */
  #isPerson = false
  /** Goals whose heads stand one below the other, waiting for their texts. */
  #stacked: ProjectField[] = []
  #isAfterHead = false
  #isAfterBlock = false
  /** Fields of the columns below a row that printed two goals' labels side by side. */
  #goalColumns: { column: number; field: ProjectField }[] | null = null
  #unit: MoneyUnit

  constructor(line: number, context: SectionContext) {
    this.project = emptyProject('project', line)
    this.#context = context
    this.#unit = context.unit
    this.#funds = new FundsTable()
  }

  read(row: GridRow): void {
    const isIndicators =
      this.#indicatorRows.length > 0 ? !isGoalRow(row) : this.#beginsIndicators(row)
    if (isIndicators || readHeader(row)) {
      this.#indicatorRows.push(row)
      return
    }
    const cells = filledCells(row).flatMap(splitLabelled)
    const isTaken =
      this.#readFunds(row, cells) ||
      this.#readGoalColumns(cells) ||
      this.#readStackedHeads(cells) ||
      this.#readFields(row, cells)
    if (!isTaken) return
    this.project.lines.push(row.line)
    this.#context.ledger.mark(row.line, 'label')
  }

  finish(): ProjectDraft {
    const { cycleGoal, annualGoal } = this.#goals
    this.project.cycleGoal = cycleGoal.length > 0 ? cycleGoal.join('\n') : null
    this.project.annualGoal = annualGoal.length > 0 ? annualGoal.join('\n') : null
    this.project.execution = this.#funds.execution
    if (this.#funds.amountFen !== null) this.project.amountFen = this.#funds.amountFen
    const parts = this.#funds.rows.filter((row) => !row.isTotal)
    if (parts.length > 0)
      this.project.funding = Object.fromEntries(parts.map((row) => [row.label, row.fen]))
    this.project.indicators = readIndicators(this.#indicatorRows, this.#context.ledger)
    return this.project
  }

  #readFunds(row: GridRow, cells: readonly Filled[]): boolean {
    const unit = this.#moneyUnit(cells)
    return this.#funds.read(row, cells, unit)
  }

  /** A unit named in a label of the row goes for the rows below as well. */
  #moneyUnit(cells: readonly Filled[]): MoneyUnit {
    for (const { text } of cells) {
      if (projectFieldOf(text) === null || !/元/u.test(text)) continue
      this.#unit = findMoneyUnit(text.replace(/^[^(（]*/u, '')) ?? this.#unit
    }
    return this.#unit
  }

  /** Two goals' labels in one row without texts are the heads of two columns; the next row holds their texts. */
  #readGoalColumns(cells: readonly Filled[]): boolean {
    const fields = cells.map((cell) => projectFieldOf(cell.text))
    const heads = cells.flatMap((cell, index) => {
      const field = fields[index]
      return field === 'cycleGoal' || field === 'annualGoal' || field === 'skip'
        ? [{ cell, field }]
        : []
    })
    // The first of three labels (总体目标 | 中期目标 | 年度目标) stands beside the block.
    const columns =
      heads.length > 0 && isGoalBlock(heads[0]?.cell.text ?? '') ? heads.slice(1) : heads
    const isHeader = columns.length >= 2 && columns.some(({ field }) => field !== 'skip')
    if (isHeader && fields.every((field) => field !== null)) {
      this.#goalColumns = columns.map(({ cell, field }) => ({ column: cell.column, field }))
      return true
    }
    return this.#readGoalTexts(cells, fields)
  }

  #readGoalTexts(cells: readonly Filled[], fields: readonly (ProjectField | null)[]): boolean {
    const heads = this.#goalColumns
    if (heads === null || fields.some((field) => field !== null && field !== 'none')) return false
    const texts = cells.filter((cell, index) => fields[index] === null && !isBlockLabel(cell.text))
    if (texts.length === 0) return true
    // Fewer texts than heads: the heads on the left stand beside the block.
    const ours = heads.slice(-Math.max(texts.length, 1))
    for (const [index, cell] of texts.entries()) {
      const field = ours[Math.min(index, ours.length - 1)]?.field
      // Of a goal set at the start of the year and an adjusted one, the adjusted one counts.
      if (field === 'cycleGoal' || field === 'annualGoal') this.#goals[field] = [cell.text]
    }
    this.#goalColumns = null
    this.#field = 'none'
    return true
  }

  /**
   * The heads of two goals one below the other, with no text between, are the heads of two columns that were printed a cell a line: their
   * texts follow in the same order.
   */
  #readStackedHeads(cells: readonly Filled[]): boolean {
    const [cell, ...others] = cells
    if (!cell || others.length > 0) return false
    const field = projectFieldOf(cell.text)
    const isHead =
      field === 'cycleGoal' ||
      field === 'annualGoal' ||
      (field === 'skip' && /完成/u.test(cell.text))
    if (isHead) {
      // 总体绩效目标 above 实施周期总目标 stands beside both goals and has no text of its own.
      const isBesideBlock = this.#isAfterBlock && field !== 'skip'
      this.#stacked = this.#isAfterHead && !isBesideBlock ? [...this.#stacked, field] : [field]
      this.#isAfterBlock = isGoalBlock(cell.text)
      this.#isAfterHead = true
      return false
    }
    this.#isAfterHead = false
    if (this.#stacked.length > 1 && field === null && !isBlockLabel(cell.text)) {
      // The first of three heads stands beside the block and has no text of its own.
      if (this.#stacked.length > 2) this.#stacked = this.#stacked.slice(-2)
      const next = this.#stacked.shift()
      if (next === 'cycleGoal' || next === 'annualGoal') this.#goals[next] = [cell.text]
      this.#field = this.#stacked.at(0) ?? 'none'
      return true
    }
    return false
  }

  #readFields(row: GridRow, cells: readonly Filled[]): boolean {
    let isTaken = cells.length === 0
    for (const cell of cells) {
      const field = projectFieldOf(cell.text)
      if (
        field !== null &&
        !(this.#field === 'name' && this.project.name === null && field !== 'skip')
      ) {
        this.#open(field, cell.text)
        isTaken = true
      } else if (isHeaderWord(cell) || isBlockLabel(cell.text) || isScrap(cell.text)) {
        this.#context.ledger.mark(row.line, 'header')
      } else {
        isTaken = this.#take(cell.text, lineOf(row, cell.column)) || isTaken
      }
    }
    return isTaken
  }

  #open(field: ProjectField, label: string): void {
    this.#goalColumns = null
    this.#field = field
    this.#isPerson = asksForPerson(label)
    this.#label = labelKey(label)
    if (field === 'funding') {
      this.#fundLabel = labelKey(label)
        .replace(/^其中:?/u, '')
        .replace(/\(.*\)$/u, '')
      // A printed source without an amount is blank, not absent.
      this.project.funding = {
        ...this.project.funding,
        [this.#fundLabel]: this.project.funding?.[this.#fundLabel] ?? null,
      }
    }
  }

  /** Gives a cell to the open field; false when no field is open or the field cannot take it. */
  #take(text: string, line: number): boolean {
    const field = this.#field
    if (field === 'skip') {
      if (this.#isPerson) this.#context.ledger.redact(line, text)
      return true
    }
    if (field === 'cycleGoal' || field === 'annualGoal') {
      this.#goals[field].push(text)
      return true
    }
    if (field === 'funding') return this.#takeFunding(text, line)
    if (field === 'period') return this.#takePeriod(text)
    if (field === 'amountFen') return this.#takeAmount(text, line)
    if (field === 'none' || this.project[field] !== null) return this.#leave(text, line)
    if (field === 'startYear' || field === 'endYear') {
      const year = parseYear(text)
      if (year === null) return this.#leave(text, line)
      this.project[field] = year
    } else {
      if (field === 'name') this.project.line = line
      // Of boxes to tick, the ticked one is the value.
      const checked = checkedOption(text)
      this.project[field] = isBody(field)
        ? withoutCode(text.replaceAll('\n', ''))
        : (checked ?? text.replaceAll('\n', ''))
    }
    return true
  }

  /** A label that names the year (本年度资金) goes before one that may mean the whole life (资金总额). */
  #takeAmount(text: string, line: number): boolean {
    const parsed = parseAmount(onceOnly(text), this.#unit)
    const rank = /年度|当年|本年|20\d\d年/u.test(this.#label) ? 2 : 1
    if (!parsed.ok || rank <= this.#amountRank) return this.#leave(text, line)
    this.project.amountFen = parsed.fen
    this.#amountRank = rank
    return true
  }

  #takeFunding(text: string, line: number): boolean {
    const parsed = parseAmount(onceOnly(text), this.#unit)
    if (!parsed.ok) return this.#leave(text, line)
    this.project.funding = { ...this.project.funding, [this.#fundLabel]: parsed.fen }
    return true
  }

  /** `2024年-2026年`, `2024.1-2026.12` */
  #takePeriod(text: string): boolean {
    const years = [...text.matchAll(/20\d\d/gu)].map(([year]) => Number(year))
    this.project.startYear ??= years[0] ?? null
    this.project.endYear ??= years.at(-1) ?? null
    return true
  }

  #leave(text: string, line: number): false {
    this.#context.ledger.leave(line, text)
    return false
  }

  #beginsIndicators(row: GridRow): boolean {
    const cells = filledCells(row)
    const levels = cells.filter((cell) => recogniseLevel(cell.text) !== null)
    return levels.length > 0 && cells.length >= 3
  }
}

/** `年度绩效目标 | 完成…` between two blocks of indicators is a goal. */
function isGoalRow(row: GridRow): boolean {
  const [first, second, ...others] = filledCells(row)
  const field = projectFieldOf(first?.text ?? '')
  return (
    (field === 'annualGoal' || field === 'cycleGoal') &&
    second !== undefined &&
    others.length === 0 &&
    second.text.length >= SHORTEST_GOAL &&
    !looksLikeTarget(second.text)
  )
}

/** A label and its value in one cell (`实施单位：水务局`) are two cells. */
function splitLabelled(cell: Filled): Filled[] {
  const match = /^([^:：]{2,20})[:：]\s*([\s\S]+)$/u.exec(cell.text)
  const [, label = '', value = ''] = match ?? []
  const field = projectFieldOf(label)
  if (field === null || field === 'none' || projectFieldOf(cell.text) !== null) return [cell]
  return [
    { column: cell.column, text: label },
    { column: cell.column, text: value },
  ]
}

/** The ticked one of several options (`√常年性项目 □一次性项目`, `1.部门项目√ 2.公共项目□`), without its number. */
function checkedOption(text: string): string | undefined {
  if (!/[√☑■✓]/u.test(text)) return undefined
  const isBefore = /^\s*[□√☑■✓]/u.test(text)
  const option = isBefore
    ? /[√☑■✓]\s*([^\s□√☑■✓]+)/u.exec(text)?.[1]
    : /([^\s□√☑■✓]+)\s*[√☑■✓]/u.exec(text)?.[1]
  return option === undefined ? undefined : withoutOrdinal(option)
}

/** `854万854万(…)`: a value typed twice into its cell, with a remark. */
function onceOnly(text: string): string {
  const twice = /^(\d[\d,.]*\s*(?:万元?|元)?)\s*(?:\1)?\s*(?:[(（][^()（）]*[)）])?$/u.exec(
    text.trim(),
  )
  return twice?.[1] ?? text
}

/** `（万元）` that slipped out of its label's cell, or a letter of a label printed from top to bottom. */
function isScrap(text: string): boolean {
  return /^[总体目标绩效指年度]$|^\((?:亿|千|万)?元\)$/u.test(labelKey(text))
}

/** Fields whose values are names that documents print with a code. */
function isBody(field: ProjectField): boolean {
  return field === 'name' || field === 'competentDepartment' || field === 'spendingUnit'
}

/** Labels that stand beside both goals. */
function isGoalBlock(text: string): boolean {
  return /^(?:年度)?(?:项目)?(?:总体|绩效|整体)+目标$/u.test(labelKey(text))
}
