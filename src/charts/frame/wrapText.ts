import { textWidth } from './textWidth.ts'

/** Closing punctuation does not begin a line, opening punctuation does not end one (GB/T 15834, 5.1). */
const CLOSING = /^[，。、；：！？）》〉〕”’」』】％%)\],.;:]/u
const OPENING = /[（《〈〔“‘「『【([]$/u

/**
 * Breaks a text into at most `maxLines` lines of `width` pixels: between CJK glyphs, else at spaces, else anywhere. What is
 * left over is cut with an ellipsis; the caller offers the full text otherwise.
 */
export function wrapText(
  text: string,
  width: number,
  fontSize: number,
  maxLines: number,
): string[] {
  const lines: string[] = []
  let rest = pieces(text.trim(), width, fontSize)
  let gap = ''
  while (rest.length > 0 && lines.length < maxLines) {
    const count = fitting(rest, width, fontSize)
    lines.push(rest.slice(0, count).join('').trim())
    gap = rest[count - 1] === ' ' || rest[count] === ' ' ? ' ' : ''
    rest = rest.slice(rest[count] === ' ' ? count + 1 : count)
  }
  if (rest.length > 0)
    lines.push(ellipsize((lines.pop() ?? '') + gap + rest.join(''), width, fontSize))
  return lines
}

/** A text cut to a width with an ellipsis, whole where it fits. */
export function ellipsize(text: string, width: number, fontSize: number): string {
  if (textWidth(text, fontSize) <= width) return text
  const glyphs = Array.from(text)
  while (glyphs.length > 1 && textWidth(`${glyphs.join('')}…`, fontSize) > width) glyphs.pop()
  return `${glyphs.join('').trimEnd()}…`
}

function pieces(text: string, width: number, fontSize: number): string[] {
  const words = text.match(/[\u2e80-\uffff]|\s+|[^\s\u2e80-\uffff]+/gu) ?? []
  return words.flatMap((word) =>
    /^\s+$/.test(word) ? [' '] : textWidth(word, fontSize) > width ? Array.from(word) : [word],
  )
}

function fitting(rest: readonly string[], width: number, fontSize: number): number {
  let used = 0
  let count = 0
  for (const piece of rest) {
    used += textWidth(piece, fontSize)
    if (count > 0 && used > width) break
    count++
  }
  return lastBreak(rest, count)
}

/** The last place up to `most` where a line may end; `most` where there is none. */
function lastBreak(rest: readonly string[], most: number): number {
  const isBad = (count: number) =>
    count < rest.length && (CLOSING.test(rest[count] ?? '') || OPENING.test(rest[count - 1] ?? ''))
  let count = most
  while (count > 1 && isBad(count)) count--
  return isBad(count) ? most : count
}
