import type { TextLine } from './lines.ts'
import { joinLines, lineText } from './lines.ts'
import type { Span } from './unruledColumns.ts'
import { findColumns, overlap, placeSegments, segmentsOf } from './unruledColumns.ts'

/** Text between ruled tables: a line of running text, or a row of a table drawn by white space alone. */
export interface TextRow {
  kind: 'text'
  cells: string[]
}

/** A table has at least so many lines one after the other. */
const FEWEST_LINES = 3
/** Lines of one table are not farther apart than this many times the text's size. */
const FARTHEST = 4
/** Baselines nearer than this many times the text's size are lines of neighbouring cells, never of two rows. */
const SAME_ROW = 0.85
/** Lines whose distance is the smallest one of their table, give or take, are wrapped if rows are this much farther apart. */
const TIGHT = 1.2
const LOOSE = 1.35
/** Where most lines are at the smallest distance, that is the distance of rows. */
const MOST = 0.6

/** Turns lines into rows: where several lines in succession are parted by gaps at the same places, these are the columns. */
export function toTextRows(lines: readonly TextLine[]): TextRow[] {
  const rows: TextRow[] = []
  let block: TextLine[] = []
  const flush = () => {
    rows.push(...(block.length >= FEWEST_LINES ? tableRows(block) : block.map(plainRow)))
    block = []
  }
  for (const [index, line] of lines.entries()) {
    const last = block.at(-1)
    const isNear = last !== undefined && line.bottom - last.bottom < FARTHEST * line.size
    if (!isNear || !belongs(line, block, lines.slice(index + 1))) flush()
    if (block.length > 0 || isParted(line) || isNearNext(line, lines[index + 1])) block.push(line)
    else rows.push(plainRow(line))
  }
  flush()
  return rows
}

function isParted(line: TextLine): boolean {
  return segmentsOf(line).length > 1
}

/** The first line of a wrapped cell can stand above the line its row begins with. */
function isNearNext(line: TextLine, next: TextLine | undefined): boolean {
  return next !== undefined && next.bottom - line.bottom < SAME_ROW * line.size
}

/** A line with one piece goes on with a table when it stands in one of its columns, or between lines of it. */
function belongs(line: TextLine, block: readonly TextLine[], after: readonly TextLine[]): boolean {
  if (isParted(line)) return true
  const nextParted = after.slice(0, 3).find((next) => isParted(next))
  const last = block.at(-1)
  const isTight = last !== undefined && line.bottom - last.bottom < SAME_ROW * line.size
  if (isTight || isNearNext(line, after[0])) return true
  const columns = findColumns(block)
  const touched = columns.filter((column) => overlap(column, line) > 0)
  return touched.length === 1 && columns.length > 1 && nextParted !== undefined
}

function plainRow(line: TextLine): TextRow {
  const cells = segmentsOf(line).map((segment) => lineText({ ...line, ...segment }))
  return { kind: 'text', cells }
}

function tableRows(lines: readonly TextLine[]): TextRow[] {
  const columns = findColumns(lines)
  return rowGroups(lines, columns).map((group) => {
    const placed = group.flatMap((line) =>
      placeSegments(line, columns).map(({ column, segment }) => ({
        column,
        line: { ...line, ...segment },
      })),
    )
    const cells = columns.map(({ left, right }, index) =>
      joinLines(
        placed.filter(({ column }) => column === index).map(({ line }) => line),
        right - left,
      ),
    )
    return { kind: 'text', cells }
  })
}

/**
 * Lines of one row. A line that fills half of the columns begins a row of its own; others go to the nearest of these when they stand beside
 * it, or are the rest of its wrapped cells; or else they are rows themselves.
 */
function rowGroups(lines: readonly TextLine[], columns: readonly Span[]): TextLine[][] {
  const filled = lines.map((line) => placeSegments(line, columns).map(({ column }) => column))
  const isAnchor = filled.map(({ length }) => length >= Math.max(2, columns.length / 2))
  const wrap = wrapDistance(lines)
  const rowOf = lines.map((line, index) => {
    if (isAnchor[index]) return index
    const distance = (at: number) =>
      Math.abs((lines[at]?.bottom ?? Infinity) - line.bottom) / line.size
    const [nearest = index] = [isAnchor.lastIndexOf(true, index), isAnchor.indexOf(true, index)]
      .filter((at) => at >= 0)
      .sort((a, b) => distance(a) - distance(b))
    const isRest = filled[index]?.every((column) => filled[nearest]?.includes(column)) === true
    return distance(nearest) < SAME_ROW || (isRest && distance(nearest) < wrap) ? nearest : index
  })
  const groups = new Map<number, TextLine[]>()
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    const isBeside = before !== undefined && line.bottom - before.bottom < SAME_ROW * line.size
    // Lines beside each other are one row even where none of them fills it.
    if (isBeside && rowOf[index] === index && !isAnchor[index] && !isAnchor[rowOf[index - 1] ?? 0])
      rowOf[index] = rowOf[index - 1] ?? index
    const row = rowOf[index] ?? index
    groups.set(row, [...(groups.get(row) ?? []), line])
  }
  return [...groups].sort(([a], [b]) => a - b).map(([, group]) => group)
}

/** How far apart wrapped lines can be, in sizes of the text; 0 in a table where nothing tells them from rows. */
function wrapDistance(lines: readonly TextLine[]): number {
  const gaps = lines
    .slice(1)
    .map((line, index) => (line.bottom - (lines[index]?.bottom ?? 0)) / line.size)
    .filter((gap) => gap >= SAME_ROW)
  const smallest = Math.min(...gaps)
  const tight = gaps.filter((gap) => gap < smallest * TIGHT).length
  const isWrapping = tight <= gaps.length * MOST && gaps.some((gap) => gap > smallest * LOOSE)
  return isWrapping ? smallest * TIGHT : 0
}
