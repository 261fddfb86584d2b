import { writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { findFiles } from '../../../../src/data/node/ingest/findFiles.ts'
import type { Outcome } from '../../../../src/data/node/ingest/outcome.ts'
import { readBatch, type BatchOptions } from '../../../../src/data/node/ingest/readBatch.ts'
import { PROJECT } from '../../../../src/data/node/paths.ts'
import { temporaryFolder } from './temporaryFolder.ts'

const at = temporaryFolder()
const AWKWARD = new URL('./awkwardReader.ts', import.meta.url).href

async function outcomes(
  paths: readonly string[],
  options: Partial<BatchOptions> = {},
): Promise<Outcome[]> {
  const batch = { jobs: 2, cacheFolder: null, signal: new AbortController().signal, ...options }
  const read: Outcome[] = []
  for await (const outcome of readBatch(await findFiles(paths), batch)) read.push(outcome)
  return read
}

async function write(names: readonly string[]): Promise<string[]> {
  for (const name of names) await writeFile(at(name), name)
  return names.map((name) => at(name))
}

const sentence = (outcome: Outcome) =>
  outcome.kind === 'refused' ? outcome.problem.said.en : outcome.kind

test('workers read the published documents as this thread does, in order', async () => {
  const sources = join(PROJECT, 'data/sources')
  const here = await outcomes([sources])
  const pooled = await outcomes([sources, sources, at('missing')])
  expect(here).toHaveLength(5)
  expect(pooled.slice(0, 5)).toEqual(here)
  expect(pooled.slice(5, 10)).toEqual(here)
  expect(pooled.slice(10).map(({ kind }) => kind)).toEqual(['refused'])
})

test('a file that takes all memory, breaks the reader or the worker is refused, and the others are read', async () => {
  const names = ['a', 'broken', 'c', 'd', 'greedy', 'h', 'leaving', 'z']
  const read = await outcomes(await write(names), { reader: AWKWARD, memoryLimit: 64 })
  expect(read.map(({ path }) => basename(path))).toEqual(names)
  expect(read.map(sentence)).toEqual([
    'saw a',
    'the reader broke down on it (it broke); leave it out for now and report this.',
    'saw c',
    'saw d',
    'it needs more than 64 MB of memory and was given up; split it.',
    'saw h',
    'the reader broke down on it (exit code 7); leave it out for now and report this.',
    'saw z',
  ])
})

test('a file that takes longer than a file may is refused, and the others are read', async () => {
  const names = ['a', 'b', 'endless', 'f', 'g', 'h', 'i', 'z']
  const read = await outcomes(await write(names), { reader: AWKWARD, timeLimit: 1500 })
  expect(read.map(sentence)).toEqual([
    'saw a',
    'saw b',
    'it took longer than 1.5 s and was given up; split it or save it in another format.',
    ...['f', 'g', 'h', 'i', 'z'].map((name) => `saw ${name}`),
  ])
})

test('once interrupted, no file is begun', async () => {
  const controller = new AbortController()
  const paths = await write(Array.from({ length: 40 }, (_, index) => `${index + 10}`))
  const batch = { jobs: 1, cacheFolder: null, signal: controller.signal, reader: AWKWARD }
  const kinds: string[] = []
  for await (const { kind } of readBatch(await findFiles(paths), batch)) {
    kinds.push(kind)
    controller.abort()
  }
  const begun = kinds.filter((kind) => kind === 'refused').length
  expect(kinds).toHaveLength(40)
  expect(begun).toBeGreaterThan(0)
  expect(begun).toBeLessThan(20)
  expect(kinds.slice(begun).every((kind) => kind === 'skipped')).toBe(true)
})

test('a reader that does not load is told, not taken for bad files', async () => {
  const paths = await write(['1', '2', '3', '4', '5', '6', '7', '8'])
  const reader = new URL('./noSuchReader.ts', import.meta.url).href
  await expect(outcomes(paths, { reader })).rejects.toThrow('noSuchReader')
})
