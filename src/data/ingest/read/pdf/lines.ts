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
  return SPLIT_NUMBER.test(text.trim()) && !hasWideGap(line)
    ? text.replaceAll(' ', '')
    : text.trim()
}

/** A number with its last decimals set apart, as text put into its place digit by digit has it: 968.191 8. */
const SPLIT_NUMBER = /^-?\d[\d,]*\.\d{1,4} \d{1,4}$/u

function hasWideGap({ glyphs, size }: TextLine): boolean {
  const digits = glyphs.filter(({ text }) => text.trim() !== '')
  return digits.some(
    ({ left }, index) => index > 0 && left - (digits[index - 1]?.right ?? left) > BLANK * size,
  )
}

/** The words of a cell, with what tells whether they go on in another part of it. */
export interface CellText {
  text: string
  /** Points left at the end of the last line; 0 in a blank cell. */
  room: number
  /** Width in points of the first line's first word, and a little air: what does not fit into less room is wrapped. */
  firstWord: number
  /** Baseline of the last line, and the size of its text, in points. */
  bottom: number
  size: number
  /** Each line is one character: a label written from top to bottom. */
  isUpright: boolean
}

/**
 * Text of lines that stand in one cell. A line that had no room for what follows was wrapped, and is joined; one that had, was ended.
 *
 * @param width of the cell in points, padding included
 */
export function readCell(lines: readonly TextLine[], width: number): CellText {
  const isUpright = lines.every((line) => UPRIGHT.test(lineText(line)))
  const parts = lines.map((line): CellText => {
    const room = width - PADDING - (line.right - line.left)
    const { bottom, size } = line
    const ahead = firstWord(line) + AIR * size
    return { text: lineText(line), room, firstWord: ahead, bottom, size, isUpright }
  })
  const blank = { text: '', room: 0, firstWord: 0, bottom: 0, size: 0, isUpright }
  return parts.reduce(joinCells, blank)
}

/** Joins two parts of a cell that follow each other. */
export function joinCells(a: CellText, b: CellText): CellText {
  if (a.text === '') return b
  if (b.text === '') return a
  return {
    ...b,
    text: a.text + separator(a, b) + b.text,
    firstWord: a.firstWord,
    isUpright: a.isUpright && b.isUpright,
  }
}

/** Whether the first part of a cell left no room for what follows: its text was wrapped. */
export function isWrapped(a: CellText, b: CellText): boolean {
  return a.text !== '' && a.room <= b.firstWord
}

const PADDING = 6
/** Air after a word, as a share of the text's size. */
const AIR = 0.3
const UPRIGHT = /^\p{Script=Han}$/u

function separator(a: CellText, b: CellText): string {
  if (a.isUpright && b.isUpright) return ''
  if (!isWrapped(a, b)) return '\n'
  const isBetweenWords = /[\p{Script=Latin}]$/u.test(a.text) && /^\p{Script=Latin}/u.test(b.text)
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
