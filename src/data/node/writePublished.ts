import { mkdir, mkdtemp, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, sep } from 'node:path'
import type { CheckedDataset } from '../model/rows.ts'
import { toCsv } from '../store/csv.ts'
import { dataPackage } from '../store/datapackage.ts'
import {
  FORMAT_VERSION,
  type Manifest,
  type ManifestEngine,
  type ManifestFile,
} from '../store/manifest.ts'
import { tablesOf } from '../store/stored.ts'
import { cubeFiles } from './cubeFiles.ts'
import { writeDuckdbFile, writeParquetFiles } from './duckdbFile.ts'
import { hashOf, type SourceFile } from './readSources.ts'

/** What is published: rows, and the documents they were read from. */
export interface Publication {
  dataset: CheckedDataset
  sources: readonly { documentId: string; source: SourceFile }[]
  appVersion: string
  /** The cluster that the site is to ask instead. */
  engine?: ManifestEngine
}

type Files = Map<string, Uint8Array>

/** The tables as CSV with their `datapackage.json`, by path in a folder. */
export function tableFiles({ dataset, appVersion }: Publication, prefix = ''): Files {
  const files: Files = new Map()
  const described: Record<string, ManifestFile> = {}
  for (const { table, rows } of tablesOf(dataset)) {
    const path = `${prefix}${table.name}.csv`
    const bytes = encode(toCsv(table, rows))
    files.set(path, bytes)
    described[table.name] = entryOf(path, bytes)
  }
  files.set('datapackage.json', encodeJson(dataPackage(appVersion, described)))
  return files
}

/**
 * Writes everything a site serves under `data/`: the manifest, a DuckDB file and cubes named by their hashes, CSV and
 * Parquet tables, `datapackage.json` and the documents. The same input gives the same bytes. The manifest is replaced last, so a reader
 * meanwhile sees the old dataset or the new one whole.
 */
export async function writePublished(folder: string, publication: Publication): Promise<Manifest> {
  const { dataset, sources, appVersion, engine } = publication
  const csv = tableFiles(publication, 'tables/')
  const binary = await binaryFiles(dataset)
  const cubes = await cubeFiles(dataset)
  const files: Files = new Map([...csv, ...binary.files])
  for (const { path, bytes } of cubes) files.set(path, bytes)
  for (const { source } of sources) files.set(`sources/${source.file}`, source.bytes)
  const tables = tablesOf(dataset).map(({ table, rows }) => ({
    name: table.name,
    rows: rows.length,
    sha256: hashOf(csv.get(`tables/${table.name}.csv`) ?? ''),
  }))
  const manifest: Manifest = {
    formatVersion: FORMAT_VERSION,
    appVersion,
    dataVersion: hashOf(tables.map((table) => table.sha256).join()).slice(0, 8),
    database: binary.database,
    ...(engine ? { engine } : {}),
    cubes: cubes.map(({ name, path }) => ({ name, path })),
    tables,
    files: [...files.keys()].sort().map((path) => entryOf(path, files.get(path) ?? encode(''))),
    sources: sources.map(({ documentId, source: { file } }) => ({
      documentId,
      file,
      path: `sources/${file}`,
    })),
  }
  await writeFiles(folder, files)
  await writeFiles(folder, new Map([['manifest.json', encodeJson(manifest)]]))
  await removeOthers(folder, new Set([...files.keys(), 'manifest.json']))
  return manifest
}

/** Writes files into a folder, each at once, and those that already have these bytes not at all. */
export async function writeFiles(
  folder: string,
  files: ReadonlyMap<string, Uint8Array | string>,
): Promise<void> {
  for (const [path, content] of files) {
    const bytes = typeof content === 'string' ? encode(content) : content
    const target = join(folder, path)
    const present = await readFile(target).catch(() => null)
    if (present?.equals(bytes) === true) continue
    await mkdir(dirname(target), { recursive: true })
    const partial = `${target}.${process.pid}.part`
    await writeFile(partial, bytes)
    await rename(partial, target)
  }
}

/** Removes what is in a folder and not among the paths kept. */
export async function removeOthers(folder: string, kept: ReadonlySet<string>): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    const inner = path.slice(folder.length).split(sep).filter(Boolean).join('/')
    if (entry.isFile() && !kept.has(inner)) await rm(path, { force: true })
    else if (entry.isDirectory()) await rmdir(path).catch(() => undefined)
  }
}

async function binaryFiles(dataset: CheckedDataset): Promise<{ database: string; files: Files }> {
  const folder = await mkdtemp(join(tmpdir(), 'mingzhang-'))
  try {
    const files: Files = new Map()
    await writeDuckdbFile(join(folder, 'data.duckdb'), dataset)
    const bytes = await readFile(join(folder, 'data.duckdb'))
    const database = `mingzhang-${hashOf(bytes).slice(0, 8)}.duckdb`
    files.set(database, bytes)
    await writeParquetFiles(join(folder, 'tables'), dataset)
    for (const name of (await readdir(join(folder, 'tables'))).sort()) {
      files.set(`tables/${name}`, await readFile(join(folder, 'tables', name)))
    }
    return { database, files }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function entryOf(path: string, bytes: Uint8Array): ManifestFile {
  return { path, bytes: bytes.byteLength, sha256: hashOf(bytes) }
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function encodeJson(value: object): Uint8Array {
  return encode(`${JSON.stringify(value, null, 2)}\n`)
}
