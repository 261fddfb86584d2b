import { readdir, readFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import type { FileOps } from './fileOps.ts'
import type { Places } from './places.ts'
import { nextServed, settle } from './settle.ts'

/** Files by path inside a folder. */
export type Files = ReadonlyMap<string, Uint8Array>

/** A whole publication; the tables and what is served are of one state. */
export interface Whole {
  tables: Files
  published: Files
  /** The whole file; null where it stays as it is. */
  revisions: Uint8Array | null
}

/** What a person keeps beside the tables. */
const NOTES = new Set(['README.md'])

/** A folder beside what it is to hold. */
interface Compared {
  /** Files that have their bytes already. */
  same: Set<string>
  /** Notes beside the tables. */
  notes: string[]
  isSame: boolean
}

/**
 * Replaces the dataset as a whole: all is written beside it first, then one rename decides, then it is put in place. A crash before the
 * rename leaves the old dataset as it was; after it, `settle` finishes. Files whose bytes stay are the same files, with their times.
 *
 * @param decide called before the rename that decides; what it throws leaves the old dataset
 * @returns false, and nothing is written, where nothing changed
 */
export async function replaceWhole(
  places: Places,
  whole: Whole,
  ops: FileOps,
  decide: () => Promise<void> = () => Promise.resolve(),
): Promise<boolean> {
  const tables = await compare(places.tables, whole.tables)
  const published = await compare(places.published, whole.published)
  if (tables.isSame && published.isSame && whole.revisions === null) return false
  const { next, work, ready } = places
  try {
    await stage(places, whole, { tables, published }, ops)
    await decide()
    await ops.rename(next, ready)
  } catch (cause) {
    // The room it takes may be what is wanting.
    await ops.remove(next).catch(() => undefined)
    throw cause
  }
  await ops.syncFolder(work)
  await settle(places, ops)
  return true
}

async function stage(
  places: Places,
  whole: Whole,
  { tables, published }: { tables: Compared; published: Compared },
  ops: FileOps,
): Promise<void> {
  const { next, work } = places
  await ops.makeFolder(next)
  if (!tables.isSame) {
    await fill(join(next, 'tables'), places.tables, whole.tables, tables, ops)
  }
  if (!published.isSame) {
    await fill(join(next, 'published'), places.published, whole.published, published, ops)
    const target = join(relative(places.data, work), await nextServed(work))
    await ops.symlink(target, join(next, 'link'))
  }
  if (whole.revisions !== null) await ops.write(join(next, 'revisions.csv'), whole.revisions)
  await ops.syncFolder(next)
}

async function compare(folder: string, files: Files): Promise<Compared> {
  const present = await filesIn(folder)
  const same = new Set<string>()
  for (const path of present) {
    const bytes = files.get(path)
    if (bytes && (await readFile(join(folder, path))).equals(bytes)) same.add(path)
  }
  const notes = present.filter((path) => !files.has(path) && NOTES.has(path))
  const isSame = same.size === files.size && present.length === same.size + notes.length
  return { same, notes, isSame }
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (cause: unknown) => {
      if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return []
      throw cause
    },
  )
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
}

async function fill(
  folder: string,
  former: string,
  files: Files,
  { same, notes }: Compared,
  ops: FileOps,
): Promise<void> {
  const folders = new Set([folder, ...[...files.keys()].map((path) => dirname(join(folder, path)))])
  for (const one of folders) await ops.makeFolder(one)
  for (const [path, bytes] of files) {
    const target = join(folder, path)
    if (same.has(path)) await linkOrWrite(join(former, path), target, bytes, ops)
    else await ops.write(target, bytes)
  }
  for (const path of notes) {
    const from = join(former, path)
    await linkOrWrite(from, join(folder, path), await readFile(from), ops)
  }
  for (const one of folders) await ops.syncFolder(one)
}

/** Some file systems have no second names. */
async function linkOrWrite(
  from: string,
  to: string,
  bytes: Uint8Array,
  ops: FileOps,
): Promise<void> {
  try {
    await ops.link(from, to)
  } catch (cause) {
    if (!NO_LINKS.has((cause as NodeJS.ErrnoException).code ?? '')) throw cause
    await ops.write(to, bytes)
  }
}

const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV'])
