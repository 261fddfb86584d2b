import { OVERALL_GOAL } from '../forms/departmentLabels.ts'
import { isLabel } from '../forms/label.ts'
import { projectFieldOf } from '../forms/projectFields.ts'
import { looksLikeTarget } from '../indicators/looksLikeTarget.ts'
import { looksLikeAmount } from '../../text/parseAmount.ts'
import { isKnownLabel } from './knownLabel.ts'
import { isColumnHead } from '../indicators/readHeader.ts'
import { isBlockLabel, recogniseLevel } from '../../text/recogniseLevel.ts'

/** Cells a row can have. */
const MOST = 16
const USUAL = 9

const COST = {
  /** Each cell of a row past the usual: of two cuts that fit alike, the one with narrower rows. */
  wide: 0.15,
  /** A row with another number of cells than the one above: merged cells come out as one. */
  otherWidth: 1.6,
  /** A label that opens a row, inside one. */
  labelInside: 3,
  /** A label after a figure and blank cells: the row above ended there. */
  labelAfterBlanks: 1,
  /** A label of a level out of its column. */
  outOfColumn: 2,
  /** A header cut in two. */
  headerCut: 4,
  /** A row that begins with a figure, or with words that are no label. */
  figureFirst: 2.5,
  wordsFirst: 0.3,
}

/** Cost a row, on average, from which on a cut is not believed. */
const BELIEVED = 1.5

/** Share of rows that have as many cells as the one above, where blank cells were kept. */
const REGULAR = 0.82
const ONE_WIDTH = 0.9

/**
 * Cuts the cells of a table, blank ones among them, into rows, by dynamic programming over where rows end and how many cells the last one had.
 *
 * @returns start and end of each row, or null where no cut makes sense of the cells
 */
export function cutCells(cells: readonly string[]): [start: number, end: number][] | null {
  const cellCosts = cells.map((text, at) => costsOf(cells, text, at))
  const columns = levelColumns(cells)
  // cheapest[end][width]: the best cut of the cells up to `end` whose last row has so many cells.
  const cheapest = Array.from({ length: cells.length + 1 }, () =>
    Array<number>(MOST + 1).fill(Infinity),
  )
  const before = Array.from({ length: cells.length + 1 }, () => Array<number>(MOST + 1).fill(0))
  cheapest[0]?.fill(0)
  for (let end = 1; end <= cells.length; end++) {
    for (let width = 1; width <= Math.min(MOST, end); width++) {
      const start = end - width
      const wide = COST.wide * Math.max(0, width - USUAL)
      const row = wide + rowCost(cellCosts, columns, start, end)
      for (let last = 1; last <= MOST; last++) {
        // The last row can be cut off by the end of a page.
        const isCut = end === cells.length && width < last
        const change = start === 0 || last === width || isCut ? 0 : COST.otherWidth
        const cost = (cheapest[start]?.[last] ?? Infinity) + change + row
        if (cost >= (cheapest[end]?.[width] ?? Infinity)) continue
        ;(cheapest[end] ?? [])[width] = cost
        ;(before[end] ?? [])[width] = last
      }
    }
  }
  const ends = cheapest[cells.length] ?? []
  let width = ends.indexOf(Math.min(...ends))
  const cost = ends[width] ?? Infinity
  const cut: [number, number][] = []
  for (let end = cells.length; end > 0;) {
    cut.push([end - width, end])
    const last = before[end]?.[width] ?? 1
    end -= width
    width = last
  }
  cut.reverse()
  return cost <= BELIEVED * cut.length && isRegular(cut) ? cut : null
}

/** Whether most rows have as many cells as the one above, or nearly all cells stand in rows of one width. */
function isRegular(cut: readonly [number, number][]): boolean {
  const widths = cut.map(([start, end]) => end - start)
  const same = widths.filter((width, index) => index > 0 && width === widths[index - 1]).length
  const cells = new Map<number, number>()
  for (const width of widths) cells.set(width, (cells.get(width) ?? 0) + width)
  const total = widths.reduce((sum, width) => sum + width, 0)
  return same >= REGULAR * (widths.length - 1) || Math.max(...cells.values()) >= ONE_WIDTH * total
}

/** What a cell costs at the head of a row and inside one, and which levels it can be the label of. */
interface CellCosts {
  first: number
  inside: number
  level: { is1: boolean; is2: boolean } | null
}

function costsOf(cells: readonly string[], text: string, at: number): CellCosts {
  const level = recogniseLevel(text)
  const isHeadOfHeader = isColumnHead(text) && isColumnHead(cells[at - 1] ?? '')
  return {
    first: (isHeadOfHeader ? COST.headerCut : 0) + firstCost(text),
    inside: opensRow(text, cells[at - 1] ?? '', cells[at + 1] ?? '')
      ? COST.labelInside
      : isAfterBlanks(cells, at)
        ? COST.labelAfterBlanks
        : 0,
    level:
      level === null ? null : { is1: level.level1Code !== null, is2: level.level2Code !== null },
  }
}

/** Whether a label follows a figure with nothing but blank cells between. */
function isAfterBlanks(cells: readonly string[], at: number): boolean {
  if (cells[at - 1] !== '' || !isKnownLabel(cells[at] ?? '')) return false
  const last = cells.slice(Math.max(0, at - MOST), at).findLast((cell) => cell !== '')
  return last !== undefined && (looksLikeTarget(last) || looksLikeAmount(last))
}

function firstCost(text: string): number {
  if (text === '' || isKnownLabel(text) || isBlockLabel(text)) return 0
  return looksLikeTarget(text) || looksLikeAmount(text) ? COST.figureFirst : COST.wordsFirst
}

/** Labels that stand at the head of a row and nowhere else. */
function opensRow(text: string, above: string, next: string): boolean {
  return (
    (isBlockLabel(text) && isColumnHead(next)) ||
    isLabel(text, OVERALL_GOAL) ||
    projectFieldOf(text) === 'name' ||
    (/^(?:合|总)\s*计$/u.test(text) && above !== '' && looksLikeAmount(next)) ||
    /^(?:部门|单位)名称$|^(?:部门职能概述|年度工作任务|项目支出情况|部门总体资金情况)$|^(?:长期|年度)目标\d*[:：]/u.test(
      text,
    )
  )
}

/** Columns in which the header prints 一级指标 and 二级指标: right of the block's label, or first. */
function levelColumns(cells: readonly string[]): { first: number; second: number } | null {
  const at = cells.findIndex((text) => /^一级\s*指标/u.test(text))
  if (at < 0) return null
  const before = cells[at - 1] ?? 'words'
  const first = before === '' || isBlockLabel(before) ? 1 : 0
  return { first, second: first + 1 }
}

function rowCost(
  cells: readonly CellCosts[],
  columns: { first: number; second: number } | null,
  start: number,
  end: number,
): number {
  let cost = 0
  for (let at = start; at < end; at++) {
    const cell = cells[at]
    if (!cell) continue
    cost += at === start ? cell.first : cell.inside
    const column = at - start
    const isInColumn =
      cell.level === null ||
      columns === null ||
      (cell.level.is1 && column === columns.first) ||
      (cell.level.is2 && column === columns.second)
    if (!isInColumn) cost += COST.outOfColumn
  }
  return cost
}
