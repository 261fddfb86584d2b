import type { Language } from '../../../charts/frame/types.ts'
import type { DictionaryRelation } from '../../../data/store/dictionary.ts'

/** A table or column to be put in. */
export interface Suggestion {
  name: string
  kind: DictionaryRelation['kind'] | 'column'
  /** What it is called, in the reader's language. */
  detail: string
}

/** Suggestions for the word before a place. */
export interface Suggestions {
  /** Where the word begins. */
  from: number
  options: Suggestion[]
}

const NO_ALIAS =
  /^(?:where|group|order|limit|having|join|left|right|inner|full|cross|natural|asof|on|using|union|except|intersect|qualify|window|tablesample|as|select|pivot|unpivot)$/i

/**
 * Tables and columns that fit what stands before a place. A Chinese term finds the column it is the title of.
 *
 * @param asked the reader asked for them, though no word has been begun
 */
export function suggestionsAt(
  text: string,
  at: number,
  relations: readonly DictionaryRelation[],
  language: Language,
  asked = false,
): Suggestions | null {
  const before = text.slice(0, at)
  const [, qualifier, typed = ''] = /(?:(\w+)\.)?([\p{L}\p{N}_]*)$/u.exec(before) ?? []
  const from = at - typed.length
  const named = relationsIn(text, relations)
  const fits = fitting(typed)
  const columnsOf = (of: readonly DictionaryRelation[]): Suggestion[] => {
    const columns = new Map(of.flatMap(({ columns: own }) => own.map((one) => [one.name, one])))
    return [...columns.values()].map((column) => ({
      name: column.name,
      kind: 'column',
      detail: language === 'zh' ? column.title : column.description,
    }))
  }
  const tables = relations.map((relation): Suggestion => ({
    name: relation.name,
    kind: relation.kind,
    detail: language === 'zh' ? relation.title : relation.description,
  }))
  if (qualifier !== undefined) {
    const of = named.get(qualifier.toLowerCase())
    return of ? { from, options: fits(columnsOf([of])) } : null
  }
  const afterFrom = /\b(?:from|join|describe|summarize|into|update|table)\s+$/i.test(
    before.slice(0, from),
  )
  if (afterFrom) return { from, options: fits(tables) }
  if (typed === '' && !asked) return null
  return { from, options: fits([...columnsOf([...new Set(named.values())]), ...tables]) }
}

/** The relations a text names, by name and by alias. */
function relationsIn(
  text: string,
  relations: readonly DictionaryRelation[],
): Map<string, DictionaryRelation> {
  const found = new Map<string, DictionaryRelation>()
  const pattern = /\b(?:from|join|,)\s*(\w+)(?:\s+(?:as\s+)?(\w+))?/gi
  for (const [, name = '', alias = ''] of text.matchAll(pattern)) {
    const relation = relations.find((one) => one.name === name.toLowerCase())
    if (!relation) continue
    found.set(relation.name, relation)
    if (alias !== '' && !NO_ALIAS.test(alias)) found.set(alias.toLowerCase(), relation)
  }
  return found
}

/** What begins like the typed word first, then what has it in its name, then in its title. */
function fitting(typed: string): (all: readonly Suggestion[]) => Suggestion[] {
  const word = typed.toLowerCase()
  const rank = ({ name, detail }: Suggestion) => {
    if (name.startsWith(word)) return 0
    if (name.includes(word)) return 1
    return detail.toLowerCase().includes(word) ? 2 : 3
  }
  return (all) =>
    all
      .map((one) => ({ one, rank: rank(one) }))
      .filter((ranked) => ranked.rank < 3)
      .toSorted((a, b) => a.rank - b.rank)
      .map(({ one }) => one)
}
