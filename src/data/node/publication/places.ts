import { lstat } from 'node:fs/promises'
import { join } from 'node:path'

/** Where a publication has its things, under the data folder. */
export interface Places {
  data: string
  /** The rows as they are committed. */
  tables: string
  /** What a site serves: a link to one of `work`'s numbered folders. */
  published: string
  /** What changed at each publication, committed. */
  revisions: string
  /** All that is no dataset. */
  work: string
  lock: string
  /** Where the database files are made. */
  build: string
  /** What is being written: of no worth after a crash. */
  next: string
  /** What was written whole and decided on: put in place after a crash. */
  ready: string
}

/** The places of a data folder. */
export function placesOf(data: string): Places {
  const work = join(data, '.publish')
  return {
    data,
    tables: join(data, 'tables'),
    published: join(data, 'published'),
    revisions: join(data, 'revisions.csv'),
    work,
    lock: join(work, 'lock'),
    build: join(work, 'build'),
    next: join(work, 'next'),
    ready: join(work, 'ready'),
  }
}

/** What stands at a path, a link not followed; null where there is nothing. */
export async function kindOf(path: string): Promise<'file' | 'folder' | 'link' | null> {
  try {
    const found = await lstat(path)
    return found.isSymbolicLink() ? 'link' : found.isDirectory() ? 'folder' : 'file'
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw cause
  }
}
