import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { deserialize, serialize } from 'node:v8'
import { gunzip, gzip } from 'node:zlib'
import type { IngestResult } from '../../ingest/ingest.ts'
import { PROJECT } from '../paths.ts'
import { hashOf } from '../readSources.ts'

/** Folder of the cache, in the folder the command is called from. */
export const CACHE_FOLDER = '.mingzhang-cache'

/** What files gave when they were last read. */
export interface Cache {
  /** What a file of these bytes and this name gave, or null. An entry that is damaged is none. */
  get(sha256: string, file: string): Promise<IngestResult | null>
  /** Remembers what a file gave; a cache that cannot be written is no reason to fail. */
  put(sha256: string, file: string, result: IngestResult): Promise<void>
}

interface Entry {
  sha256: string
  file: string
  result: IngestResult
}

const zip = promisify(gzip)
const unzip = promisify(gunzip)
const FASTEST = { level: 1 }

/** The cache in a folder that holds entries of one version of the reader, see `cacheFolder`. */
export function openCache(folder: string): Cache {
  const pathOf = (sha256: string, file: string) => {
    const key = hashOf(`${sha256}\0${file}`)
    return { folder: join(folder, key.slice(0, 2)), name: key.slice(2) }
  }
  return {
    async get(sha256, file) {
      const place = pathOf(sha256, file)
      try {
        const bytes = await unzip(await readFile(join(place.folder, place.name)))
        const entry: unknown = deserialize(bytes)
        return isEntry(entry) && entry.sha256 === sha256 && entry.file === file
          ? entry.result
          : null
      } catch {
        return null
      }
    },
    async put(sha256, file, result) {
      const place = pathOf(sha256, file)
      const target = join(place.folder, place.name)
      const partial = `${target}.${process.pid}.part`
      try {
        await mkdir(place.folder, { recursive: true })
        const entry: Entry = { sha256, file, result }
        await writeFile(partial, await zip(serialize(entry), FASTEST))
        await rename(partial, target)
      } catch {
        await rm(partial, { force: true }).catch(() => undefined)
      }
    },
  }
}

/** The folder for entries of this version of the reader under `root`; those of other versions are removed. */
export async function cacheFolder(root: string): Promise<string> {
  const version = await readerVersion()
  const present = await readdir(root).catch(() => [])
  const old = present.filter((name) => /^[0-9a-f]{16}$/.test(name) && name !== version)
  for (const name of old) await rm(join(root, name), { recursive: true, force: true })
  return join(root, version)
}

/** Sixteen hex digits that change with the reader's source, the libraries it stands on, and what the entries are written in. */
async function readerVersion(): Promise<string> {
  const folders = ['model', 'text', 'ingest'].map((name) => join(PROJECT, 'src/data', name))
  const listed = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(folder, { recursive: true, encoding: 'utf8' }))
        .filter((path) => path.endsWith('.ts'))
        .sort()
        .map((path) => join(folder, path)),
    ),
  )
  const files = [...listed.flat(), join(PROJECT, 'package-lock.json')]
  const hashes = await Promise.all(files.map(async (file) => hashOf(await readFile(file))))
  return hashOf([process.versions.v8, ...hashes].join()).slice(0, 16)
}

function isEntry(value: unknown): value is Entry {
  if (typeof value !== 'object' || value === null || !('result' in value)) return false
  const { result } = value as { result: Partial<IngestResult> }
  return typeof result.ok === 'boolean' && (result.ok ? 'rows' in result : 'problem' in result)
}
