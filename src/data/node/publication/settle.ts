import { readdir, readlink } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { FileOps } from './fileOps.ts'
import { kindOf, type Places } from './places.ts'

/** Folders of `work` that hold what is or was served. */
const SERVED = /^published-(\d+)$/

/**
 * Finishes what an earlier publication decided on but could not put in place, and removes what others left. Nothing is done where
 * nothing was left; run again after a crash in the middle it goes on from there.
 *
 * @returns whether a publication was finished
 */
export async function settle(places: Places, ops: FileOps): Promise<boolean> {
  const isLeft = (await kindOf(places.ready)) !== null
  if (isLeft) await putInPlace(places, ops)
  await removeLeftovers(places, ops)
  return isLeft
}

/**
 * Puts what is ready in place: the tables, then what is served, then the revisions. Each is one rename of a whole; between the two
 * renames of the tables their folder is not there, and `ready` has it.
 */
async function putInPlace(places: Places, ops: FileOps): Promise<void> {
  const { data, ready, tables, published, revisions } = places
  if ((await kindOf(join(ready, 'tables'))) !== null) {
    await setAside(tables, ready, ops)
    await ops.rename(join(ready, 'tables'), tables)
  }
  if ((await kindOf(join(ready, 'link'))) !== null) {
    const target = join(data, await readlink(join(ready, 'link')))
    if ((await kindOf(target)) === null) await ops.rename(join(ready, 'published'), target)
    // A real folder is what versions before this one served.
    if ((await kindOf(published)) !== 'link') await setAside(published, ready, ops)
    await ops.rename(join(ready, 'link'), published)
  }
  if ((await kindOf(join(ready, 'revisions.csv'))) !== null) {
    await ops.rename(join(ready, 'revisions.csv'), revisions)
  }
  await ops.syncFolder(places.work)
  await ops.syncFolder(data)
  // Under another name first: half a removal must not be taken for something to put in place.
  await ops.rename(ready, join(places.work, 'done'))
}

async function setAside(path: string, ready: string, ops: FileOps): Promise<void> {
  if ((await kindOf(path)) === null) return
  for (let number = 1; ; number++) {
    const aside = join(ready, `former-${number}-${basename(path)}`)
    if ((await kindOf(aside)) !== null) continue
    await ops.rename(path, aside)
    return
  }
}

/** All but the lock, what is served, and what was served before: a reader may be in the middle of it. */
async function removeLeftovers({ work, published, lock }: Places, ops: FileOps): Promise<void> {
  const present = await readdir(work)
  const current = (await kindOf(published)) === 'link' ? basename(await readlink(published)) : ''
  const former = servedFolders(present).filter(
    (name) => numberOf(name) < (current === '' ? Infinity : numberOf(current)),
  )[0]
  const kept = new Set([basename(lock), current, current === '' ? undefined : former])
  const isTry = (name: string) => name.startsWith(`${basename(lock)}.`)
  for (const name of present) {
    if (!kept.has(name) && !isTry(name)) await ops.remove(join(work, name))
  }
}

/** The name for the next folder that is served. */
export async function nextServed(work: string): Promise<string> {
  const [last] = servedFolders(await readdir(work))
  return `published-${last === undefined ? 1 : numberOf(last) + 1}`
}

function servedFolders(names: readonly string[]): string[] {
  return names.filter((name) => SERVED.test(name)).sort((a, b) => numberOf(b) - numberOf(a))
}

function numberOf(name: string): number {
  return Number(SERVED.exec(name)?.[1] ?? 0)
}
