import type { TextLine } from './lines.ts'
import type { Segment, Span } from './segments.ts'
import { atomsOf, overlap, segmentsOf } from './segments.ts'

interface Placed {
  segment: Segment
  bottom: number
  size: number
}

/** Baselines nearer than this many times the text's size can be of one row. */
const SAME_ROW = 0.8

/**
 * Columns of a table drawn by white space, from left to right. Narrow pieces make them; wider ones widen the column they touch, and what lies
 * across several changes none. Neighbours that more pieces bridge than part are one column, whose texts are aligned now to the left, now
 * to the right.
 *
 * @param known columns that are there already, of the same table on the page before
 */
export function findColumns(lines: readonly TextLine[], known: readonly Span[] = []): Span[] {
  const columns = known.map((column) => ({ ...column }))
  const placed = lines.flatMap(({ bottom, size, ...line }) =>
    segmentsOf({ ...line, bottom, size }).map((segment): Placed => ({ segment, bottom, size })),
  )
  const byWidth = [...placed].sort((a, b) => widthOf(a.segment) - widthOf(b.segment))
  for (const { segment } of byWidth) {
    const touched = columns.filter((column) => overlap(column, segment) > 0)
    const [only] = touched
    if (!only) columns.push({ left: segment.left, right: segment.right })
    else if (touched.length === 1) widen(only, segment, columns)
  }
  return bridged(
    columns.sort((a, b) => a.left - b.left),
    placed,
  )
}

function widthOf({ left, right }: Span): number {
  return right - left
}

function widen(column: Span, by: Span, columns: readonly Span[]): void {
  const left = Math.min(column.left, by.left)
  const right = Math.max(column.right, by.right)
  const isFree = columns.every((other) => other === column || overlap(other, { left, right }) <= 0)
  if (isFree) Object.assign(column, { left, right })
}

function bridged(columns: readonly Span[], placed: readonly Placed[]): Span[] {
  const joined: Span[] = []
  for (const column of columns) {
    const before = joined.at(-1)
    if (before && isBridged(before, column, columns, placed)) before.right = column.right
    else joined.push({ ...column })
  }
  return joined
}

/** Whether more pieces lie across two columns, and no other, than rows have a piece in each. */
function isBridged(a: Span, b: Span, columns: readonly Span[], placed: readonly Placed[]): boolean {
  const lies = ({ segment }: Placed, column: Span) => overlap(segment, column) > 0
  const across = placed.filter(
    (piece) =>
      lies(piece, a) &&
      lies(piece, b) &&
      atomsOf(piece.segment, piece.size).some(
        (atom) => overlap(atom, a) > 0 && overlap(atom, b) > 0,
      ) &&
      columns.filter((column) => lies(piece, column) && overlap(column, a) <= 0).length === 1,
  )
  if (across.length === 0) return false
  const right = placed.filter((piece) => lies(piece, b) && !lies(piece, a))
  const parting = placed.filter(
    (piece) =>
      lies(piece, a) &&
      !lies(piece, b) &&
      right.some(({ bottom }) => Math.abs(bottom - piece.bottom) < SAME_ROW * piece.size),
  )
  return across.length > parting.length
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
  const atoms = atomsOf(segment, line.size)
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

/** Index of the column a piece shares most with; of the first one for a piece that lies across several. */
function nearest(piece: Segment, columns: readonly Span[]): number {
  const size = piece.glyphs[0]?.size ?? 0
  const shares = columns.map((column) => overlap(column, piece))
  const first = shares.findIndex((share) => share > size / 2)
  return first < 0 ? Math.max(0, shares.indexOf(Math.max(...shares))) : first
}
