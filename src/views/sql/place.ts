/** A place in a text. */
export interface Place {
  /** The word there, in UTF-16 units. */
  from: number
  to: number
  /** From 1. */
  line: number
  /** In characters, from 1. */
  column: number
}

const WORD = /[\p{L}\p{N}_]+|"[^"\n]*"|'[^'\n]*'|[^\s]/uy

/** Line and column of an index, and the word that begins there; of the end of a text its last character. */
export function placeOf(text: string, index: number): Place {
  const from = Math.min(index, text.trimEnd().length - 1)
  const start = Math.max(0, from)
  WORD.lastIndex = start
  const word = WORD.exec(text)?.[0] ?? ' '
  const before = text.slice(0, start)
  const lineStart = before.lastIndexOf('\n') + 1
  return {
    from: start,
    to: Math.min(text.length, start + word.length),
    line: before.split('\n').length,
    column: Array.from(before.slice(lineStart)).length + 1,
  }
}
