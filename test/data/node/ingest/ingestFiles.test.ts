import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ingestFiles } from '../../../../src/data/node/ingest/ingestFiles.ts'
import { readDocument } from '../../../../src/data/node/ingest/readDocument.ts'
import { RowsError, type Sink } from '../../../../src/data/node/ingest/sink.ts'
import { summaryOf } from '../../../../src/data/node/ingest/summary.ts'
import { createTableSink } from '../../../../src/data/node/ingest/tableSink.ts'
import type { Tally } from '../../../../src/data/node/ingest/tally.ts'
import { PROJECT } from '../../../../src/data/node/paths.ts'
import { tableByName } from '../../../../src/data/store/columns.ts'
import { fromCsv } from '../../../../src/data/store/csv.ts'
import { collectingSink, paper } from './collectingSink.ts'
import { temporaryFolder } from './temporaryFolder.ts'

const at = temporaryFolder()
const SOURCES = join(PROJECT, 'data/sources')
const DOCUMENT = join(SOURCES, 'dongguan-peoples-congress-office-2023.txt')

async function read(
  paths: string[],
  sinks: Sink[],
  signal = new AbortController().signal,
): Promise<{ tally: Tally; said: string }> {
  const errors = paper()
  const batch = { jobs: 2, cacheFolder: null, signal }
  const tally = await ingestFiles({ paths, sinks, errors, isQuiet: true, batch })
  return { tally, said: errors.text() }
}

test('every bad input gets one sentence, and the others are read', async () => {
  await mkdir(at('folder'))
  await writeFile(at('empty.txt'), '')
  await writeFile(
    at('binary.txt'),
    Uint8Array.from({ length: 300 }, (_, index) => (index * 7) % 256),
  )
  await writeFile(at('new\nline \u202E"x".txt'), '这不是绩效目标表')
  const bad = ['empty.txt', 'binary.txt', 'new\nline \u202E"x".txt', 'missing.txt', 'folder']
  const sink = collectingSink()
  const { tally, said } = await read([...bad.map((name) => at(name)), DOCUMENT], [sink])
  expect(tally).toMatchObject({ read: 1, refused: bad.length, rows: 41 })
  expect(sink.refused.map(({ path }) => path)).toEqual(bad.map((name) => at(name)))
  const lines = said.trimEnd().split('\n')
  expect(lines).toHaveLength(bad.length)
  for (const line of lines) expect(line).toMatch(/^\/.+: [a-z].+[;,] .+\.$/u)
  expect(lines[2]).toContain('new\\nline \\u{202e}\\"x\\".txt: no budget-performance table')
  expect(sink.ended).toEqual(['finished', 'discarded'])
})

test.each([
  ['that is not there any more', 'no-longer.txt', 1, 'missing', 'there is no such file'],
  ['that does not open', '', 1, 'unreadable', 'it cannot be opened (EISDIR)'],
  ['that is too large', 'x', 2 ** 40, 'too-large', 'it is larger than the'],
])('a file %s is refused', async (_, name, bytes, code, sentence) => {
  const file = { kind: 'found' as const, path: 'shown', address: at(name), file: name, bytes }
  const never = () => Promise.reject(new Error('it is not read'))
  const outcome = await readDocument(file, { ingest: never, cache: null })
  expect(outcome).toMatchObject({ kind: 'refused', path: 'shown', problem: { code } })
  if (outcome.kind === 'refused') expect(outcome.problem.said.en).toContain(sentence)
})

test('the same bytes under two names are read once, and said so', async () => {
  await writeFile(at('copy.txt'), await readFile(DOCUMENT))
  const sink = collectingSink()
  const { tally } = await read([DOCUMENT, at('copy.txt')], [sink])
  expect(tally).toMatchObject({ read: 1, copies: 1, refused: 0 })
  expect(sink.read).toHaveLength(1)
  expect(summaryOf(tally, 1)).toContain(`${at('copy.txt')} = ${DOCUMENT}`)
})

test('tables hold the rows of all files, and nothing else is left', async () => {
  await writeFile(at('bad.txt'), '')
  const { tally } = await read([SOURCES, at('bad.txt')], [await createTableSink(at('out'))])
  expect(tally).toMatchObject({ read: 5, refused: 1 })
  const rowsOf = async (name: string) =>
    fromCsv(tableByName(name), await readFile(at('out', `${name}.csv`), 'utf8'))
  expect(await rowsOf('indicator')).toHaveLength(234)
  for (const [name, rows] of tally.rowsByTable) expect(await rowsOf(name)).toHaveLength(rows)
  expect((await readdir(at('out'))).sort()).toEqual(
    [...tally.rowsByTable.keys()].map((name) => `${name}.csv`).sort(),
  )
})

test('where nothing is read, the tables of before stay', async () => {
  await read([DOCUMENT], [await createTableSink(at('out'))])
  const before = await readFile(at('out/indicator.csv'), 'utf8')
  await read([at('missing')], [await createTableSink(at('out'))])
  expect(await readFile(at('out/indicator.csv'), 'utf8')).toBe(before)
  expect(await readdir(at('out'))).not.toContainEqual(expect.stringMatching(/^\.part/))
})

test('an interruption leaves whole tables of what was read, and says what was not', async () => {
  const controller = new AbortController()
  const interrupting = collectingSink()
  interrupting.add = (file) => {
    interrupting.read.push(file)
    if (interrupting.read.length === 2) controller.abort()
    return Promise.resolve()
  }
  const sinks = [await createTableSink(at('out')), interrupting]
  const { tally } = await read([SOURCES], sinks, controller.signal)
  expect(tally).toMatchObject({ read: 2, skipped: 3 })
  const documents = fromCsv(tableByName('document'), await readFile(at('out/document.csv'), 'utf8'))
  expect(documents.map((row) => row['id'])).toEqual(
    interrupting.read.map(({ rows }) => rows.documents[0]?.id),
  )
  expect(summaryOf(tally, 1)).toContain('guangzhou-peoples-congress-office-projects.txt')
  expect(interrupting.ended).toEqual(['finished', 'discarded'])
})

test('rows that do not fit refuse their file; a sink that fails ends the batch and leaves nothing', async () => {
  const sink = collectingSink()
  sink.add = () => Promise.reject(new RowsError('document.title is blank'))
  const { tally, said } = await read([DOCUMENT], [sink])
  expect(tally).toMatchObject({ read: 0, refused: 1 })
  expect(said).toContain('its rows do not fit the tables (document.title is blank)')
  const full = collectingSink()
  full.add = () => Promise.reject(new Error('the disk is full'))
  await expect(read([DOCUMENT], [full])).rejects.toThrow('the disk is full')
  expect(full.ended).toEqual(['discarded'])
})
