import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ingest } from '../../../../src/data/ingest/ingest.ts'
import type { Ingest } from '../../../../src/data/node/buildDataset.ts'
import { cacheFolder, openCache } from '../../../../src/data/node/ingest/cache.ts'
import type { FoundFile } from '../../../../src/data/node/ingest/outcome.ts'
import { readDocument } from '../../../../src/data/node/ingest/readDocument.ts'
import { PROJECT } from '../../../../src/data/node/paths.ts'
import { temporaryFolder } from './temporaryFolder.ts'

const at = temporaryFolder()

/** Reads a published document through the cache; `calls` counts how often it was really read. */
function reading() {
  const name = 'guangzhou-peoples-congress-office-projects.txt'
  const address = join(PROJECT, 'data/sources', name)
  const file: FoundFile = { kind: 'found', path: name, address, file: name, bytes: 1 }
  let calls = 0
  const counted: Ingest = (bytes, file) => {
    calls++
    return ingest(bytes, file)
  }
  const read = (changes: Partial<FoundFile> = {}) =>
    readDocument({ ...file, ...changes }, { ingest: counted, cache: openCache(at('cache')) })
  return { read, calls: () => calls }
}

async function entries(): Promise<string[]> {
  const found = await readdir(at('cache'), { recursive: true, withFileTypes: true })
  return found.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name))
}

test('an unchanged file is not read again, and gives the same rows', async () => {
  const { read, calls } = reading()
  const first = await read()
  const second = await read()
  expect(calls()).toBe(1)
  expect(first).toMatchObject({ kind: 'read', isCached: false })
  expect(second).toEqual({ ...first, isCached: true })
})

test('the same bytes under another name are read, because the name is in the rows', async () => {
  const { read, calls } = reading()
  await read()
  await read({ file: 'other.txt' })
  expect(calls()).toBe(2)
})

test('a refusal is remembered', async () => {
  const { read, calls } = reading()
  await writeFile(at('x.txt'), 'x')
  const first = await read({ address: at('x.txt') })
  expect(await read({ address: at('x.txt') })).toEqual(first)
  expect(first.kind).toBe('refused')
  expect(calls()).toBe(1)
})

test.each([
  ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
  ['emptied', () => Buffer.alloc(0)],
  ['changed', (bytes: Buffer) => Buffer.from(bytes.map((byte, at) => (at === 200 ? ~byte : byte)))],
  ['replaced', () => Buffer.from('not an entry')],
])('an entry that was %s is read again and mended', async (_, damage) => {
  const { read, calls } = reading()
  const first = await read()
  const [entry = ''] = await entries()
  await writeFile(entry, damage(await readFile(entry)))
  expect(await read()).toEqual(first)
  expect(calls()).toBe(2)
  expect(await read()).toMatchObject({ isCached: true })
})

test('entries of another version of the reader are removed, other files are not', async () => {
  const folder = await cacheFolder(at('root'))
  await openCache(folder).put('a', 'b', { ok: true, leftovers: [], rows: {} as never })
  await openCache(at('root/0123456789abcdef')).put('a', 'b', {
    ok: true,
    leftovers: [],
    rows: {} as never,
  })
  await writeFile(at('root/notes'), 'mine')
  expect(await cacheFolder(at('root'))).toBe(folder)
  expect((await readdir(at('root'))).map((name) => at('root', name)).sort()).toEqual(
    [at('root/notes'), folder].sort(),
  )
})
