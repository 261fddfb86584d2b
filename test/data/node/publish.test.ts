import { createHash } from 'node:crypto'
import {
  cp,
  lstat,
  mkdtemp,
  mkdir,
  readdir,
  readFile,
  realpath,
  rm,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { csvParseRows } from 'd3-dsv'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { buildDataset, type Ingest } from '../../../src/data/node/buildDataset.ts'
import { createNodeEngine } from '../../../src/data/node/nodeEngine.ts'
import { PROJECT } from '../../../src/data/node/paths.ts'
import { publish, summarize } from '../../../src/data/node/publish.ts'
import { writePublished } from '../../../src/data/node/writePublished.ts'
import { DISK, type FileOps } from '../../../src/data/node/publication/fileOps.ts'
import { TABLES } from '../../../src/data/store/columns.ts'
import { parseManifest } from '../../../src/data/store/manifest.ts'
import { fixtureDataset } from '../fixture.ts'

/** Several publications, on a machine that may be busy. */
const SLOW = { timeout: 240_000 }

let project = ''

beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), 'mingzhang-project-'))
  await mkdir(join(project, 'data'))
  await cp(join(PROJECT, 'package.json'), join(project, 'package.json'))
  await cp(join(PROJECT, 'data/sources'), join(project, 'data/sources'), { recursive: true })
  await cp(join(PROJECT, 'data/reference'), join(project, 'data/reference'), { recursive: true })
}, SLOW.timeout)
afterEach(() => rm(project, { recursive: true }), SLOW.timeout)

const source = (name: string) => join(project, 'data/sources', name)

/** Hash of every file under the project's data folder, by path; what is served stands under `/published`. */
async function snapshot(): Promise<Record<string, string>> {
  const data = join(project, 'data')
  return {
    ...(await hashesIn(data, (path) => !path.startsWith('/.publish/'))),
    ...Object.fromEntries(
      Object.entries(await hashesIn(await realpath(join(data, 'published')))).map(
        ([path, hash]) => [`/published${path}`, hash],
      ),
    ),
  }
}

async function hashesIn(
  folder: string,
  isWanted: (path: string) => boolean = () => true,
): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const hashes: Record<string, string> = {}
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name)
    const inner = path.slice(folder.length)
    if (!isWanted(inner)) continue
    hashes[inner] = createHash('sha256')
      .update(await readFile(path))
      .digest('hex')
  }
  return hashes
}

/** Time of the last writing of everything under the data folder, by path. */
async function times(): Promise<Record<string, number>> {
  const data = join(project, 'data')
  const paths = await readdir(data, { recursive: true, encoding: 'utf8' })
  const isLasting = (path: string) => path !== '.publish'
  return Object.fromEntries(
    await Promise.all(
      paths
        .filter(isLasting)
        .map(async (path) => [path, (await lstat(join(data, path))).mtimeMs] as const),
    ),
  )
}

test('published twice, and from scratch, every byte is the same', SLOW, async () => {
  expect((await publish(project)).isNew).toBe(true)
  const first = await snapshot()
  const written = await times()
  const again = await publish(project)
  expect(again.isNew).toBe(false)
  expect(summarize(again)).toContain('nothing changed')
  expect(await times()).toEqual(written)
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
    ['manifest.json', 'SHA256SUMS.txt', ...manifest.files.map(({ path }) => path)]
      .map((path) => `/published/${path}`)
      .sort(),
  )
  for (const { path, sha256 } of manifest.files) expect(hashes[`/published/${path}`]).toBe(sha256)
  for (const { path, file } of manifest.sources) {
    expect(hashes[`/published/${path}`]).toBe(hashes[`/sources/${file}`])
  }
})

test('the checksums are those of every file but themselves, in the order of their paths', async () => {
  await publish(project)
  const folder = join(project, 'data/published')
  const lines = (await readFile(join(folder, 'SHA256SUMS.txt'), 'utf8')).trimEnd().split('\n')
  const hashes = await snapshot()
  const paths = lines.map((line) => line.slice(66))
  expect(paths).toEqual(paths.toSorted((a, b) => (a < b ? -1 : 1)))
  expect(paths).toContain('manifest.json')
  expect(Object.keys(hashes).filter((path) => path.startsWith('/published/'))).toHaveLength(
    lines.length + 1,
  )
  for (const line of lines) {
    const [hash, path] = line.split('  ')
    expect(hash).toBe(hashes[`/published/${path ?? ''}`])
  }
})

test('the manifest counts what is filled, column by column', async () => {
  const { manifest } = await publish(project)
  const folder = join(project, 'data/published/tables')
  for (const { name, rows, filled } of manifest.tables) {
    const [head = [], ...cells] = csvParseRows(await readFile(join(folder, `${name}.csv`), 'utf8'))
    expect(cells).toHaveLength(rows)
    expect(filled, name).toEqual(head.map((_, at) => cells.filter((row) => row[at] !== '').length))
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

/** The disk with some operations that fail. */
const failing = (ops: Partial<FileOps>): FileOps => ({ ...DISK, ...ops })

const coded = (code: string, path: string) =>
  Object.assign(new Error(`${code}: synthetic, '${path}'`), { code, path })

test(
  'whatever the disk refuses is one sentence, and what was published before is untouched',
  SLOW,
  async () => {
    await publish(project)
    const before = await snapshot()
    const name = 'dongguan-peoples-congress-office-2023.txt'
    await writeFile(source(name), `${await readFile(source(name), 'utf8')}\n`)
    const withoutSource = (hashes: Record<string, string>) =>
      Object.entries(hashes).filter(([path]) => path !== `/sources/${name}`)
    const isKept = async () => {
      expect(withoutSource(await snapshot())).toEqual(withoutSource(before))
    }
    let written = 0
    const cases: [FileOps, RegExp][] = [
      [
        failing({
          // A full disk takes some of a file.
          write: async (path, bytes) => {
            if (++written < 12) return DISK.write(path, bytes)
            await DISK.write(path, bytes.subarray(0, 10))
            throw coded('ENOSPC', path)
          },
        }),
        /^磁盘满了.*The disk is full \(data\/\.publish\/next\/.*make room.*is lost\.$/,
      ],
      [
        failing({ makeFolder: (path) => Promise.reject(coded('EROFS', path)) }),
        /没有权限.*data\/\.publish cannot be read or written \(EROFS\)/,
      ],
      [
        failing({
          read: async (path) => {
            if (path.endsWith(name)) await rm(path)
            return DISK.read(path)
          },
        }),
        new RegExp(`不见了.*data/sources/${name} is not there or went away while it was read`),
      ],
    ]
    for (const [ops, sentence] of cases) {
      await expect(publish(project, { ops })).rejects.toThrow(sentence)
      await isKept()
    }
    const { isNew, changes } = await publish(project)
    expect(isNew).toBe(true)
    expect(changes.documents).toMatchObject([{ change: 'removed', fileBefore: name }])
    expect(await readdir(join(project, 'data/.publish'))).toEqual(['published-1', 'published-2'])
  },
)

test(
  'a document republished with another figure is told cell by cell, and written down',
  SLOW,
  async () => {
    const first = await publish(project)
    expect(summarize(first)).toContain('nothing was published before')
    const name = 'dongguan-municipal-organs-work-committee-2026.txt'
    // SYNTHETIC: another cost, another name, and a blank line that moves all below it.
    const text = await readFile(source(name), 'utf8')
    const lines = text.replace('408万元', '410万元').replace('民兵人数', '基干民兵人数').split('\n')
    await writeFile(source(name), lines.toSpliced(19, 0, '').join('\n'))
    const second = await publish(project)
    const [document] = second.changes.documents
    expect(document).toMatchObject({ change: 'replaced', file: name })
    expect(document?.sha256Before).not.toBe(document?.sha256)
    const said = summarize(second)
    expect(said).toContain(`replaced: ${name}, SHA-256 ${document?.sha256Before ?? ''} → `)
    expect(said).toContain(
      `${name}:30 indicator “费用总额” cycle_target: 408万元 → 410万元 (was in line 29)`,
    )
    expect(said).toContain(
      `${name}:33 indicator “基干民兵人数” name: 民兵人数 → 基干民兵人数 (was in line 32)`,
    )
    expect(said).toContain('indicator: 234 → 234 rows, 2 changed in 2 cells')
    const history = await readFile(join(project, 'data/revisions.csv'), 'utf8')
    expect(history).toContain(',indicator,费用总额,29,30,cycle_target,408万元,410万元\n')
    await writeFile(source(name), text)
    await publish(project)
    const longer = await readFile(join(project, 'data/revisions.csv'), 'utf8')
    expect(longer.startsWith(history)).toBe(true)
    expect(longer).toContain(',cycle_target,410万元,408万元\n')
  },
)

function reader() {
  return import('../../../src/data/ingest/ingest.ts')
}
