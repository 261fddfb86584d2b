import { looksLikeTarget } from '../indicators/looksLikeTarget.ts'
import { isHeaderWord } from '../indicators/readHeader.ts'
import { isWeight, recogniseLevel } from '../../text/recogniseLevel.ts'
import { projectFieldOf } from '../forms/projectFields.ts'
import { isFooter } from './furniture.ts'
import { isBrokenLabel, isKnownLabel } from './knownLabel.ts'
import { FEWEST_FOR_REMARK, isWords, MOST_REMARK_LINES } from './remark.ts'
import type { Grid, GridRow } from '../grid.ts'
import { filledCells, firstText } from '../grid.ts'

/** A row with more pieces is a sentence with spaces. */
const MOST_CELLS = 14

/**
 * Pages saved as text often join the cells of a row by spaces. A line without any other separator is cut at its spaces when what comes out
 * reads like cells: it begins with labels of the form, is a header, or stands below such a header. Labels and names broken over lines are
 * put together first.
 *
 * @returns a grid in which joined lines stay accounted for; running text stays whole
 */
export function splitSpacedLines(grid: Grid): Grid {
  const isTable = grid.rows.some((row) => row.cells.length === 1 && headerWords(partsOf(row)) >= 3)
  if (!isTable) return grid
  const joined = new Map(grid.joined ?? [])
  const lines: SpacedLine[] = []
  let isInTable = false
  for (const row of grid.rows) {
    const line = { row, parts: partsOf(row), joins: 0 }
    const above = lines.at(-1)
    if (above && goesOn(above, line, isInTable)) {
      joined.set(row.line, above.row.line)
      lines[lines.length - 1] = join(above, line)
    } else {
      lines.push(line)
    }
    isInTable ||= headerWords(line.parts) >= 3
  }
  isInTable = false
  let heads = 0
  const rows = lines.map(({ row, parts }) => {
    if (row.cells.length !== 1) return row
    const words = parts.map((part) => part.text)
    // Two goals' heads side by side have their texts side by side below.
    const isBelowHeads = heads >= 2 && words.length >= 2 && words.length <= heads
    heads = words.every((word) => isGoalHead(word)) ? words.length : 0
    if (headerWords(parts) >= 3) isInTable = true
    else if (isFooter(row) || projectFieldOf(words[0] ?? '') === 'name') isInTable = false
    const isCells =
      isBelowHeads ||
      readsLikeCells(parts) ||
      (isInTable && words.length >= 2 && words.length <= MOST_CELLS)
    const cellLines = parts.map((part) => part.line)
    return isCells ? { ...row, cells: words, cellLines, isPacked: true as const } : row
  })
  return { ...grid, joined, rows }
}

interface Part {
  text: string
  line: number
}

interface SpacedLine {
  row: GridRow
  parts: Part[]
  /** How many lines were put to it. */
  joins: number
}

function isGoalHead(word: string): boolean {
  const field = projectFieldOf(word)
  return field === 'annualGoal' || field === 'cycleGoal' || (field === 'skip' && /完成/u.test(word))
}

/**
 * Whether a line goes on below: it ends in the first half of a label, is a name whose bracket or target stands below, or closes with a remark
 * whose end stands alone.
 */
function goesOn(above: SpacedLine, below: SpacedLine, isInTable: boolean): boolean {
  if (above.row.cells.length !== 1 || below.row.cells.length !== 1) return false
  const last = above.parts.at(-1)?.text ?? ''
  const first = below.parts[0]?.text ?? ''
  if (first === '' || last === '') return false
  if (isBrokenLabel(last, first)) return true
  if (!isInTable || isKnownLabel(last)) return false
  // 执行率 heads a column of funds, and ends a name broken over two lines.
  const isBroken = above.parts.length === 1 && looksLikeTarget(below.parts[1]?.text ?? '')
  if (isBroken && recogniseLevel(first) === null) return true
  if (isKnownLabel(first)) return false
  if (above.parts.length === 1)
    return /^[（(]/u.test(first) || (below.parts.length === 1 && looksLikeTarget(first))
  const isRemark =
    above.joins < MOST_REMARK_LINES &&
    above.parts.length >= FEWEST_FOR_REMARK &&
    isWords(last) &&
    isWords(first)
  return isRemark && below.parts.length === 1 && !isFooter(below.row)
}

function join(above: SpacedLine, below: SpacedLine): SpacedLine {
  const last = above.parts.at(-1)
  const [first, ...rest] = below.parts
  const whole = { text: `${last?.text ?? ''}${first?.text ?? ''}`, line: last?.line ?? 0 }
  return {
    joins: above.joins + 1,
    row: {
      ...above.row,
      raw: `${above.row.raw}\n${below.row.raw}`,
      cells: [`${firstText(above.row)}${firstText(below.row)}`],
    },
    parts: looksLikeTarget(first?.text ?? '')
      ? [...above.parts, ...below.parts]
      : [...above.parts.slice(0, -1), whole, ...rest],
  }
}

function partsOf(row: GridRow): Part[] {
  const [cell] = filledCells(row)
  return (cell?.text ?? '')
    .split(/\s+/u)
    .filter((part) => part !== '' && !isWeight(part))
    .map((text) => ({ text, line: row.line }))
}

function headerWords(parts: readonly Part[]): number {
  return parts.filter(({ text }, column) => isHeaderWord({ column, text })).length
}

function readsLikeCells(parts: readonly Part[]): boolean {
  const words = parts.map((part) => part.text)
  const [first, second] = words
  if (first === undefined || parts.length > MOST_CELLS) return false
  // A weight before a label is gone by now.
  if (second === undefined) return isKnownLabel(first)
  if (headerWords(parts) >= 2) return true
  // 一般公共预算：4913.50 基本支出：2207.36
  if (words.every((part) => /[:：](?:[\d,.]+)?$/u.test(part))) return true
  return isKnownLabel(first) || words.slice(1).some((part) => looksLikeTarget(part))
}
