import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readGrid } from '../../../../src/data/ingest/read/readGrid.ts'
import { readText } from '../../../../src/data/ingest/read/readText.ts'
import { ASSETS } from './assets.ts'
import type { Tables } from './rowsOf.ts'
import { rowsOf } from './rowsOf.ts'

const FILES = new URL('../../../files/formats/', import.meta.url)
const CASES = ['department', 'projects', 'list', 'pages']
const FORMATS = ['txt', 'html', 'docx', 'xlsx', 'xls', 'pdf']

function grid(file: string, calledAs = file) {
  return readGrid(readFileSync(new URL(file, FILES)), calledAs, ASSETS)
}

describe.each(CASES)('the same table in every format: %s', (name) => {
  const expected = JSON.parse(readFileSync(new URL(`${name}.json`, FILES), 'utf8')) as Tables

  test.each(FORMATS)('%s gives its rows', async (format) => {
    expect(rowsOf(await grid(`${name}.${format}`), expected)).toEqual(expected)
  })

  test.each(FORMATS)('%s under another extension gives them too', async (format) => {
    const wrong = format === 'pdf' ? 'xlsx' : 'pdf'
    expect(rowsOf(await grid(`${name}.${format}`, `${name}.${wrong}`), expected)).toEqual(expected)
  })

  test.each(FORMATS)('lines of %s are unique and rising', async (format) => {
    const lines = (await grid(`${name}.${format}`)).rows.map((row) => row.line)
    expect(lines).toEqual([...new Set(lines)].sort((a, b) => a - b))
  })
})

describe('a merged label is known on every row it covers', () => {
  const indicator = '居民节水意识'

  test.each(['html', 'docx', 'xlsx', 'xls', 'pdf'])('%s', async (format) => {
    const { rows } = await grid(`department.${format}`)
    const row = rows.find(({ cells }) => cells.includes(indicator))
    expect(row?.covered).toEqual(['绩效指标', '效益指标', '社会效益指标', null, null, null])
    expect(row?.cells.slice(0, 3)).toEqual(['', '', ''])
  })
})

test('in a PDF a merged label goes on over the page', async () => {
  const { rows } = await grid('pages.pdf')
  const pages = rows.map((row) => row.page)
  const first = rows.find((row) => row.page === 2)
  expect(new Set(pages)).toEqual(new Set([1, 2]))
  expect(first?.covered?.slice(0, 2)).toEqual(['产出指标', '质量指标'])
})

test('published texts give the grid that the text reader gives', async () => {
  const sources = new URL('../../../../data/sources/', import.meta.url)
  const texts = readdirSync(sources).filter((name) => name.endsWith('.txt'))
  expect(texts.length).toBeGreaterThanOrEqual(5)
  for (const name of texts) {
    const bytes = readFileSync(new URL(name, sources))
    expect(await readGrid(bytes, name)).toEqual(readText(bytes))
  }
})
