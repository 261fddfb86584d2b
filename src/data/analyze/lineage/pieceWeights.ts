import { namePieces, segmentWords, textPieces, type Piece, type Segment } from './namePieces.ts'

/** A text as its pieces: numbers in ascending order, each with its weight. */
export interface Weighed {
  pieces: Int32Array
  weights: Float64Array
  /** Sum of the weights. */
  total: number
}

/** A name: what is its own, the words of the field, and both together. */
export interface WeighedName extends Weighed {
  own: Weighed
  field: Weighed
}

/** Weighs names and texts against all those it was made of. */
export interface Weigher {
  name(name: string): WeighedName
  text(text: string): Weighed
  /** The words both have, the most telling first; pairs of characters only where they share no word. */
  shared(a: Weighed, b: Weighed): string[]
  /** Lets go of what it weighed; it can be weighed again. */
  forget(): void
}

/**
 * Weights by rarity: a piece that stands in every name of the dataset tells next to nothing, one that stands in a single name tells most.
 * `ln(1 + n / n with the piece) / ln(1 + n)`, a smoothed inverse document frequency (Spärck Jones 1972), times the piece's own weight.
 *
 * @param names every name that will be weighed; repeated ones count once
 * @param texts every longer text that will be weighed
 */
export function createWeigher(
  names: Iterable<string>,
  texts: Iterable<string> = [],
  segment: Segment = segmentWords,
): Weigher {
  const numbers = createNumbers()
  const cutName = (name: string) => numbers.of(namePieces(name, segment))
  const cutText = (text: string) => numbers.of(textPieces(text, segment))
  const [allNames, allTexts] = [distinct(names), distinct(texts)]
  const count = Math.max(1, allNames.length + allTexts.length)
  // Cut once to count and again to weigh: the pieces of a million names would not leave room for the links.
  const frequency: number[] = []
  const tally = (pieces: readonly Numbered[]) => {
    for (const { number } of pieces) frequency[number] = (frequency[number] ?? 0) + 1
  }
  for (const name of allNames) tally(cutName(name))
  for (const text of allTexts) tally(cutText(text))
  const weigh = (pieces: readonly Numbered[]) =>
    weighed(
      pieces,
      (number) => Math.log(1 + count / Math.max(1, frequency[number] ?? 0)) / Math.log(1 + count),
    )
  const isField = ({ number }: Numbered) => numbers.textOf(number).startsWith('f:')
  const name = remembering((text): WeighedName => {
    const pieces = cutName(text)
    return {
      ...weigh(pieces),
      own: weigh(pieces.filter((one) => !isField(one))),
      field: weigh(pieces.filter(isField)),
    }
  })
  const text = remembering((one) => weigh(cutText(one)))
  return {
    name: name.of,
    text: text.of,
    shared: (a, b) => sayShared(a, b, numbers.textOf),
    forget: () => {
      name.forget()
      text.forget()
    },
  }
}

/** Sorted, so that whatever order rows come in, the pieces get the same numbers and sums the same last digit. */
function distinct(texts: Iterable<string>): string[] {
  return [...new Set(texts)].sort()
}

interface Numbered {
  number: number
  weight: number
}

function createNumbers() {
  const numbers = new Map<string, number>()
  const texts: string[] = []
  const numberOf = (piece: string): number => {
    const known = numbers.get(piece)
    if (known !== undefined) return known
    numbers.set(piece, texts.length)
    return texts.push(piece) - 1
  }
  return {
    get size() {
      return texts.length
    },
    of: (pieces: readonly Piece[]): Numbered[] =>
      pieces.map(({ piece, weight }) => ({ number: numberOf(piece), weight })),
    textOf: (number: number) => texts[number] ?? '',
  }
}

function weighed(pieces: readonly Numbered[], rarity: (number: number) => number): Weighed {
  const sorted = pieces.toSorted((a, b) => a.number - b.number)
  const weights = Float64Array.from(sorted, ({ number, weight }) => weight * rarity(number))
  return {
    pieces: Int32Array.from(sorted, ({ number }) => number),
    weights,
    total: weights.reduce((sum, weight) => sum + weight, 0),
  }
}

function remembering<Made>(make: (text: string) => Made) {
  const known = new Map<string, Made>()
  return {
    of: (text: string): Made => {
      const made = known.get(text) ?? make(text)
      known.set(text, made)
      return made
    },
    forget: () => known.clear(),
  }
}

function sayShared(a: Weighed, b: Weighed, textOf: (number: number) => string): string[] {
  const weightOf = new Map(Array.from(a.pieces, (piece, at) => [piece, a.weights[at] ?? 0]))
  const both = Array.from(b.pieces)
    .filter((piece) => weightOf.has(piece))
    .sort((x, y) => (weightOf.get(y) ?? 0) - (weightOf.get(x) ?? 0) || x - y)
    .map(textOf)
  const words = both.filter((piece) => /^[fw]:/u.test(piece)).map((piece) => piece.slice(2))
  return words.length > 0 ? words : both
}

/** The weight of what both have. */
export function sharedWeight(a: Weighed, b: Weighed): number {
  let [at, other, sum] = [0, 0, 0]
  while (at < a.pieces.length && other < b.pieces.length) {
    const difference = (a.pieces[at] ?? 0) - (b.pieces[other] ?? 0)
    // A bracket's piece can weigh less in one than in the other.
    if (difference === 0) sum += Math.min(a.weights[at] ?? 0, b.weights[other] ?? 0)
    if (difference <= 0) at++
    if (difference >= 0) other++
  }
  return sum
}
