import type { Weighable } from './likelihood.ts'

/** As many others are looked at for one item, those with which it shares its rarest pieces first. */
const ENOUGH = 40
/** A piece that so many have leads to these only. */
const MOST_OF_A_PIECE = 200

/**
 * For each row the columns worth comparing: those that share a piece of name or text, by an index of pieces, so that not all pairs are
 * compared. A row meets about forty columns however many there are.
 */
export function candidates(rows: readonly Weighable[], columns: readonly Weighable[]): number[][] {
  const index = new Map<number, number[]>()
  for (const [at, column] of columns.entries()) {
    for (const piece of piecesOf(column)) {
      const known = index.get(piece)
      if (known) known.push(at)
      else index.set(piece, [at])
    }
  }
  return rows.map((row) => {
    const lists = piecesOf(row)
      .map((piece) => index.get(piece) ?? [])
      .filter((list) => list.length > 0)
      .sort((a, b) => a.length - b.length)
    const found = new Set<number>()
    for (const list of lists) {
      if (found.size >= ENOUGH) break
      for (const column of list.slice(0, MOST_OF_A_PIECE)) found.add(column)
    }
    return [...found].sort((a, b) => a - b)
  })
}

function piecesOf({ name, text }: Weighable): number[] {
  return [...(name?.pieces ?? []), ...(text?.pieces ?? [])]
}
