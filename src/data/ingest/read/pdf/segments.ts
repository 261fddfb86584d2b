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
/** Two single characters no farther apart than this, in sizes of the text, are a letter-spaced word: 收 入, 项 目. */
const LETTER_GAP = 4
const ONE_LETTER = /^\p{Script=Han}$/u

/** Pieces of a line between the gaps that part cells in any table. */
export function segmentsOf(line: TextLine): Segment[] {
  const pieces = cut(line.glyphs, (gap, isBlank) => gap >= (isBlank ? BLANK_GAP : GAP) * line.size)
  return pieces.reduce<Segment[]>((joined, piece) => {
    const last = joined.at(-1)
    if (last && isLetter(last) && isLetter(piece) && -overlap(last, piece) < LETTER_GAP * line.size)
      joined.splice(-1, 1, {
        left: last.left,
        right: piece.right,
        glyphs: [...last.glyphs, ...piece.glyphs],
      })
    else joined.push(piece)
    return joined
  }, [])
}

function isLetter({ glyphs }: Segment): boolean {
  return glyphs.length === 1 && ONE_LETTER.test(glyphs[0]?.text ?? '')
}

/** The smallest parts of a piece that a gutter of the table can part. */
export function atomsOf({ glyphs }: Segment, size: number): Segment[] {
  return cut(glyphs, (gap) => gap >= HAIR * size)
}

function cut(
  glyphs: readonly Glyph[],
  parts: (gap: number, isBlank: boolean) => boolean,
): Segment[] {
  const found: Segment[] = []
  let isBlank = false
  for (const glyph of glyphs) {
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

/** Length two stretches share; below zero, the distance between them. */
export function overlap(a: Span, b: Span): number {
  return Math.min(a.right, b.right) - Math.max(a.left, b.left)
}
