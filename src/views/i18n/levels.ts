import { LEVEL1, LEVEL2, level1ByCode, level2ByCode } from '../../data/model/taxonomy.ts'
import type { Messages } from './messages.ts'

/** Name of a level 1 in the reader's language; the code where it has none. */
export function level1Label(code: string, t: Messages): string {
  const level = level1ByCode(code)
  return level ? t.vocabulary.level(level) : code
}

/** Name of a level 2 in the reader's language; the code where it has none. */
export function level2Label(code: string, t: Messages): string {
  const level = level2ByCode(code)
  return level ? t.vocabulary.level(level) : code
}

/** A pair of levels. */
export interface LevelPair {
  level1Code: string
  level2Code: string
}

function place(codes: readonly { code: string }[], code: string): number {
  const at = codes.findIndex((level) => level.code === code)
  return at === -1 ? codes.length : at
}

/** The pairs that occur, each once, in the taxonomy's order. */
export function levelPairs(items: readonly LevelPair[]): LevelPair[] {
  const pairs = new Map<string, LevelPair>()
  for (const { level1Code, level2Code } of items)
    pairs.set(`${level1Code}/${level2Code}`, { level1Code, level2Code })
  return [...pairs.values()].sort(
    (a, b) =>
      place(LEVEL1, a.level1Code) - place(LEVEL1, b.level1Code) ||
      place(LEVEL2, a.level2Code) - place(LEVEL2, b.level2Code),
  )
}
