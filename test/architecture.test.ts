import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { PROJECT } from '../src/data/node/paths.ts'

/** Folders under src, and what each may import besides itself. Whoever is not named here may not be imported. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  'data/model': [],
  'data/text': ['data/model'],
  'data/ingest': ['data/model', 'data/text'],
  'data/analyze': ['data/model', 'data/text'],
  'data/store': ['data/model', 'data/text', 'data/ingest'],
  'data/question': ['data/model', 'data/text', 'data/store'],
  'data/engine': ['data/model', 'data/analyze', 'data/store', 'data/question'],
  'data/node': [
    'data/model',
    'data/text',
    'data/ingest',
    'data/analyze',
    'data/store',
    'data/question',
    'data/engine',
  ],
  charts: ['data/model', 'data/text'],
  views: [
    'data/model',
    'data/text',
    'data/ingest',
    'data/analyze',
    'data/store',
    'data/question',
    'data/engine',
    'charts',
  ],
}

const SRC = join(PROJECT, 'src')

interface SourceFile {
  path: string
  folder: string
  text: string
  /** Specifiers of its static, dynamic and re-exporting imports. */
  imports: string[]
}

const IMPORT = /(?:\bimport\s+|\bfrom\s+|\bimport\(\s*)(['"])([^'"]+)\1/g

function read(path: string): SourceFile {
  const text = readFileSync(join(SRC, path), 'utf8')
  return {
    path,
    folder: folderOf(path),
    text: withoutComments(text),
    imports: [...text.matchAll(IMPORT)].map((match) => match[2] ?? ''),
  }
}

function folderOf(path: string): string {
  const [first = '', second = ''] = path.split('/')
  return first === 'data' ? `data/${second}` : first
}

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '')
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(ts|svelte)$/.test(path))
  .map((path) => read(path))

function where(wrong: (file: SourceFile) => boolean): string[] {
  return files.filter(wrong).map(({ path }) => path)
}

test('there is something to look at', () => {
  expect(new Set(files.map(({ folder }) => folder))).toEqual(new Set(Object.keys(MAY_IMPORT)))
  expect(files.flatMap(({ imports }) => imports).length).toBeGreaterThan(100)
})

test('imports only point back along the road', () => {
  const wrong = files.flatMap(({ path, folder, imports }) =>
    imports
      .filter((specifier) => specifier.startsWith('.'))
      .map((specifier) => relative(SRC, join(SRC, dirname(path), specifier)))
      .filter((target) => {
        const to = folderOf(target)
        return to !== folder && !(MAY_IMPORT[folder] ?? []).includes(to)
      })
      .map((target) => `${path} → ${target}`),
  )
  expect(wrong).toEqual([])
})

test('relative imports name their file', () => {
  const wrong = files.flatMap(({ path, imports }) =>
    imports
      .filter(
        (specifier) => specifier.startsWith('.') && !/\.(ts|svelte|css(\?raw)?)$/.test(specifier),
      )
      .map((specifier) => `${path} → ${specifier}`),
  )
  expect(wrong).toEqual([])
})

test('only data/node knows Node', () => {
  const node = /^(node:|vite$|@duckdb\/node-api)/
  expect(
    where(({ folder, imports }) => folder !== 'data/node' && imports.some((one) => node.test(one))),
  ).toEqual([])
})

test('the data side knows no Svelte', () => {
  expect(
    where(
      ({ path, folder, imports }) =>
        folder.startsWith('data/') &&
        (path.endsWith('.svelte') || imports.some((one) => /^svelte\b|\.svelte/.test(one))),
    ),
  ).toEqual([])
})

/** `document` is also what a row of that table is called; these are the page's. */
const PAGE =
  /(?<![.\w])(?:window\.|document\.(?:body|cookie|documentElement|activeElement|createElement|get|query|add|title\s*(?:\?\?)?=))/
const OUTSIDE =
  /(?<![.\w])(?:fetch\(|XMLHttpRequest|WebSocket|location\.|history\.|localStorage|sessionStorage|indexedDB)/

test('charts and data neither fetch nor look at the address', () => {
  expect(
    where(
      ({ folder, text }) =>
        (folder === 'charts' || /^data\/(?!engine|node)/.test(folder)) && OUTSIDE.test(text),
    ),
  ).toEqual([])
})

test('data knows no page, and of the charts only their frame does', () => {
  const blind = ({ path, folder }: SourceFile) =>
    /^data\/(?!engine|node)/.test(folder) ||
    (folder === 'charts' && !path.startsWith('charts/frame/'))
  expect(where((file) => blind(file) && PAGE.test(file.text))).toEqual([])
})

test('what may not be said would be seen', () => {
  for (const text of ['await fetch(url)', ' location.href', '(localStorage.x']) {
    expect(OUTSIDE.test(text)).toBe(true)
  }
  expect(OUTSIDE.test('row.location.name, prefetch(x)')).toBe(false)
  expect(PAGE.test('document.querySelector("a")')).toBe(true)
  expect(PAGE.test('document.title ??= x')).toBe(true)
  expect(PAGE.test('document.fiscalYear, x.document.body')).toBe(false)
})

test('charts draw, and ask for nothing', () => {
  const asking = /^@duckdb|^@uwdata|^d3-(fetch|selection)/
  expect(
    where(({ folder, imports }) => folder === 'charts' && imports.some((one) => asking.test(one))),
  ).toEqual([])
})
