import type { Stats } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, sep } from 'node:path'
import { NOT_DOCUMENTS } from '../../ingest/notDocuments.ts'
import { noDocuments, notAFile, notOpened } from './fileProblems.ts'
import type { FoundFile, RefusedFile } from './outcome.ts'

/**
 * The files that paths name, in the order of the paths; folders are walked in the order of their names' bytes, links
 * followed, hidden files left out. A path that cannot be followed stands refused in its place.
 *
 * @param outputs files and folders that what is read goes to, which are not found in the folders walked
 */
export async function findFiles(
  paths: readonly string[],
  outputs: readonly string[] = [],
): Promise<(FoundFile | RefusedFile)[]> {
  const written = await Promise.all(outputs.map(identityAt))

  const found: (FoundFile | RefusedFile)[] = []
  for (const path of paths) {
    const before = found.length
    await find({ shown: path, address: path }, found, new Set(written))
    if (found.length === before) found.push(noDocuments(path))
  }
  return found
}

interface Place {
  shown: string
  address: string | Uint8Array
}

async function find(
  { shown, address }: Place,
  found: (FoundFile | RefusedFile)[],
  visited: Set<string>,
): Promise<void> {
  let stats: Stats
  try {
    stats = await stat(pathOf(address))
  } catch (error) {
    found.push(notOpened(shown, error))
    return
  }
  const identity = identityOf(stats)
  if (visited.has(identity)) return
  if (stats.isDirectory()) {
    // A link back to a folder above would be walked for ever.
    visited.add(identity)
    await walk({ shown, address }, found, visited)
  } else if (stats.isFile()) {
    found.push({ kind: 'found', path: shown, address, file: basename(shown), bytes: stats.size })
  } else {
    found.push(notAFile(shown))
  }
}

async function identityAt(path: string): Promise<string> {
  return stat(path).then(identityOf, () => '')
}

function identityOf({ dev, ino }: Stats): string {
  return `${dev}:${ino}`
}

async function walk(
  folder: Place,
  found: (FoundFile | RefusedFile)[],
  visited: Set<string>,
): Promise<void> {
  let names: Buffer[]
  try {
    names = await readdir(pathOf(folder.address), { encoding: 'buffer' })
  } catch (error) {
    found.push(notOpened(folder.shown, error))
    return
  }
  for (const name of names.sort((a, b) => a.compare(b))) {
    const shown = nameText(name)
    if (!NOT_DOCUMENTS.test(shown)) await find(inside(folder, name, shown), found, visited)
  }
}

function inside(folder: Place, name: Buffer, shown: string): Place {
  const separator = folder.shown.endsWith(sep) || folder.shown.endsWith('/') ? '' : sep
  const address = Buffer.concat([pathBytes(folder.address), Buffer.from(separator), name])
  return { shown: `${folder.shown}${separator}${shown}`, address }
}

/** Archives packed on Chinese systems unpack to names in GB18030. */
function nameText(name: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(name)
  } catch {
    return new TextDecoder('gb18030').decode(name)
  }
}

function pathBytes(address: string | Uint8Array): Buffer {
  return Buffer.from(address as Uint8Array)
}

/** A path as `node:fs` takes it; bytes lose their `Buffer` on the way to a worker. */
export function pathOf(address: string | Uint8Array): string | Buffer {
  return typeof address === 'string' ? address : Buffer.from(address)
}
