import type { CellText, TextLine } from './lines.ts'
import { isWrapped, readCell } from './lines.ts'
import type { Glyph } from './page.ts'
import type { Span } from './segments.ts'
import { overlap } from './segments.ts'
import { placeSegments } from './unruledColumns.ts'

/** Lines that stand one below the other in one cell of a table without rules. */
export interface Blob {
  column: number
  content: CellText
  /** Upper edge of the first line and baseline of the last, in points. */
  top: number
  bottom: number
  size: number
}

/** Lines this much farther apart than the closest ones are no longer wrapped; baselines of mixed scripts differ by so much. */
const TIGHT = 1.08
/** Distances up to this many times the smallest one are meant to be equal. */
const EQUAL = 1.1
/** Share of the distances that is no accident. */
const FEWEST = 0.05
/** Lines of one column are farther apart than this, in sizes of the text. */
const CLOSEST = 0.85
/** Rows without padding lie at halves of the distance of lines, give or take this share of a half. */
const OFF_BEAT = 0.22
/** Neighbouring rows, of which one may have two lines, are no farther apart than this many times the distance of lines. */
const NEXT_ROW = 2.4
/** Farther apart than so many sizes of the text are rows, not lines. */
const LOOSEST = 1.65
/** Edges nearer than this, in points, are aligned; a column is when most of its texts are. */
const ALIGNED = 1.5
const MOST = 0.7

interface Piece {
  column: number
  line: TextLine
  /** The line of the page it stands on. */
  on: TextLine
  /** Width of its cell in points. */
  width: number
}

/** Cells of a table without rules: in each column, the lines that belong together, in the order of their tops. */
export function cellBlobs(lines: readonly TextLine[], columns: readonly Span[]): Blob[] {
  const pieces = lines.flatMap((line) => {
    const placed = placeSegments(line, columns)
    return placed.map(({ column, segment }): Piece => {
      const piece = { ...line, ...segment, bottom: baselineOf(segment.glyphs) }
      return { column, line: piece, on: line, width: spanWidth(piece, column, columns) }
    })
  })
  const stacks = columns.map((_, column) => {
    const stack = pieces.filter((piece) => piece.column === column)
    const width = cellWidth(stack, column, columns)
    return stack.map((piece) => ({ ...piece, width: Math.max(width, piece.width) }))
  })
  const pitch = pitchOf(stacks)
  const starts = pitch.isPadded ? new Set<TextLine>() : rowStarts(stacks, pitch)
  return stacks.flatMap((stack) => stackBlobs(stack, pitch, starts)).sort((a, b) => a.top - b.top)
}

/** Lines on which a row begins though they are as near as wrapped ones: some piece follows one that had room for it. */
function rowStarts(stacks: readonly (readonly Piece[])[], { wrap }: Pitch): Set<TextLine> {
  const starts = new Set<TextLine>()
  for (const stack of stacks) {
    for (const [index, piece] of stack.slice(1).entries()) {
      const above = stack[index]
      if (above && gapOf(above, piece) <= wrap && !isFull(above, piece)) starts.add(piece.on)
    }
  }
  return starts
}

function isFull(above: Piece, piece: Piece): boolean {
  const [a, b] = [readCell([above.line], above.width), readCell([piece.line], piece.width)]
  return isWrapped(a, b) || (a.isUpright && b.isUpright)
}

/** Baseline of most of the glyphs: one line of the page holds cells whose baselines differ a little. */
function baselineOf(glyphs: readonly Glyph[]): number {
  const bottoms = glyphs.map(({ bottom }) => bottom).sort((a, b) => a - b)
  return bottoms[Math.floor(bottoms.length / 2)] ?? 0
}

/** Width of the cell of a piece that lies across several columns, up to the one it does not reach; 0 for others. */
function spanWidth(piece: TextLine, column: number, columns: readonly Span[]): number {
  if (columns.filter((other) => overlap(other, piece) > 0).length < 2) return 0
  const after = columns.slice(column + 1).find(({ left }) => left >= piece.right)
  return (after?.left ?? columns.at(-1)?.right ?? piece.right) - piece.left
}

/** Width of the cells of a column, in points, from the side its texts are aligned to to the neighbour on the other side. */
function cellWidth(stack: readonly Piece[], column: number, columns: readonly Span[]): number {
  const { left, right } = columns[column] ?? { left: 0, right: 0 }
  const [before, after] = [columns[column - 1]?.right ?? left, columns[column + 1]?.left ?? right]
  const share = (isAligned: (line: TextLine) => boolean) =>
    stack.filter(({ line }) => isAligned(line)).length / stack.length
  if (share((line) => line.left - left < ALIGNED) > MOST) return after - left
  if (share((line) => right - line.right < ALIGNED) > MOST) return right - before
  return (after + right - left - before) / 2
}

interface Pitch {
  /** Largest distance of two wrapped lines, in sizes of the text. */
  wrap: number
  /** Rows are set off by padding, so that the distance alone tells lines from rows. */
  isPadded: boolean
}

function pitchOf(stacks: readonly (readonly Piece[])[]): Pitch {
  const gaps = stacks
    .flatMap((stack) => stack.slice(1).map((piece, index) => gapOf(stack[index], piece)))
    .filter((gap) => gap > CLOSEST)
    .sort((x, y) => x - y)
  const several = Math.floor(gaps.length * FEWEST)
  const first = gaps.find((gap, index) => (gaps[index + several] ?? Infinity) <= gap * EQUAL) ?? 0
  const equal = gaps.filter((gap) => gap >= first && gap <= first * EQUAL)
  const pitch = equal[Math.floor(equal.length / 2)] ?? 0
  const wider = gaps.filter((gap) => gap > pitch * EQUAL && gap < pitch * NEXT_ROW)
  const offBeat = wider.filter((gap) => {
    const beats = (2 * gap) / pitch
    return Math.abs(beats - Math.round(beats)) > OFF_BEAT
  })
  return { wrap: Math.min(pitch * TIGHT, LOOSEST), isPadded: offBeat.length > wider.length / 2 }
}

function gapOf(above: Piece | undefined, below: Piece): number {
  return above ? (below.line.bottom - above.line.bottom) / below.line.size : Infinity
}

function stackBlobs(stack: readonly Piece[], pitch: Pitch, starts: ReadonlySet<TextLine>): Blob[] {
  const groups: Piece[][] = []
  for (const piece of stack) {
    const group = groups.at(-1)
    const above = group?.at(-1)
    const isRest = above !== undefined && !starts.has(piece.on) && goesOn(above, piece, pitch)
    if (isRest) group?.push(piece)
    else groups.push([piece])
  }
  return groups.map((group) => toBlob(group))
}

function goesOn(above: Piece, piece: Piece, pitch: Pitch): boolean {
  const gap = gapOf(above, piece)
  if (gap > pitch.wrap) return false
  return gap < CLOSEST || pitch.isPadded || isFull(above, piece)
}

function toBlob(group: readonly Piece[]): Blob {
  const lines = group.map(({ line }) => line)
  const width = Math.max(...group.map((piece) => piece.width))
  const size = Math.max(...lines.map((line) => line.size))
  return {
    column: group[0]?.column ?? 0,
    content: readCell(lines, width),
    top: (lines[0]?.bottom ?? 0) - size,
    bottom: lines.at(-1)?.bottom ?? 0,
    size,
  }
}
