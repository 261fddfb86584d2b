import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parseSync, Visitor, type Plugin } from 'vite'

const FOLDER = '/src/views/i18n'
const LANGUAGES = ['zh', 'en'] as const

type Language = (typeof LANGUAGES)[number]

/**
 * Gives each language files of its own, though every part of the interface has both languages' words in one module: a module of words
 * that is imported as `?only=zh` or `?only=en` comes without the other language, and so does what it imports.
 */
export function wordsPlugin(): Plugin {
  return {
    name: 'mingzhang-words',
    enforce: 'pre',
    resolveId(source, importer) {
      const language = importer === undefined ? null : languageOf(importer)
      if (language === null || importer === undefined || !/^\.\/[\w-]+\.ts$/.test(source))
        return null
      return `${join(dirname(importer), source)}?only=${language}`
    },
    async load(id) {
      const language = languageOf(id)
      if (language === null) return null
      const [file = ''] = id.split('?')
      return { code: onlyIn(language, await readFile(file, 'utf8'), file), moduleType: 'ts' }
    },
  }
}

/** The one language of a module's words; null where it has both. */
function languageOf(id: string): Language | null {
  const [file = '', query] = id.split('?')
  if (!dirname(file).endsWith(FOLDER)) return null
  return LANGUAGES.find((one) => query === `only=${one}`) ?? null
}

/**
 * A module without the words of the other language: where an object has one property for each language, only one is left.
 *
 * @param code TypeScript
 * @param file its name, for errors
 */
export function onlyIn(language: Language, code: string, file: string): string {
  const { program, errors } = parseSync(file, code)
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message ?? 'not TypeScript'}`)
  const left: { from: number; to: number; kept: string }[] = []
  new Visitor({
    ObjectExpression({ start, end, properties }) {
      const named = properties.flatMap((property) =>
        property.type === 'Property' && property.key.type === 'Identifier'
          ? [{ name: property.key.name, text: code.slice(property.start, property.end) }]
          : [],
      )
      const wanted = named.find(({ name }) => name === language)
      const isBoth = LANGUAGES.every((one) => named.some(({ name }) => name === one))
      if (isBoth && wanted && properties.length === 2)
        left.push({ from: start, to: end, kept: wanted.text })
    },
  }).visit(program)
  // From the end, so that the places before stay where they are; the outer of two comes first and takes the inner with it.
  return left
    .filter((one) => !left.some((outer) => outer.from < one.from && one.to < outer.to))
    .toSorted((a, b) => b.from - a.from)
    .reduce((all, { from, to, kept }) => `${all.slice(0, from)}{ ${kept} }${all.slice(to)}`, code)
}
