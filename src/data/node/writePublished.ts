import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { CheckedDataset } from '../model/rows.ts'
import { toCsv } from '../store/csv.ts'
import { dataPackage } from '../store/datapackage.ts'
import {
  CHECKSUMS_FILE,
  FORMAT_VERSION,
  type Manifest,
  type ManifestEngine,
  type ManifestFile,
} from '../store/manifest.ts'
import { storeCell, tablesOf } from '../store/stored.ts'
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
 * Everything a site serves under `data/`, by path: the manifest, a DuckDB file and cubes named by their hashes, CSV and
 * Parquet tables, `datapackage.json` and the documents. The same input gives the same bytes.
 *
 * @param work folder for the database files while they are made; removed
 */
export async function publishedFiles(
  publication: Publication,
  work: string,
): Promise<{ files: Files; manifest: Manifest }> {
  const { dataset, sources, appVersion, engine } = publication
  const csv = tableFiles(publication, 'tables/')
  const binary = await binaryFiles(dataset, work)
  const cubes = await cubeFiles(dataset)
  const files: Files = new Map([...csv, ...binary.files])
  for (const { path, bytes } of cubes) files.set(path, bytes)
  for (const { source } of sources) files.set(`sources/${source.file}`, source.bytes)
  const tables = tablesOf(dataset).map(({ table, rows }) => ({
    name: table.name,
    rows: rows.length,
    sha256: hashOf(csv.get(`tables/${table.name}.csv`) ?? ''),
    filled: table.columns.map(
      (column) => rows.filter((row) => storeCell(table, column, row) !== null).length,
    ),
  }))
  const manifest: Manifest = {
    formatVersion: FORMAT_VERSION,
    appVersion,
    dataVersion: dataVersionOf(tables),
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
  files.set('manifest.json', encodeJson(manifest))
  files.set(CHECKSUMS_FILE, encode(checksums(files)))
  return { files, manifest }
}

/** Every file's SHA-256 as `sha256sum -c` reads it. */
function checksums(files: Files): string {
  return [...files]
    .map(([path, bytes]) => `${hashOf(bytes)}  ${path}\n`)
    .sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1))
    .join('')
}

/** The version of tables in their order, by the SHA-256 of their CSV. */
export function dataVersionOf(tables: readonly { sha256: string }[]): string {
  return hashOf(tables.map(({ sha256 }) => sha256).join()).slice(0, 8)
}

/** Writes what a site serves into an empty folder, or over what an earlier call wrote there. Not for a folder that is being read: `publish` is. */
export async function writePublished(folder: string, publication: Publication): Promise<Manifest> {
  const work = await mkdtemp(join(tmpdir(), 'mingzhang-'))
  const { files, manifest } = await publishedFiles(publication, work)
  for (const [path, bytes] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), bytes)
  }
  return manifest
}

async function binaryFiles(
  dataset: CheckedDataset,
  folder: string,
): Promise<{ database: string; files: Files }> {
  try {
    const files: Files = new Map()
    await mkdir(folder, { recursive: true })
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
