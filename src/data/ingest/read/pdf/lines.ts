import type { Glyph } from './page.ts'

/** Glyphs on one baseline, from left to right. */
export interface TextLine {
  glyphs: Glyph[]
  left: number
  right: number
  bottom: number
  size: number
}

/** Baselines closer than this share of the text's size are one. */
const SAME_LINE = 0.45
/** A gap wider than this share of the text's size is a blank, even where none is printed. */
const BLANK = 0.6

/** Puts glyphs together into lines, from top to bottom. */
export function toLines(glyphs: readonly Glyph[]): TextLine[] {
  const lines: TextLine[] = []
  for (const glyph of [...glyphs].sort((a, b) => a.bottom - b.bottom || a.left - b.left)) {
    const last = lines.at(-1)
    if (last && glyph.bottom - last.bottom <= SAME_LINE * Math.min(last.size, glyph.size)) {
      last.glyphs.push(glyph)
      last.size = Math.max(last.size, glyph.size)
    } else {
      lines.push({ glyphs: [glyph], left: 0, right: 0, bottom: glyph.bottom, size: glyph.size })
    }
  }
  return lines.map(trimLine).filter((line) => line.glyphs.length > 0)
}

function trimLine(line: TextLine): TextLine {
  const sorted = line.glyphs.sort((a, b) => a.left - b.left)
  const first = sorted.findIndex((glyph) => glyph.text.trim() !== '')
  const last = sorted.findLastIndex((glyph) => glyph.text.trim() !== '')
  const glyphs = first < 0 ? [] : withoutShadows(sorted.slice(first, last + 1))
  return {
    ...line,
    glyphs,
    left: glyphs[0]?.left ?? 0,
    right: Math.max(...glyphs.map((glyph) => glyph.right), 0),
  }
}

/** Bold is sometimes printed by writing every character twice in nearly the same place. */
function withoutShadows(glyphs: readonly Glyph[]): Glyph[] {
  return glyphs.filter((glyph, index) => {
    const before = glyphs[index - 1]
    return !(
      before?.text === glyph.text &&
      glyph.text.trim() !== '' &&
      glyph.left - before.left < 0.15 * glyph.size
    )
  })
}

/** Text of a line; wide gaps are blanks. */
export function lineText(line: TextLine): string {
  let text = ''
  let right = line.left
  for (const glyph of line.glyphs) {
    if (glyph.left - right > BLANK * line.size && !text.endsWith(' ')) text += ' '
    text += glyph.text
    right = glyph.right
  }
  return text.trim()
}

/**
 * Text of lines that stand in one cell. A line that had no room for what follows was wrapped, and is joined; one that had, was ended.
 *
 * @param width of the cell, padding included
 */
export function joinLines(lines: readonly TextLine[], width: number): string {
  let text = ''
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    const next = lineText(line)
    if (before) text += separator(before, line, text, next, width)
    text += next
  }
  return text
}

const PADDING = 6
function separator(
  before: TextLine,
  line: TextLine,
  text: string,
  next: string,
  width: number,
): string {
  const room = width - PADDING - (before.right - before.left)
  if (room > firstWord(line) + 0.3 * line.size) return '\n'
  const isBetweenWords = /[\p{Script=Latin}]$/u.test(text) && /^\p{Script=Latin}/u.test(next)
  return isBetweenWords ? ' ' : ''
}

/** What is not parted at the end of a line: an opening mark and what it opens, a number or word, and the closing marks after it. */
const FIRST_WORD =
  /^[≥≤><=＝＞＜（(《“‘【[¥￥+-]*(?:[\p{Script=Latin}\d.,%/]+|[\s\S])[，。、；：！？）》”’】％,.;:!?)%\]]*/u

/** Width of the first word of a line. */
function firstWord(line: TextLine): number {
  const texts = line.glyphs.map((glyph) => glyph.text)
  const length = FIRST_WORD.exec(texts.join(''))?.[0].length ?? 1
  let count = 0
  for (let at = 0; at < length && count < texts.length; count++) at += texts[count]?.length ?? 1
  const last = line.glyphs[Math.max(0, count - 1)]
  return last ? last.right - (line.glyphs[0]?.left ?? last.left) : 0
}
