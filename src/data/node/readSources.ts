import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A file dropped into the sources folder. */
export interface SourceFile {
  file: string
  bytes: Uint8Array
  sha256: string
}

/** Reads the bytes of a file. */
export type ReadBytes = (path: string) => Promise<Uint8Array>

const NOT_SOURCES = new Set(['README.md', 'catalog.csv'])

/** The files of a sources folder in the order of their names, without its catalog, notes and hidden files. */
export async function readSources(
  folder: string,
  read: ReadBytes = readFile,
): Promise<SourceFile[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries
    .filter(
      (entry) => entry.isFile() && !entry.name.startsWith('.') && !NOT_SOURCES.has(entry.name),
    )
    .map((entry) => entry.name)
    .sort()
  return Promise.all(names.map((file) => readSource(folder, file, read)))
}

/** SHA-256 in hex. */
export function hashOf(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

async function readSource(folder: string, file: string, read: ReadBytes): Promise<SourceFile> {
  const bytes = new Uint8Array(await read(join(folder, file)))
  return { file, bytes, sha256: hashOf(bytes) }
}
