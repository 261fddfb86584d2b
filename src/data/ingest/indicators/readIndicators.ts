import { comparable } from '../../text/normalizeText.ts'
import type { Filled, GridRow } from '../grid.ts'
import { filledCells } from '../grid.ts'
import type { Ledger } from '../ledger.ts'
import type { IndicatorDraft } from './placeIndicators.ts'
import { placeIndicators } from './placeIndicators.ts'
import type { BlockScope, HeaderColumn, IndicatorHeader } from './readHeader.ts'
import { looksLikeTarget } from './looksLikeTarget.ts'
import { isHeaderWord, readHeader, scopeOf, USUAL_HEADER } from './readHeader.ts'
import type { IndicatorLine } from './readIndicatorLine.ts'
import { readIndicatorLine } from './readIndicatorLine.ts'
import { isBlockLabel, isWeight, recogniseLevel } from '../../text/recogniseLevel.ts'
import { isFooter } from '../reshape/furniture.ts'

/** Below a table stand remarks, signatures and dates (`年 | 月 | 日`). */
const MOST_REMARK_CELLS = 3

/** A stretch of a table whose labels belong together: one block, or one of two halves side by side. */
interface Segment {
  /** Whose targets its only column of targets holds; null where header or form do not say. */
  scope: BlockScope | null
  columns: HeaderColumn[]
  lines: IndicatorLine[]
}

/**
 * Reads the rows of an indicator table, header rows among them. Blocks for the whole cycle and for the year (stacked, or side by side) are
 * joined by level 2 and name. Lines are marked in the ledger except those that give an indicator: the caller marks these, once it
 * knows the row's id.
 */
export function readIndicators(rows: readonly GridRow[], ledger: Ledger): IndicatorDraft[] {
  const table = new IndicatorTable(ledger)
  for (const row of rows) if (filledCells(row).length > 0) table.read(row)
  return joinScopes(table.segments)
}

class IndicatorTable {
  segments: Segment[] = []
  readonly #ledger: Ledger
  #header: IndicatorHeader = USUAL_HEADER
  #scope: BlockScope | null = null
  /** Whether the last row stood below the table. */
  #isBelow = false

  constructor(ledger: Ledger) {
    this.#ledger = ledger
    this.#open()
  }

  read(row: GridRow): void {
    const header = readHeader(row)
    if (header) {
      const scope = header.scope ?? this.#scope
      const isRepeated = scope === this.#scope && header.halves.length === this.#current.length
      this.#header = header
      this.#scope = scope
      if (isRepeated)
        this.#current.forEach(
          (segment, half) => (segment.columns = header.halves[half] ?? segment.columns),
        )
      else this.#open()
      this.#ledger.mark(row.line, 'header')
      return
    }
    if (this.#readScopeRow(row)) return
    if (isHistoryYears(row)) {
      this.#readYears(row)
      return
    }
    // A remark below the table goes on in lines of its own.
    const isRemark =
      this.#isBelow &&
      filledCells(row).length <= MOST_REMARK_CELLS &&
      filledCells(row).every((cell) => recogniseLevel(cell.text) === null)
    if (isFooter(row) || isRemark) {
      this.#isBelow = true
      this.#ledger.mark(row.line, 'running_text')
      return
    }
    this.#isBelow = false
    const all = withCovering(row)
    this.#changeScope(all)
    const cells = all.filter((cell, index) => !isSkeleton(cell, index === 0))
    const halves =
      this.#current.length === 1 ? [cells] : splitHalves(cells, this.#header.halves[1] ?? [])
    const read = halves.map((half, index) => this.#readHalf(row, half, index))
    if (read.some((line) => line?.name != null)) return
    const isLabel =
      cells.length === 0 || read.some((line) => line !== null && line.labels.length > 0)
    this.#ledger.mark(row.line, isLabel || isTemplate(cells) ? 'label' : 'not_understood')
  }

  #current: Segment[] = []

  #open(): void {
    const isPair = this.#header.halves.length === 2
    this.#current = this.#header.halves.map((columns, half) => ({
      scope: isPair ? (half === 0 ? 'cycle' : 'annual') : this.#scope,
      columns,
      lines: [],
    }))
    this.segments.push(...this.#current)
  }

  /** `年度目标1：规范有序` above a block says whose targets follow, and repeats a goal. */
  #readScopeRow(row: GridRow): boolean {
    const first = filledCells(row)[0]?.text ?? ''
    if (!/^(?:长期|中期|年度)目标\d*:$/u.test(comparable(first))) return false
    this.#ledger.mark(row.line, 'label')
    this.#scope = scopeOf(first)
    this.#open()
    return true
  }

  /** The second row of a header splits a column of history into its years. */
  #readYears(row: GridRow): void {
    this.#ledger.mark(row.line, 'header')
    const years = filledCells(row)
    for (const segment of this.#current) {
      const at = segment.columns.findIndex((column) => column.role === 'history')
      const past = segment.columns[at]
      const isSplit = segment.columns.filter((column) => column.role === 'history').length > 1
      if (!past || isSplit) continue
      // The header printed one cell over several columns: what follows stands that much further right.
      const follows = segment.columns[at + 1]
      const isOver = follows !== undefined && follows.column < past.column + years.length
      const push = isOver ? years.length - 1 : 0
      segment.columns = [
        ...segment.columns.slice(0, at),
        ...years.map((_, index) => ({ role: 'history' as const, column: past.column + index })),
        ...segment.columns
          .slice(at + 1)
          .map((column) => ({ ...column, column: column.column + push })),
      ]
    }
  }

  /** A block label between the rows (年度绩效指标) begins a block of another scope. */
  #changeScope(cells: readonly Filled[]): void {
    const [scope] = cells.flatMap((cell) => (isBlockLabel(cell.text) ? [scopeOf(cell.text)] : []))
    const hasBoth = this.#header.halves.some((half) =>
      half.some((column) => column.role === 'cycle'),
    )
    if (!scope || hasBoth || this.#current.length > 1 || scope === this.#scope) return
    const isFirst =
      this.#scope === null && this.#current.every((segment) => segment.lines.length === 0)
    this.#scope = scope
    if (isFirst) for (const segment of this.#current) segment.scope = scope
    else this.#open()
  }

  #readHalf(row: GridRow, cells: readonly Filled[], half: number): IndicatorLine | null {
    const segment = this.#current[half]
    if (!segment || cells.length === 0) return null
    const { read, leftover } = readIndicatorLine(row.line, cells, segment.columns)
    if (!isTemplate(cells)) for (const text of leftover) this.#ledger.leave(row.line, text)
    const name = read.name === null ? '' : withoutNumber(read.name)
    // Cells on lines of their own: the indicator's line is its name's.
    const line = row.cellLines?.[read.nameColumn ?? -1] ?? row.line
    const result = {
      ...read,
      line,
      name: name === '' ? null : name,
      isPacked: row.isPacked === true,
    }
    segment.lines.push(result)
    return result
  }
}

function isHistoryYears(row: GridRow): boolean {
  const cells = filledCells(row)
  return (
    cells.length >= 1 &&
    cells.every((cell) => /^(?:20\d\d年?度?|前年|上年|前一年)$/u.test(comparable(cell.text)))
  )
}

/** The filled cells of a row, and the level labels of merged cells that reach down to it. */
function withCovering(row: GridRow): Filled[] {
  const covering = (row.covered ?? []).flatMap((text, column) =>
    text !== null && row.cells[column] === '' && recogniseLevel(text) !== null
      ? [{ column, text }]
      : [],
  )
  return [...filledCells(row), ...covering].sort((a, b) => a.column - b.column)
}

/** Cells that print the form: block labels, words of the header, weights, letters of a label printed from top to bottom (产⏎出⏎指⏎标). */
function isSkeleton(cell: Filled, isFirst: boolean): boolean {
  if (isFirst && /^[产出效益满意度成本指标绩长期年目]{1,2}$/u.test(cell.text)) return true
  return isBlockLabel(cell.text) || isHeaderWord(cell) || isWeight(cell.text)
}

/** `指标1：`, `……`, `指标2：……`: rows of the form nobody filled in. */
function isTemplate(cells: readonly Filled[]): boolean {
  return (
    cells.some((cell) => recogniseLevel(cell.text) === null) &&
    cells.every((cell) => recogniseLevel(cell.text) !== null || withoutNumber(cell.text) === '')
  )
}

/** The number forms print before names (`指标1：`) is not in the name; dots alone are no name. */
function withoutNumber(text: string): string {
  const name = text
    .replace(/^\s*(?:指标\s*\d{1,2}\s*[：:、.]?|\d{1,2}\s*(?:、|[.．](?!\d)))\s*/u, '')
    .trim()
  return /^[….·。\s]*$/u.test(name) ? '' : name
}

/** Cuts a row with two halves: where its label is repeated, at the next name after a target, else where the header's second half begins. */
function splitHalves(
  cells: readonly Filled[],
  second: readonly HeaderColumn[],
): [Filled[], Filled[]] {
  const levels = cells.map((cell) => recogniseLevel(cell.text))
  const targetAt = cells.findIndex(
    (cell, index) => levels[index] === null && looksLikeTarget(cell.text),
  )
  const repeated = levels.findIndex(
    (level, index) =>
      level !== null &&
      index > 0 &&
      levels.slice(0, index).some((other) => other?.printed === level.printed),
  )
  const nextLevel = levels.findIndex(
    (level, index) => level !== null && levels.slice(0, index).includes(null),
  )
  const nextName =
    targetAt < 0
      ? -1
      : cells.findIndex((cell, index) => index > targetAt && !looksLikeTarget(cell.text))
  const column = cells.findIndex((cell) => cell.column >= (second[0]?.column ?? 0))
  const at = [repeated, nextLevel, nextName, column].find((found) => found >= 0) ?? -1
  return at < 0 ? [[...cells], []] : [cells.slice(0, at), cells.slice(at)]
}

/** Joins blocks of the cycle with blocks of the year; what stands in one only keeps null on the other side. */
function joinScopes(segments: readonly Segment[]): IndicatorDraft[] {
  const drafts = segments.map((segment) => ({
    segment,
    indicators: placeIndicators(
      segment.lines,
      segment.columns,
      segments.filter((other) => other !== segment).flatMap((other) => other.lines),
    ).map((draft) => inScope(draft, segment)),
  }))
  const cycles = drafts
    .filter(({ segment }) => segment.scope === 'cycle')
    .flatMap(({ indicators }) => indicators)
  const others = drafts
    .filter(({ segment }) => segment.scope !== 'cycle')
    .flatMap(({ indicators }) => indicators)
  if (cycles.length === 0 || others.length === 0)
    return drafts.flatMap(({ indicators }) => indicators)
  const unmatched = [...others]
  const joined = cycles.map((cycle) => {
    const isSame = (annual: IndicatorDraft) =>
      keyOf(annual) === keyOf(cycle) ||
      (annual.line === cycle.line && comparable(annual.name) === comparable(cycle.name))
    const at = unmatched.findIndex(isSame)
    const [annual] = at < 0 ? [] : unmatched.splice(at, 1)
    return annual
      ? {
          ...cycle,
          annualTarget: annual.annualTarget,
          outcome: annual.outcome,
          otherLines: [annual.line],
        }
      : cycle
  })
  return [...joined, ...unmatched].sort((a, b) => a.line - b.line)
}

/** In a block of the cycle the only column of targets holds the cycle's. */
function inScope(draft: IndicatorDraft, segment: Segment): IndicatorDraft {
  const hasCycle = segment.columns.some((column) => column.role === 'cycle')
  if (segment.scope !== 'cycle' || hasCycle) return draft
  return { ...draft, cycleTarget: draft.annualTarget, annualTarget: null }
}

function keyOf(draft: IndicatorDraft): string {
  return `${draft.level2Code}/${comparable(draft.name)}`
}
