import type { Grid, GridRow } from '../grid.ts'
import { looksLikeTarget } from '../indicators/looksLikeTarget.ts'
import { comparable } from '../../text/normalizeText.ts'
import { looksLikeAmount } from '../../text/parseAmount.ts'
import { isBlockLabel } from '../../text/recogniseLevel.ts'
import { isFooter } from './furniture.ts'
import { isBrokenLabel, isKnownLabel } from './knownLabel.ts'
import { FEWEST_FOR_REMARK, isWords, MOST_REMARK_LINES } from './remark.ts'

/** A row is seldom broken over more lines than this. */
const MOST_LINES = 6
const LONGEST_LABEL = 14
/** Share of a table's rows that have its full width, where blank cells were kept. */
const UNIFORM = 0.75

/**
 * Puts rows together that a line break inside a cell has cut: the pieces have together as many cells as the table's other rows, or the cut goes
 * through a label. Joined lines stay accounted for (`Grid.joined`), and every cell keeps the line it began on.
 */
export function joinBrokenRows(grid: Grid): Grid {
  const table = shapeOf(grid.rows)
  if (table === null) return grid
  const joined = new Map(grid.joined ?? [])
  const rows: GridRow[] = []
  let at = 0
  while (at < grid.rows.length) {
    let row = grid.rows[at]
    if (!row) break
    at++
    const isInTable = (rows.at(-1)?.cells.length ?? 0) > 2
    for (
      let count = brokenInto(row, grid.rows, at, table, isInTable);
      count > 0;
      count = brokenInto(row, grid.rows, at, table, isInTable)
    ) {
      for (const part of grid.rows.slice(at, at + count)) {
        joined.set(part.line, row.line)
        row = glue(row, part)
      }
      at += count
    }
    for (let joins = 0; grid.isLines && joins < MOST_REMARK_LINES; joins++) {
      const next = grid.rows[at]
      if (!next || !endsRemark(row, next) || beginsLabel(grid.rows, at)) break
      joined.set(next.line, row.line)
      row = glue(row, next)
      at++
    }
    rows.push(row)
  }
  return { ...grid, rows, joined }
}

/** Whether the next line is the end of the remark a row closes with: words of their own that no form prints. */
function endsRemark(row: GridRow, next: GridRow): boolean {
  const last = row.cells.at(-1) ?? ''
  const lastLine = row.line + row.raw.split('\n').length
  const [text = '', ...others] = next.cells
  return (
    row.cells.length >= FEWEST_FOR_REMARK &&
    next.line === lastLine &&
    others.every((cell) => cell === '') &&
    others.length <= 1 &&
    isWords(last) &&
    (isWords(text) || (/[，、]$/u.test(last) && !isKnownLabel(text))) &&
    !/[。；;]$/u.test(last) &&
    !isFooter(next) &&
    !/表(?:[（(].*[)）])?$/u.test(text)
  )
}

/** Whether a line is the first piece of a label that the next ones end. */
function beginsLabel(rows: readonly GridRow[], at: number): boolean {
  const row = rows[at]
  if (!row) return false
  return (
    labelPieces(row, rows, at + 1) > 0 ||
    isBrokenLabel(row.cells[0] ?? '', rows[at + 1]?.cells[0] ?? '')
  )
}

/** How wide the rows of a document are. */
interface Shape {
  /** The most common numbers of cells and how many rows have them; where blank cells were kept, the one of all whole rows. */
  widths: ReadonlyMap<number, number>
  widest: number
  /** Nearly all rows have the full width: a shorter one is broken. */
  isUniform: boolean
}

function shapeOf(rows: readonly GridRow[]): Shape | null {
  const counts = new Map<number, number>()
  for (const { cells } of rows)
    if (cells.length > 2) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  const common = [...counts].filter(([, count]) => count > 1).sort((a, b) => b[1] - a[1])
  const [first] = common
  if (!first) return null
  const drawn = rows.filter((row) => row.raw.includes('\t')).length
  if (drawn > 0 && first[1] >= UNIFORM * rows.filter((row) => row.cells.length > 1).length)
    return { widths: new Map([first]), widest: first[0], isUniform: true }
  const widths = new Map(common.slice(0, 3))
  return { widths, widest: Math.max(...widths.keys()), isUniform: false }
}

/** How many of the next rows are the rest of this one. */
function brokenInto(
  row: GridRow,
  rows: readonly GridRow[],
  at: number,
  { widths, widest, isUniform }: Shape,
  isInTable: boolean,
): number {
  const last = row.cells.at(-1) ?? ''
  const next = rows[at]
  if (last === '' || !next || row.cells.length >= widest) return 0
  const first = next.cells[0] ?? ''
  const fits = row.cells.length + next.cells.length - 1 <= widest
  if (fits && isBrokenLabel(last, first)) return 1
  const pieces = labelPieces(row, rows, at)
  if (pieces > 0) return pieces
  // Where blank cells were not kept, a line with tabs is seldom cut in the middle of a cell's text.
  const hasTabs = row.raw.includes('\t') || next.raw.includes('\t')
  const isWhole =
    hasTabs &&
    !isUniform &&
    (row.cells.length < 3 || isKnownLabel(last) || looksLikeAmount(last) || looksLikeTarget(last))
  if (isCutInName(row, next, widths)) return 1
  if (isWhole || widths.has(row.cells.length)) return 0
  // A piece without any bar is the head of a row only inside a table.
  if (
    row.cells.length === 1 &&
    !(isInTable && /^[^：:。；]{1,30}$/u.test(last) && !isKnownLabel(last))
  )
    return 0
  return restOf(row, rows, at, { widths, widest, isUniform })
}

/** Whether a row breaks off in the words of a name, and the next one goes on with them and nothing but targets, to the usual width. */
function isCutInName(row: GridRow, next: GridRow, widths: ReadonlyMap<number, number>): boolean {
  const [usual] = [...widths].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])
  const [first = '', ...rest] = next.cells
  const whole = row.cells.length + next.cells.length - 1
  // A cell that stands alone behind its blank ones breaks off wherever the sum makes a row.
  const isIndented = row.cells.length === 2 && row.cells[0] === '' && widths.has(whole)
  if (
    isIndented &&
    next.cells.length > 2 &&
    isWords(row.cells[1] ?? '') &&
    first !== '' &&
    !isKnownLabel(first)
  )
    return true
  return (
    row.cells.length >= 3 &&
    whole === usual &&
    row.cells.slice(0, -1).every((cell) => cell === '' || isKnownLabel(cell)) &&
    isWords(row.cells.at(-1) ?? '') &&
    first !== '' &&
    !isKnownLabel(first) &&
    !looksLikeTarget(first) &&
    areTargets(rest)
  )
}

/** Targets by their looks, or words said twice: for the cycle and for the year. */
function areTargets(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '')
  const isTwice = filled.length === 2 && filled[0] === filled[1]
  return (
    filled.length > 0 &&
    (isTwice || filled.every((cell) => looksLikeTarget(cell) || /\d/u.test(cell)))
  )
}

/** How many of the next rows make a row whole: the joining that gives the most common width. */
function restOf(
  row: GridRow,
  rows: readonly GridRow[],
  at: number,
  { widths, widest }: Shape,
): number {
  let width = row.cells.length
  let best = 0
  let commonness = 0
  for (let count = 1; count <= MOST_LINES; count++) {
    const part = rows[at + count - 1]
    const begin = part?.cells[0] ?? ''
    if (!part || begin === '' || (isKnownLabel(begin) && part.cells.length > 1)) break
    width += part.cells.length - 1
    if (width > widest) break
    const found = widths.get(width) ?? 0
    if (part.cells.length > 1 && found > commonness) {
      best = count
      commonness = found
    }
  }
  return best
}

/** How many of the next rows end a label whose pieces stand on lines of their own (整体⏎绩效⏎总目标 | 长期目标 …). */
function labelPieces(row: GridRow, rows: readonly GridRow[], at: number): number {
  if (row.cells.length !== 1) return 0
  let whole = row.cells[0] ?? ''
  for (let count = 1; count <= MOST_LINES; count++) {
    const next = rows[at + count - 1]
    whole += next?.cells[0] ?? ''
    if (!next || comparable(whole).length > LONGEST_LABEL) return 0
    if (next.cells.length > 1)
      return isBlockLabel(whole) || (count > 1 && isKnownLabel(whole)) ? count : 0
  }
  return 0
}

function glue(row: GridRow, part: GridRow): GridRow {
  const last = row.cells.at(-1) ?? ''
  const [first = '', ...rest] = part.cells
  const isLabel =
    isBrokenLabel(last, first) || (row.cells.length === 1 && isKnownLabel(last + first))
  const lines = row.cellLines ?? row.cells.map(() => row.line)
  return {
    ...row,
    raw: `${row.raw}\n${part.raw}`,
    cells: [...row.cells.slice(0, -1), isLabel ? last + first : `${last}\n${first}`, ...rest],
    cellLines: [...lines, ...rest.map((_, index) => part.cellLines?.[index + 1] ?? part.line)],
  }
}
