import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DatasetError } from '../../../src/data/engine/datasetError.ts'
import { fetchFile, fetchManifest } from '../../../src/data/engine/fetchDataset.ts'
import { sha256Hex, sha256InScript, toHex } from '../../../src/data/engine/sha256.ts'
import { serve, type Serving } from '../../../src/data/node/serve.ts'
import { writePublished } from '../../../src/data/node/writePublished.ts'
import type { Manifest } from '../../../src/data/store/manifest.ts'
import { fixtureDataset } from '../fixture.ts'

let folder = ''
let manifest: Manifest
let serving: Serving
let root: URL

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mingzhang-test-'))
  manifest = await writePublished(join(folder, 'data'), {
    dataset: fixtureDataset(),
    sources: [],
    appVersion: '0.1.0',
  })
  serving = await serve({ folder, base: '/a/b/' })
  root = new URL(serving.url)
})
afterAll(async () => {
  await serving.close()
  await rm(folder, { recursive: true })
})

const codeOf = (error: unknown) => (error as DatasetError).code

test('the manifest and the database come as they were published', async () => {
  expect(await fetchManifest(root)).toEqual(manifest)
  const seen: [number, number | null][] = []
  const onBytes = (loaded: number, total: number | null) => seen.push([loaded, total])
  const bytes = await fetchFile(root, manifest, manifest.database, { onBytes })
  expect(Buffer.from(bytes)).toEqual(await readFile(join(folder, 'data', manifest.database)))
  expect(seen.at(-1)).toEqual([bytes.length, bytes.length])
})

test('another SHA-256 in the manifest, and the bytes are refused', async () => {
  const files = manifest.files.map((file) => ({ ...file, sha256: file.sha256.replace(/./, 'z') }))
  const failure = await fetchFile(root, { ...manifest, files }, manifest.database).catch(
    (error: unknown) => error,
  )
  expect(codeOf(failure)).toBe('corrupt')
  expect((failure as DatasetError).said.zh).toContain(manifest.database)
  expect((failure as DatasetError).said.en).toContain(manifest.database)
})

test.each([
  ['not JSON', 'oops', 'corrupt'],
  ['not a manifest', '{"formatVersion":1}', 'corrupt'],
  ['of a later format', '{"formatVersion":99}', 'version'],
])('a manifest that is %s', async (_name, text, code) => {
  const path = join(folder, 'data/manifest.json')
  const original = await readFile(path)
  await writeFile(path, text)
  const failure = await fetchManifest(root).catch((error: unknown) => error)
  await writeFile(path, original)
  expect(codeOf(failure)).toBe(code)
})

test('a site without data, and no site at all', async () => {
  const nowhere = await fetchManifest(new URL('x/', root)).catch((error: unknown) => error)
  expect(codeOf(nowhere)).toBe('missing')
  const gone = await serve({ folder })
  await gone.close()
  const offline = await fetchManifest(new URL(gone.url)).catch((error: unknown) => error)
  expect(codeOf(offline)).toBe('offline')
})

test('an abort is an abort', async () => {
  const reason = new Error('left the page')
  await expect(fetchManifest(root, AbortSignal.abort(reason))).rejects.toBe(reason)
})

test('SHA-256 is the same with and without the platform', async () => {
  const bytes = new TextEncoder().encode('abc')
  const known = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
  expect(await sha256Hex(bytes)).toBe(known)
  expect(toHex(sha256InScript(bytes))).toBe(known)
})
