import type { TextRow } from './tableText.ts'

/** How rows of a table are recognized in a republished document, where their ids and lines are others. */
export interface RowKeys {
  /** Columns that tell rows apart, the surest first. */
  keys: readonly (readonly string[])[]
  /** Column by whose likeness the rest is matched. */
  likeness?: string
}

/** Rows of the same thing before and after, and those without a counterpart. */
export interface Matched {
  pairs: { before: TextRow; after: TextRow }[]
  removed: TextRow[]
  added: TextRow[]
}

/** Less alike than this (Dice coefficient of pairs of characters) two names are of two things. */
const ALIKE = 0.5
/** More comparisons than this are not worth it: the document is another one. */
const MOST_COMPARISONS = 250_000

/**
 * Matches rows: equal ones first, then by each key, in the order in which they stand, then the most alike.
 *
 * @param content columns that say what a row holds, and not where it stands
 */
export function matchRows(
  before: readonly TextRow[],
  after: readonly TextRow[],
  { keys, likeness }: RowKeys,
  content: readonly string[],
): Matched {
  const matched: Matched = { pairs: [], removed: [...before], added: [...after] }
  for (const columns of [[...(keys[0] ?? []), ...content], ...keys]) takeEqual(matched, columns)
  if (likeness !== undefined) takeAlike(matched, likeness)
  return matched
}

function takeEqual(matched: Matched, columns: readonly string[]): void {
  const keyOf = (row: TextRow) => columns.map((name) => row[name] ?? '').join('\u0000')
  const waiting = new Map<string, TextRow[]>()
  for (const row of matched.removed) {
    const key = keyOf(row)
    const same = waiting.get(key)
    if (same) same.push(row)
    else waiting.set(key, [row])
  }
  for (const same of waiting.values()) same.reverse()
  const pairs = matched.added.flatMap((after) => {
    const before = waiting.get(keyOf(after))?.pop()
    return before ? [{ before, after }] : []
  })
  take(matched, pairs)
}

function takeAlike(matched: Matched, column: string): void {
  const { removed, added } = matched
  if (removed.length * added.length > MOST_COMPARISONS) return
  const pieces = new Map([...removed, ...added].map((row) => [row, piecesOf(row[column] ?? '')]))
  const empty = new Set<string>()
  const candidates = removed.flatMap((before) =>
    added.flatMap((after) => {
      const score = dice(pieces.get(before) ?? empty, pieces.get(after) ?? empty)
      return score >= ALIKE ? [{ before, after, score }] : []
    }),
  )
  const taken = new Set<TextRow>()
  const pairs = candidates
    .sort((a, b) => b.score - a.score)
    .filter(({ before, after }) => {
      if (taken.has(before) || taken.has(after)) return false
      taken.add(before).add(after)
      return true
    })
  take(matched, pairs)
}

function take(matched: Matched, pairs: readonly { before: TextRow; after: TextRow }[]): void {
  if (pairs.length === 0) return
  const taken = new Set(pairs.flatMap(({ before, after }) => [before, after]))
  for (const { before, after } of pairs) matched.pairs.push({ before, after })
  matched.removed = matched.removed.filter((row) => !taken.has(row))
  matched.added = matched.added.filter((row) => !taken.has(row))
}

function piecesOf(text: string): Set<string> {
  const characters = Array.from(text)
  return new Set(characters.slice(1).map((character, at) => `${characters[at] ?? ''}${character}`))
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0
  let both = 0
  for (const piece of a) if (b.has(piece)) both++
  return (2 * both) / (a.size + b.size)
}
