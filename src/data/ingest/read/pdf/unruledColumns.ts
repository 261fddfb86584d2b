import type { TextLine } from './lines.ts'
import type { Glyph } from './page.ts'

/** A stretch of a line, or a column. */
export interface Span {
  left: number
  right: number
}

/** A piece of a line between gaps. */
export interface Segment extends Span {
  glyphs: Glyph[]
}

/** A gap this many times the text's size parts cells; a printed blank is no gap of that kind unless it is wide. */
const GAP = 0.7
const BLANK_GAP = 1.3
/** Where other rows have a gutter, a gap as small as this parts cells too. */
const HAIR = 0.1

/** Pieces of a line between the gaps that part cells in any table. */
export function segmentsOf(line: TextLine): Segment[] {
  return cut(line, (gap, isBlank) => gap >= (isBlank ? BLANK_GAP : GAP) * line.size)
}

/**
 * Columns of a table drawn by white space: pieces of the line with most of them come first, those of other lines widen the column they
 * touch, and what lies across several columns changes none.
 */
export function findColumns(lines: readonly TextLine[]): Span[] {
  const columns: Span[] = []
  const byDetail = lines.map((line) => segmentsOf(line)).sort((a, b) => b.length - a.length)
  for (const segment of byDetail.flat()) {
    const touched = columns.filter((column) => overlap(column, segment) > 0)
    const [only] = touched
    if (!only) columns.push({ left: segment.left, right: segment.right })
    else if (touched.length === 1) widen(only, segment, columns)
  }
  return columns.sort((a, b) => a.left - b.left)
}

function widen(column: Span, by: Span, columns: readonly Span[]): void {
  const left = Math.min(column.left, by.left)
  const right = Math.max(column.right, by.right)
  const isFree = columns.every((other) => other === column || overlap(other, { left, right }) <= 0)
  if (isFree) Object.assign(column, { left, right })
}

/** The pieces of a line with the column each belongs to; a piece that lies across several stands in its first. */
export function placeSegments(
  line: TextLine,
  columns: readonly Span[],
): { column: number; segment: Segment }[] {
  return segmentsOf(line).flatMap((segment) => {
    const touched = columns.filter((column) => overlap(column, segment) > 0)
    const pieces = touched.length > 1 ? splitAtGutters(line, segment, columns) : [segment]
    return pieces.map((piece) => ({ column: nearest(piece, columns), segment: piece }))
  })
}

/** A piece of a line whose neighbours all but touch, cut where the columns of the table part. */
function splitAtGutters(line: TextLine, segment: Segment, columns: readonly Span[]): Segment[] {
  const atoms = cut({ ...line, glyphs: segment.glyphs }, (gap) => gap >= HAIR * line.size)
  const isWithinColumns = atoms.every(
    (atom) => columns.filter((column) => overlap(column, atom) > 0.5 * line.size).length <= 1,
  )
  if (!isWithinColumns) return [segment]
  const pieces: Segment[] = []
  for (const atom of atoms) {
    const last = pieces.at(-1)
    if (last && nearest(last, columns) === nearest(atom, columns)) {
      last.glyphs.push(...atom.glyphs)
      last.right = atom.right
    } else pieces.push(atom)
  }
  return pieces
}

function cut(line: TextLine, parts: (gap: number, isBlank: boolean) => boolean): Segment[] {
  const found: Segment[] = []
  let isBlank = false
  for (const glyph of line.glyphs) {
    if (glyph.text.trim() === '') {
      isBlank = true
      continue
    }
    const last = found.at(-1)
    if (last && !parts(glyph.left - last.right, isBlank)) {
      last.glyphs.push(glyph)
      last.right = Math.max(last.right, glyph.right)
    } else {
      found.push({ left: glyph.left, right: glyph.right, glyphs: [glyph] })
    }
    isBlank = false
  }
  return found
}

/** Index of the column a piece shares most with; of the first one for a piece that lies across several. */
function nearest(piece: Span, columns: readonly Span[]): number {
  const shares = columns.map((column) => overlap(column, piece))
  const across = shares.filter((share) => share > 0).length > 1
  if (across && piece.right - piece.left > 2 * Math.max(...columns.map((c) => c.right - c.left)))
    return shares.findIndex((share) => share > 0)
  return Math.max(0, shares.indexOf(Math.max(...shares)))
}

/** Length two stretches share; below zero, the distance between them. */
export function overlap(a: Span, b: Span): number {
  return Math.min(a.right, b.right) - Math.max(a.left, b.left)
}
