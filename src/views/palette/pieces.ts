import type { Span } from './findEntries.ts'

/** A part of a name, found or not. */
export interface Piece {
  text: string
  isFound: boolean
}

/**
 * A name cut at what was found of it.
 *
 * @param spans in order and apart
 */
export function pieces(name: string, spans: readonly Span[]): Piece[] {
  const cut: Piece[] = []
  let done = 0
  for (const [from, to] of spans) {
    cut.push(
      { text: name.slice(done, from), isFound: false },
      { text: name.slice(from, to), isFound: true },
    )
    done = to
  }
  cut.push({ text: name.slice(done), isFound: false })
  return cut.filter(({ text }) => text !== '')
}
