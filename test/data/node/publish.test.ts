import { createHash } from 'node:crypto'
import { cp, mkdtemp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { buildDataset, type Ingest } from '../../../src/data/node/buildDataset.ts'
import { createNodeEngine } from '../../../src/data/node/nodeEngine.ts'
import { PROJECT } from '../../../src/data/node/paths.ts'
import { publish, summarize } from '../../../src/data/node/publish.ts'
import { writePublished } from '../../../src/data/node/writePublished.ts'
import { TABLES } from '../../../src/data/store/columns.ts'
import { parseManifest } from '../../../src/data/store/manifest.ts'
import { fixtureDataset } from '../fixture.ts'

let project = ''

beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), 'mingzhang-project-'))
  await mkdir(join(project, 'data'))
  await cp(join(PROJECT, 'package.json'), join(project, 'package.json'))
  await cp(join(PROJECT, 'data/sources'), join(project, 'data/sources'), { recursive: true })
  await cp(join(PROJECT, 'data/reference'), join(project, 'data/reference'), { recursive: true })
})
afterEach(() => rm(project, { recursive: true }))

const source = (name: string) => join(project, 'data/sources', name)

/** Hash of every file under the project's data folder, by path. */
async function snapshot(): Promise<Record<string, string>> {
  const folder = join(project, 'data')
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const hashes: Record<string, string> = {}
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name)
    hashes[path.slice(folder.length)] = createHash('sha256')
      .update(await readFile(path))
      .digest('hex')
  }
  return hashes
}

test('published twice, and from scratch, every byte is the same', async () => {
  await publish(project)
  const first = await snapshot()
  await publish(project)
  expect(await snapshot()).toEqual(first)
  await rm(join(project, 'data/published'), { recursive: true })
  await rm(join(project, 'data/tables'), { recursive: true })
  await publish(project)
  expect(await snapshot()).toEqual(first)
  expect(Object.keys(first).filter((path) => path.startsWith('/tables/'))).toHaveLength(
    TABLES.length + 1,
  )
})

test('the manifest lists exactly what is published, with its hashes', async () => {
  const { manifest } = await publish(project)
  const folder = join(project, 'data/published')
  expect(parseManifest(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')))).toEqual(
    manifest,
  )
  const hashes = await snapshot()
  const published = Object.keys(hashes).filter((path) => path.startsWith('/published/'))
  expect(published.sort()).toEqual(
    ['manifest.json', ...manifest.files.map(({ path }) => path)]
      .map((path) => `/published/${path}`)
      .sort(),
  )
  for (const { path, sha256 } of manifest.files) expect(hashes[`/published/${path}`]).toBe(sha256)
  for (const { path, file } of manifest.sources) {
    expect(hashes[`/published/${path}`]).toBe(hashes[`/sources/${file}`])
  }
})

test('CSV, Parquet and the DuckDB file hold the same rows', async () => {
  const { manifest } = await publish(project)
  const folder = join(project, 'data/published')
  const engine = await createNodeEngine({ file: join(folder, manifest.database) })
  for (const { name, rows } of manifest.tables) {
    const parquet = join(folder, `tables/${name}.parquet`)
    const csv = join(folder, `tables/${name}.csv`)
    const counts = await engine.run(
      `SELECT (SELECT count(*) FROM "${name}") AS stored,
        (SELECT count(*) FROM (FROM "${name}" EXCEPT FROM '${parquet}')) AS parquet,
        (SELECT count(*) FROM read_csv('${csv}', header = true, all_varchar = true)) AS csv`,
    )
    expect(counts).toEqual([{ stored: rows, parquet: 0, csv: rows }])
  }
  await engine.close()
})

test('a file that cannot be read is refused by name, and the rest is published', async () => {
  await writeFile(source('broken.txt'), '这不是绩效目标表\n')
  await writeFile(source('empty.txt'), '')
  const published = await publish(project)
  expect(published.refused.map(({ file }) => file)).toEqual(['broken.txt', 'empty.txt'])
  expect(published.dataset.documents).toHaveLength(5)
  expect(summarize(published)).toContain('files refused: 2\n  broken.txt: ')
})

test('rows that do not fit the tables are refused like a file that cannot be read', async () => {
  const fixture = fixtureDataset()
  const reader: Ingest = (_bytes, file) => ({
    ok: true,
    leftovers: [],
    rows: {
      ...fixture,
      documents: fixture.documents.slice(0, 1).map((row) => ({ ...row, file, sha256: '' })),
    },
  })
  const { refused, dataset } = await buildDataset(join(project, 'data'), reader)
  expect(refused).toHaveLength(5)
  expect(refused[0]?.said.en).toContain('document.sha256')
  expect(dataset.documents).toEqual([])
})

test('the same bytes under two names are read once and told', async () => {
  const name = 'dongguan-peoples-congress-office-2023.txt'
  await cp(source(name), source('zz-copy.txt'))
  const { dataset, notes } = await buildDataset(join(project, 'data'), (await reader()).ingest)
  expect(dataset.documents).toHaveLength(5)
  expect(notes).toContainEqual(
    expect.objectContaining({
      file: 'zz-copy.txt',
      said: expect.objectContaining({
        en: `is the same, byte for byte, as ${name} and is read once.`,
      }) as unknown,
    }),
  )
})

test('a document that changed after it was catalogued loses its line in the catalog', async () => {
  const name = 'guangzhou-peoples-congress-office-projects.txt'
  const original = await readFile(source(name))
  await writeFile(source(name), Buffer.concat([original, Buffer.from('\n')]))
  const { dataset, notes } = await buildDataset(join(project, 'data'), (await reader()).ingest)
  const changed = dataset.documents.find(({ file }) => file === name)
  expect(changed).toMatchObject({ fiscalYear: null, fiscalYearBasis: null })
  expect(notes.filter(({ file }) => file === name).map(({ said }) => said.en)).toEqual([
    'its bytes are not those of its SHA-256 in the catalog, so that line is not used.',
    'prints no fiscal year and the catalog has none: add the year and its reason to catalog.csv.',
  ])
})

test('what is no longer published is removed', async () => {
  const first = await publish(project)
  await rm(source('dongguan-peoples-congress-office-2023.txt'))
  const second = await publish(project)
  expect(second.manifest.database).not.toBe(first.manifest.database)
  expect(second.manifest.dataVersion).not.toBe(first.manifest.dataVersion)
  const left = await readdir(join(project, 'data/published'))
  expect(left.filter((name) => name.endsWith('.duckdb'))).toEqual([second.manifest.database])
})

test('a catalog that is not well formed stops publishing with one sentence', async () => {
  await writeFile(source('catalog.csv'), 'file,sha256\n')
  await expect(publish(project)).rejects.toThrow('catalog.csv has no column')
})

test('a source whose name needs care is published under it', async () => {
  const bytes = new TextEncoder().encode('x')
  const file = { file: '2026年 #1 a%b.txt', bytes, sha256: '' }
  const manifest = await writePublished(join(project, 'out'), {
    dataset: fixtureDataset(),
    sources: [{ documentId: 'doc1', source: file }],
    appVersion: '0.0.0',
  })
  expect(parseManifest(JSON.parse(JSON.stringify(manifest)))).toEqual(manifest)
  expect(await readdir(join(project, 'out/sources'))).toEqual([file.file])
})

function reader() {
  return import('../../../src/data/ingest/ingest.ts')
}
