import type { TextLine } from './lines.ts'
import { joinLines, lineText } from './lines.ts'
import type { Glyph } from './page.ts'

/** Text between ruled tables: a line of running text, or a row of a table drawn by white space alone. */
export interface TextRow {
  kind: 'text'
  cells: string[]
  top: number
  bottom: number
}

/** A gap this many times the text's size parts two columns. */
const GUTTER = 1.2
/** Baselines nearer than this many times the text's size belong to one wrapped row, if the rows of the table are farther apart. */
const TIGHT = 1.45
const LOOSE = 1.6
/** A table has at least so many rows one after the other. */
const FEWEST_ROWS = 2

interface Segment {
  left: number
  right: number
  glyphs: Glyph[]
}

/** Turns lines into rows: where several lines in succession are parted by gaps at the same places, these are the columns. */
export function toTextRows(lines: readonly TextLine[]): TextRow[] {
  const rows: TextRow[] = []
  let block: TextLine[] = []
  const flush = () => {
    rows.push(...(block.length >= FEWEST_ROWS ? tableRows(block) : block.map(plainRow)))
    block = []
  }
  for (const line of lines) {
    const isParted = segments(line).length > 1
    const last = block.at(-1)
    const isNear = last !== undefined && line.bottom - last.bottom < 4 * line.size
    if (isParted && (block.length === 0 || isNear)) block.push(line)
    // A wrapped cell can stand alone on its line, inside the table.
    else if (isNear && block.length >= FEWEST_ROWS && fitsColumn(line, block)) block.push(line)
    else {
      flush()
      if (isParted) block.push(line)
      else rows.push(plainRow(line))
    }
  }
  flush()
  return rows
}

function plainRow(line: TextLine): TextRow {
  const cells = segments(line).map((segment) => segmentText(line, segment))
  return { kind: 'text', cells, top: line.bottom - line.size, bottom: line.bottom }
}

/** Pieces of a line between wide gaps. */
function segments(line: TextLine): Segment[] {
  const found: Segment[] = []
  for (const glyph of line.glyphs) {
    if (glyph.text.trim() === '') continue
    const last = found.at(-1)
    if (last && glyph.left - last.right < GUTTER * line.size) {
      last.glyphs.push(glyph)
      last.right = Math.max(last.right, glyph.right)
    } else {
      found.push({ left: glyph.left, right: glyph.right, glyphs: [glyph] })
    }
  }
  return found
}

function segmentText(line: TextLine, segment: Segment): string {
  return lineText({ ...line, ...segment })
}

function fitsColumn(line: TextLine, block: readonly TextLine[]): boolean {
  const columns = columnsOf(block)
  return columns.filter((column) => overlaps(column, line)).length === 1
}

interface Span {
  left: number
  right: number
}

function overlaps(a: Span, b: Span): boolean {
  return a.left < b.right && b.left < a.right
}

/** Columns are what remains when all pieces of all lines are laid over each other. */
function columnsOf(lines: readonly TextLine[]): Span[] {
  const spans = lines
    .flatMap((line) => segments(line))
    .map(({ left, right }) => ({ left, right }))
    .sort((a, b) => a.left - b.left)
  const columns: Span[] = []
  for (const span of spans) {
    const last = columns.at(-1)
    if (last && span.left < last.right) last.right = Math.max(last.right, span.right)
    else columns.push({ ...span })
  }
  return columns
}

function tableRows(lines: readonly TextLine[]): TextRow[] {
  const columns = columnsOf(lines)
  return wrappedGroups(lines).map((group) => {
    const cells = columns.map((column) => {
      const pieces = group.flatMap((line) =>
        segments(line)
          .filter((segment) => overlaps(segment, column))
          .map((segment) => ({ ...line, ...segment })),
      )
      return joinLines(pieces, column.right - column.left)
    })
    const first = group[0]
    return {
      kind: 'text' as const,
      cells,
      top: (first?.bottom ?? 0) - (first?.size ?? 0),
      bottom: group.at(-1)?.bottom ?? 0,
    }
  })
}

/** Lines of one row: where rows are clearly farther apart than lines, lines that are near each other belong together. */
function wrappedGroups(lines: readonly TextLine[]): TextLine[][] {
  const gaps = lines.slice(1).map((line, index) => {
    const before = lines[index]
    return (line.bottom - (before?.bottom ?? 0)) / Math.max(line.size, before?.size ?? 0, 1)
  })
  const hasBoth = gaps.some((gap) => gap < TIGHT) && gaps.some((gap) => gap > LOOSE)
  const groups: TextLine[][] = []
  for (const [index, line] of lines.entries()) {
    const gap = gaps[index - 1] ?? Infinity
    if (hasBoth && gap < TIGHT) groups.at(-1)?.push(line)
    else groups.push([line])
  }
  return groups
}
