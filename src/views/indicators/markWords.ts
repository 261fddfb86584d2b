/** A piece of a text, marked or not. */
export interface Piece {
  text: string
  marked: boolean
}

/** A text in pieces, the first place of each of some words marked; words that do not stand in it mark nothing. */
export function markWords(text: string, words: readonly string[]): Piece[] {
  const marks = Array.from({ length: text.length }, () => false)
  for (const word of words) {
    const at = word === '' ? -1 : text.indexOf(word)
    if (at !== -1) marks.fill(true, at, at + word.length)
  }
  const pieces: Piece[] = []
  marks.forEach((marked, at) => {
    const last = pieces.at(-1)
    const letter = text[at] ?? ''
    if (last?.marked === marked) last.text += letter
    else pieces.push({ text: letter, marked })
  })
  return pieces
}
