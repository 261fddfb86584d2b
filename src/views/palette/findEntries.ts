import { ENTRY_KINDS, type Entry, type EntryKind } from './entry.ts'

/** Part of a name: from its first character up to the one after its last. */
export type Span = readonly [from: number, to: number]

/** Where a name, read in pinyin or its initials, has a term: its first and last character; false where it has not. */
export type PinyinMatch = (name: string, term: string) => [number, number] | false

/** An entry that has every term of a search. */
export interface FoundEntry {
  entry: Entry
  /** What of its name was found, in order and apart. */
  spans: Span[]
}

/** The entries of one kind that were found, the best first. */
export interface FoundGroup {
  kind: EntryKind
  found: FoundEntry[]
}

/** How a term is found in an entry; the sooner, the better. */
const HOW = ['whole', 'beginning', 'name', 'skipping', 'pinyin', 'also', 'detail'] as const

interface Hit {
  rank: number
  spans: Span[]
}

/** Kinds whose names are known by their short forms: 人大 for 人民代表大会. */
const ABBREVIATED: readonly EntryKind[] = ['view', 'department']

/** The terms of what was typed: apart by white space, in one width and case. */
export function termsOf(typed: string): string[] {
  return fold(typed)
    .split(/\s+/)
    .filter((term) => term !== '')
}

/**
 * The entries that have every term in their name (also in pinyin or by its initials, when they are two letters or more), another name or
 * where they stand. Groups come in the order of their best entry; without terms nothing is found.
 *
 * @param pinyin null until what knows pinyin is here
 */
export function findEntries(
  entries: readonly Entry[],
  typed: string,
  pinyin: PinyinMatch | null,
): FoundGroup[] {
  const terms = termsOf(typed)
  if (terms.length === 0) return []
  const groups = new Map<EntryKind, { rank: number; one: FoundEntry }[]>()
  for (const entry of entries) {
    const hits = terms.map((term) => hitOf(entry, term, pinyin))
    if (!hits.every((hit) => hit !== null)) continue
    const rank = Math.max(...hits.map((hit) => hit.rank))
    const one = { entry, spans: apart(hits.flatMap((hit) => hit.spans)) }
    groups.set(entry.kind, [...(groups.get(entry.kind) ?? []), { rank, one }])
  }
  const order = (kind: EntryKind) => ENTRY_KINDS.indexOf(kind)
  return [...groups]
    .map(([kind, ranked]) => {
      ranked.sort((a, b) => a.rank - b.rank || a.one.entry.name.length - b.one.entry.name.length)
      return { kind, best: ranked[0]?.rank ?? 0, found: ranked.map(({ one }) => one) }
    })
    .sort((a, b) => a.best - b.best || order(a.kind) - order(b.kind))
    .map(({ kind, found }) => ({ kind, found }))
}

function hitOf(entry: Entry, term: string, pinyin: PinyinMatch | null): Hit | null {
  const name = fold(entry.name)
  const hit = (how: (typeof HOW)[number], spans: Span[] = []) => ({ rank: HOW.indexOf(how), spans })
  const at = name.indexOf(term)
  if (at >= 0) {
    const how = name === term ? 'whole' : at === 0 ? 'beginning' : 'name'
    return hit(how, [[at, at + term.length]])
  }
  if (ABBREVIATED.includes(entry.kind) && /^\p{Script=Han}{2,}$/u.test(term)) {
    const spans = skipping(name, term)
    if (spans) return hit('skipping', spans)
  }
  if (pinyin && /^[a-z]{2,}$/.test(term)) {
    const span = pinyin(entry.name, term)
    if (span) return hit('pinyin', [[span[0], span[1] + 1]])
  }
  if (entry.also.some((other) => fold(other).includes(term))) return hit('also')
  return fold(entry.detail).includes(term) ? hit('detail') : null
}

/** Where a name has the characters of a term in their order, with others between; null where it has not. */
function skipping(name: string, term: string): Span[] | null {
  const spans: Span[] = []
  let from = 0
  for (const character of term) {
    const at = name.indexOf(character, from)
    if (at < 0) return null
    spans.push([at, at + character.length])
    from = at + character.length
  }
  return spans
}

/** Spans in order, those that touch joined. */
function apart(spans: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = joined.at(-1)
    if (last && from <= last[1]) joined[joined.length - 1] = [last[0], Math.max(last[1], to)]
    else joined.push([from, to])
  }
  return joined
}

/** In one width and case; characters keep their places. */
function fold(text: string): string {
  return Array.from(text, (character) => {
    const folded = character.normalize('NFKC').toLowerCase()
    return folded.length === character.length ? folded : character
  }).join('')
}
