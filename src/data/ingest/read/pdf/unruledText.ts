import type { TextLine } from './lines.ts'
import { lineText } from './lines.ts'
import { tableRows } from './tableRows.ts'
import type { Span } from './segments.ts'
import { overlap, segmentsOf } from './segments.ts'
import { findColumns } from './unruledColumns.ts'

/** Text between ruled tables: a line of running text, or a row of a table drawn by white space alone. */
export interface TextRow {
  kind: 'text'
  cells: string[]
  /** For each column, the text of the merged cell that covers it from a row above; absent outside tables. */
  covered?: (string | null)[]
}

/** Rows of a stretch of text, and the columns of the table it ends with; none where it ends otherwise. */
export interface TextRows {
  rows: TextRow[]
  columns: Span[]
}

/** A table has at least so many lines one after the other. */
const FEWEST_LINES = 3
/** Lines of one table are not farther apart than this many times the text's size. */
const FARTHEST = 4
/** Edges nearer than this many times the text's size are aligned. */
const ALIGNED = 0.3
/** A title's text is this many times as large as a table's. */
const LARGER = 1.05
/** A cell of a table has at most so many lines without a neighbour. */
const FARTHEST_ROW = 8
/** Baselines nearer than this many times the text's size are lines of neighbouring cells, never of two rows. */
const SAME_ROW = 0.85

/** Turns lines into rows: where several lines in succession are parted by gaps at the same places, these are the columns.
 *
 * @param known columns of the table the page before ends with
 */
export function toTextRows(lines: readonly TextLine[], known: readonly Span[] = []): TextRows {
  const rows: TextRow[] = []
  let block: TextLine[] = []
  let columns: Span[] = []
  const flush = () => {
    if (block.length === 0) return
    // Only what stands at the top of a page goes on with the table before it.
    const before = rows.length === 0 ? known : []
    columns = columnsOf(block, before)
    rows.push(...(columns.length > 0 ? toTable(block, columns) : block.map(plainRow)))
    block = []
  }
  for (const [index, line] of lines.entries()) {
    const last = block.at(-1)
    const isNear = last !== undefined && line.bottom - last.bottom < FARTHEST * line.size
    if (!isNear || !belongs(line, block, lines.slice(index + 1))) flush()
    if (block.length > 0 || isParted(line) || isNearNext(line, lines[index + 1])) block.push(line)
    else {
      rows.push(plainRow(line))
      columns = []
    }
  }
  flush()
  return { rows, columns }
}

/** Columns of a table, those it has on the page before among them; none where its lines are too few for one. */
function columnsOf(block: readonly TextLine[], known: readonly Span[]): Span[] {
  const own = findColumns(block)
  const isSame =
    known.length > 1 &&
    own.length > 1 &&
    own.every((column) => known.filter((other) => overlap(other, column) > 0).length === 1)
  if (isSame) return findColumns(block, known)
  return block.length >= FEWEST_LINES ? own : []
}

function isParted(line: TextLine): boolean {
  return segmentsOf(line).length > 1
}

/** The first line of a wrapped cell can stand above the line its row begins with. */
function isNearNext(line: TextLine, next: TextLine | undefined): boolean {
  return next !== undefined && next.bottom - line.bottom < SAME_ROW * line.size
}

/** A line with one piece goes on with a table when it stands in one of its columns, or begins where one begins, and the table goes on below. */
function belongs(line: TextLine, block: readonly TextLine[], after: readonly TextLine[]): boolean {
  if (isParted(line)) return true
  const nextParted = after.slice(0, FARTHEST_ROW).find((next) => isParted(next))
  const last = block.at(-1)
  const isTight = last !== undefined && line.bottom - last.bottom < SAME_ROW * line.size
  if (isTight || isNearNext(line, after[0])) return true
  if (nextParted === undefined) return false
  const columns = findColumns(block)
  const touched = columns.filter((column) => overlap(column, line) > 0)
  const isAligned = columns.some(({ left }) => Math.abs(left - line.left) < ALIGNED * line.size)
  // Titles are larger than tables.
  const isAlike = line.size < LARGER * Math.max(...block.map(({ size }) => size))
  return columns.length > 1 && (touched.length < 2 || isAligned || isAlike)
}

function plainRow(line: TextLine): TextRow {
  const cells = segmentsOf(line).map((segment) => lineText({ ...line, ...segment }))
  return { kind: 'text', cells }
}

function toTable(lines: readonly TextLine[], columns: readonly Span[]): TextRow[] {
  return tableRows(lines, columns).map(({ cells, covered }) => ({ kind: 'text', cells, covered }))
}
