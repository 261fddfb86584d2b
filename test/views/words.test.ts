import { readdirSync, readFileSync, existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { PROJECT } from '../../src/data/node/paths.ts'
import { onlyIn } from '../../src/data/node/wordsPlugin.ts'
import { EMBEDDED_CHARTS } from '../../src/views/embed/embeddedCharts.ts'
import { EMBEDDED_IDS } from '../../src/views/embed/embeddedIds.ts'
import { loadWords } from '../../src/views/i18n/loadWords.ts'
import { messagesIn } from '../../src/views/i18n/messages.ts'
import { VIEW_PARTS } from '../../src/views/i18n/parts.ts'
import { shell } from '../../src/views/i18n/shell.ts'

const VIEWS = join(PROJECT, 'src/views')
const PARTS = Object.keys(messagesIn('zh')).filter((key) => !(key in shell.zh))

/** The modules that a module is drawn with, itself included: what it imports, but not its types. */
function reached(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file) || !existsSync(file)) return seen
  seen.add(file)
  for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(
    /import (?!type\b)[^'"]*?from '(\.[^']+)'/g,
  )) {
    const next = join(dirname(file), path)
    if (next.startsWith(VIEWS) && !next.startsWith(join(VIEWS, 'i18n/messages')))
      reached(next, seen)
  }
  return seen
}

/** The parts of the words that some modules say something of. */
function partsSaid(files: Iterable<string>): Set<string> {
  const texts = [...files].map((file) => readFileSync(file, 'utf8')).join('\n')
  const said = PARTS.filter((part) => new RegExp(`\\bt\\.${part}\\b`).test(texts))
  return new Set(said.filter((part) => part !== 'vocabulary'))
}

it.each(Object.entries(VIEW_PARTS))('the view %s has the words of what it draws', (view, parts) => {
  const said = partsSaid(reached(join(VIEWS, view, 'view.ts')))
  expect(said.size).toBeGreaterThan(0)
  expect([...said].filter((part) => !(parts as readonly string[]).includes(part))).toEqual([])
})

it('the frame of every page says nothing that a view has to bring', () => {
  const files = reached(join(VIEWS, 'app/App.svelte'))
  expect([...files].some((file) => file.endsWith('MineSwitch.svelte'))).toBe(true)
  expect([...partsSaid(files)]).toEqual([])
})

it('every chart that can stand alone has the words of what it draws', () => {
  expect(new Set(EMBEDDED_CHARTS.keys())).toEqual(EMBEDDED_IDS)
  for (const [id, { view, words }] of EMBEDDED_CHARTS) {
    const drawing = join(VIEWS, `embed/charts/${view}.ts`)
    const [, after = ''] = readFileSync(drawing, 'utf8').split(new RegExp(`\\b${id}'?(?::|\\()`))
    const [, file = ''] = /import\('\.\.\/\.\.\/([\w/]+\.svelte)'\)/.exec(after) ?? []
    const said = [...partsSaid(reached(join(VIEWS, file), reached(drawing)))]
    expect(said.length, id).toBeGreaterThan(0)
    expect(
      said.filter((part) => !(words as readonly string[]).includes(part)),
      id,
    ).toEqual([])
  }
})

it.each(['zh', 'en'] as const)('loads every part in %s', async (language) => {
  const parts = PARTS.filter((part) => part !== 'vocabulary')
  const loaded = await loadWords(language, parts as never)
  expect(Object.keys(loaded).sort()).toEqual(Object.keys(messagesIn(language)).sort())
})

it('leaves a module without the words of the other language', () => {
  const code = `const zh = { a: '字' }
const en = { a: 'w' }
const both: Record<string, object> = { zh: { en: 'kept' }, en: { zh: 1 } }
export const x = { zh, en }
export const other = { zh, en, third: 1 }`
  const left = onlyIn('zh', code, 'x.ts')
  expect(left).toContain("both: Record<string, object> = { zh: { en: 'kept' } }")
  expect(left).toContain('x = { zh }')
  expect(left).toContain('other = { zh, en, third: 1 }')
  expect(onlyIn('en', code, 'x.ts')).toContain('x = { en }')
  expect(() => onlyIn('zh', 'const =', 'y.ts')).toThrow('y.ts')
})

it('leaves every module of words something to say in each language', () => {
  const files = readdirSync(join(VIEWS, 'i18n')).filter((name) => PARTS.includes(name.slice(0, -3)))
  expect(files.length).toBeGreaterThan(10)
  for (const name of files) {
    const file = join(VIEWS, 'i18n', name)
    const code = readFileSync(file, 'utf8')
    expect(onlyIn('en', code, file).length, name).toBeLessThan(code.length)
  }
})
