import type { Language } from '../../charts/frame/types.ts'
import type { Messages } from './messages.ts'
import type { Part } from './parts.ts'

/** A module of words: under its own name what it says in each language, or in the one it was asked for. */
type Module = Record<string, Partial<Record<Language, object>>>

// The languages are told apart when the site is built: see `src/data/node/wordsPlugin.ts`.
const MODULES: Record<Language, Record<string, () => Promise<Module>>> = {
  zh: import.meta.glob<Module>(
    './{shell,vocabulary,overview,budget,projectTable,indicators,measurability,targets,changes,compare,lineage,findings,documents,dataset,sql,mine,embed,palette,report}.ts',
    { query: '?only=zh' },
  ),
  en: import.meta.glob<Module>(
    './{shell,vocabulary,overview,budget,projectTable,indicators,measurability,targets,changes,compare,lineage,findings,documents,dataset,sql,mine,embed,palette,report}.ts',
    { query: '?only=en' },
  ),
}

/** Downloads the words of a page: those of its frame, the vocabulary, and some parts. */
export async function loadWords(
  language: Language,
  parts: readonly Part[],
): Promise<Partial<Messages>> {
  const part = async (name: Part | 'shell') => {
    const module = await MODULES[language][`./${name}.ts`]?.()
    const words = module?.[name]?.[language]
    if (!words) throw new Error(`no words of ${name}`)
    return words
  }
  const names = [...new Set<Part>(['vocabulary', ...parts])]
  const [shell, ...others] = await Promise.all([part('shell'), ...names.map(part)])
  return { ...shell, ...Object.fromEntries(names.map((name, at) => [name, others[at]])) }
}
