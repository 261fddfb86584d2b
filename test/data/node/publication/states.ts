import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileOps } from '../../../../src/data/node/publication/fileOps.ts'
import { DISK } from '../../../../src/data/node/publication/fileOps.ts'
import { placesOf } from '../../../../src/data/node/publication/places.ts'
import type { Whole } from '../../../../src/data/node/publication/stage.ts'
import { hashOf } from '../../../../src/data/node/readSources.ts'
import { FORMAT_VERSION, parseManifest } from '../../../../src/data/store/manifest.ts'

/** SYNTHETIC publications of a few small files with a real manifest: what they say is their letter. */
export type Letter = 'A' | 'B' | 'C'

const encode = (text: string) => new TextEncoder().encode(text)

/** A whole publication; some of its files are the same for every letter. */
export function stateOf(letter: Letter): Whole {
  const tables = new Map([
    ['document.csv', encode(`id,title\n1,${letter}\n`)],
    ['jurisdiction.csv', encode('code,name\n1,the same\n')],
  ])
  const resources = [...tables].map(([path, bytes]) => ({ path, hash: hashOf(bytes) }))
  tables.set('datapackage.json', encode(JSON.stringify({ resources })))
  const published = new Map([
    [`mingzhang-${letter}.duckdb`, encode(`database ${letter}`)],
    ['cubes/same.json', encode('{}')],
    [`sources/${letter}.txt`, encode(`source ${letter}`)],
    ...[...tables].map(([path, bytes]) => [`tables/${path}`, bytes] as const),
  ])
  const manifest = {
    formatVersion: FORMAT_VERSION,
    appVersion: 'synthetic',
    dataVersion: letter,
    database: `mingzhang-${letter}.duckdb`,
    cubes: [{ name: 'same', path: 'cubes/same.json' }],
    tables: [],
    files: [...published].map(([path, bytes]) => ({
      path,
      bytes: bytes.byteLength,
      sha256: hashOf(bytes),
    })),
    sources: [],
  }
  published.set('manifest.json', encode(JSON.stringify(manifest)))
  return { tables, published, revisions: encode(`revisions up to ${letter}\n`) }
}

/** What stands in a data folder, each part checked to be whole. */
export interface Standing {
  published: string
  /** null between the two renames of the folder of tables. */
  tables: string | null
}

/**
 * Opens what is served and the tables as a reader would, without finishing anything.
 *
 * @throws Error when a hash does not hold, a file is missing, or there is one too many
 */
export async function standingIn(data: string): Promise<Standing> {
  const { published, tables } = placesOf(data)
  return {
    published: await publishedIn(published),
    tables: (await readdir(data)).includes('tables') ? await tablesIn(tables) : null,
  }
}

/** The version of the tables in a folder, checked. */
export async function tablesIn(folder: string): Promise<string> {
  const { resources } = JSON.parse(await readFile(join(folder, 'datapackage.json'), 'utf8')) as {
    resources: { path: string; hash: string }[]
  }
  for (const { path, hash } of resources) {
    if (hashOf(await readFile(join(folder, path))) !== hash) throw new Error(`${path} is another`)
  }
  const present = (await readdir(folder)).filter((name) => name !== 'README.md')
  if (present.length !== resources.length + 1) throw new Error(`there are ${present.join()}`)
  return /1,(.)\n$/.exec(await readFile(join(folder, 'document.csv'), 'utf8'))?.[1] ?? ''
}

async function publishedIn(folder: string): Promise<string> {
  const manifest = parseManifest(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')))
  if (typeof manifest === 'string') throw new Error(manifest)
  for (const { path, sha256 } of manifest.files) {
    if (hashOf(await readFile(join(folder, path))) !== sha256) throw new Error(`${path} is another`)
  }
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const count = entries.filter((entry) => entry.isFile()).length
  if (count !== manifest.files.length + 1) throw new Error(`there are ${count} files`)
  return manifest.dataVersion
}

/** The disk, of which `before` is told each step that changes something: it may throw or end the process. */
export function watchedDisk(before: (step: number, name: string) => void): FileOps {
  let step = 0
  const told = async (name: string, run: () => Promise<void>) => {
    before(++step, name)
    await run()
  }
  return {
    read: (path) => DISK.read(path),
    makeFolder: (path) => told('makeFolder', () => DISK.makeFolder(path)),
    write: (path, bytes) => told('write', () => DISK.write(path, bytes)),
    link: (from, to) => told('link', () => DISK.link(from, to)),
    symlink: (target, path) => told('symlink', () => DISK.symlink(target, path)),
    rename: (from, to) => told('rename', () => DISK.rename(from, to)),
    syncFolder: (path) => told('syncFolder', () => DISK.syncFolder(path)),
    remove: (path) => told('remove', () => DISK.remove(path)),
  }
}
