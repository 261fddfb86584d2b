import { readFileSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { basename, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { FileOps } from './fileOps.ts'
import type { Places } from './places.ts'

/** Who publishes, as the lock says. */
export interface LockHolder {
  pid: number
  host: string
  /** When it took the lock, ISO 8601. */
  since: string
  /** When its process started, as the system says, so that another process of the same number is not taken for it; null where unknown. */
  processStart: string | null
  token: string
}

/** A lock that is held. */
export interface Lock {
  /** Of whom it was taken over because its process is gone. */
  takenOver: LockHolder | null
  /** @throws Error when somebody else has it by now. */
  check(): Promise<void>
  release(): Promise<void>
}

const BETWEEN_TRIES = 200

/** Locks this process holds: another one under its number was left by something that failed here. */
const HELD = new Set<string>()

/**
 * Takes the lock of a data folder. That of a process that is gone is taken over.
 *
 * @param wait how long to wait for another publication, in milliseconds
 * @throws Error in a sentence when another process has it
 */
export async function takeLock(places: Places, ops: FileOps, wait = 0): Promise<Lock> {
  const me = thisProcess()
  const own = `${places.lock}.${me.token}`
  let takenOver: LockHolder | null
  HELD.add(me.token)
  try {
    await ops.makeFolder(places.work)
    await ops.write(own, new TextEncoder().encode(`${JSON.stringify(me)}\n`))
    takenOver = await waitForLock(own, places.lock, ops, Date.now() + wait)
    await removeTries(places, ops)
  } catch (cause) {
    HELD.delete(me.token)
    throw cause
  } finally {
    await ops.remove(own).catch(() => undefined)
  }
  const isMine = async () => (await readHolder(places.lock))?.token === me.token
  return {
    takenOver,
    check: async () => {
      if (!(await isMine())) throw new Error(LOST)
    },
    release: async () => {
      HELD.delete(me.token)
      if (await isMine()) await ops.remove(places.lock)
    },
  }
}

/** Gives whose lock was taken over; null where there was none. */
async function waitForLock(
  own: string,
  lock: string,
  ops: FileOps,
  until: number,
): Promise<LockHolder | null> {
  while (!(await isLinked(own, lock, ops))) {
    const holder = await readHolder(lock)
    if (!holder) continue
    const inTheWay = isAlive(holder) ? holder : await takeOver(own, holder, lock, ops)
    if (inTheWay === null) return holder
    if (Date.now() >= until) throw new Error(heldBy(inTheWay, lock))
    await pause(BETWEEN_TRIES)
  }
  return null
}

/** A name that is there already is not replaced by a link: of two processes one gets it. */
async function isLinked(own: string, lock: string, ops: FileOps): Promise<boolean> {
  try {
    await ops.link(own, lock)
    return true
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw cause
  }
}

/**
 * Replaces a stale lock. Only who has the claim to it may, and a claim is had by one; whoever gets it late sees that the lock is
 * another by now. The claim of a process that died over it is claimed in turn.
 *
 * @returns who is in the way; null when it was taken over
 */
async function takeOver(
  own: string,
  stale: LockHolder,
  lock: string,
  ops: FileOps,
): Promise<LockHolder | null> {
  let claimed = stale
  for (;;) {
    const claim = `${lock}.of-${claimed.token}`
    if (await isLinked(own, claim, ops)) {
      const now = await readHolder(lock)
      const isStill = now?.token === stale.token
      if (isStill) await ops.rename(own, lock)
      await ops.remove(claim)
      return isStill ? null : (now ?? stale)
    }
    const other = await readHolder(claim)
    if (other === null || isAlive(other)) return other ?? stale
    claimed = other
  }
}

function thisProcess(): LockHolder {
  return {
    pid: process.pid,
    host: hostname(),
    since: new Date().toISOString(),
    processStart: processStart(process.pid),
    token: randomUUID(),
  }
}

/** null where there is none; a lock that cannot be understood is of nobody who runs. */
async function readHolder(path: string): Promise<LockHolder | null> {
  try {
    const holder: unknown = JSON.parse(await readFile(path, 'utf8'))
    return isHolder(holder) ? holder : NOBODY
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null
    if (cause instanceof SyntaxError) return NOBODY
    throw cause
  }
}

const NOBODY: LockHolder = {
  pid: 0,
  host: hostname(),
  since: '?',
  processStart: null,
  token: '',
}

function isHolder(json: unknown): json is LockHolder {
  if (typeof json !== 'object' || json === null) return false
  const { pid, host, since, processStart: start, token } = json as Record<string, unknown>
  return (
    Number.isInteger(pid) &&
    [host, since, token].every((one) => typeof one === 'string') &&
    (start === null || typeof start === 'string')
  )
}

/** What tries to get the lock left behind when their process was killed. */
async function removeTries({ work, lock }: Places, ops: FileOps): Promise<void> {
  for (const name of await readdir(work)) {
    if (!name.startsWith(`${basename(lock)}.`)) continue
    const holder = await readHolder(join(work, name))
    if (holder && !isAlive(holder)) await ops.remove(join(work, name))
  }
}

/** A process of another machine cannot be seen from here and counts as one that runs. */
function isAlive({ pid, host, processStart: start, token }: LockHolder): boolean {
  if (host !== hostname()) return true
  if (pid <= 0) return false
  if (pid === process.pid) return HELD.has(token)
  try {
    process.kill(pid, 0)
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM'
  }
  const now = processStart(pid)
  return start === null || now === null || start === now
}

/** Field 22 of Linux's stat, in clicks since the machine started; elsewhere what `ps` says. */
function processStart(pid: number): string | null {
  try {
    if (process.platform !== 'linux') {
      return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()
    }
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    return null
  }
}

function heldBy({ pid, host, since }: LockHolder, lock: string): string {
  const where = host === hostname() ? '' : ` @ ${host}`
  return (
    `另一个发布正在进行（进程 ${pid}${where}，${since} 开始）；请等它结束。确知它已不在时，删除 ${lock}。 ` +
    `Another publication is running (process ${pid}${where}, since ${since}): wait for it to end, or remove ${lock} if it is certainly gone.`
  )
}

const LOST =
  '发布期间锁被别的进程拿走，已停止，原来的数据集没有动。 The lock was taken by another process meanwhile: stopped, the former dataset is untouched.'
