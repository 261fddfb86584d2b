import { spawn, type ChildProcess } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { DISK } from '../../../../src/data/node/publication/fileOps.ts'
import { takeLock, type LockHolder } from '../../../../src/data/node/publication/lock.ts'
import { placesOf } from '../../../../src/data/node/publication/places.ts'

let data = ''
let other: ChildProcess | undefined

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'mingzhang-lock-'))
})
afterEach(async () => {
  other?.kill('SIGKILL')
  await rm(data, { recursive: true })
})

const holder = (fields: Partial<LockHolder>): LockHolder => ({
  pid: 1,
  host: hostname(),
  since: '2026-01-02T03:04:05.000Z',
  processStart: null,
  token: 'synthetic',
  ...fields,
})

async function writeLock(text: string): Promise<void> {
  await mkdir(placesOf(data).work, { recursive: true })
  await writeFile(placesOf(data).lock, text)
}

function runningProcess(): number {
  other = spawn(process.execPath, ['-e', 'setTimeout(() => undefined, 60_000)'])
  return other.pid ?? 0
}

async function goneProcess(): Promise<number> {
  const child = spawn(process.execPath, ['-e', ''])
  await new Promise((resolve) => child.on('exit', resolve))
  return child.pid ?? 0
}

const take = (wait = 0) => takeLock(placesOf(data), DISK, wait)

test('of two who want it one gets it, and the other after that', async () => {
  const tries = await Promise.allSettled([take(), take()])
  const got = tries.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  expect(got).toHaveLength(1)
  await expect(take()).rejects.toThrow(`process ${process.pid}`)
  await got[0]?.check()
  await got[0]?.release()
  const next = await take()
  expect(next.takenOver).toBeNull()
  await next.release()
  expect(await readdir(placesOf(data).work)).toEqual([])
})

test('a process that runs keeps it: one sentence with its number and time, and where the lock is', async () => {
  await writeLock(JSON.stringify(holder({ pid: runningProcess() })))
  const attempt = take()
  await expect(attempt).rejects.toThrow(/另一个发布正在进行.*Another publication is running/)
  await expect(attempt).rejects.toThrow(
    `process ${other?.pid ?? 0}, since 2026-01-02T03:04:05.000Z`,
  )
  await expect(attempt).rejects.toThrow(placesOf(data).lock)
  expect(await readdir(placesOf(data).work)).toEqual(['lock'])
})

test('waiting gets it once the other is done', async () => {
  const first = await take()
  const second = take(10_000)
  await first.release()
  await (await second).release()
})

test('a process that is gone loses it, and is named', async () => {
  const pid = await goneProcess()
  await writeLock(JSON.stringify(holder({ pid })))
  const lock = await take()
  expect(lock.takenOver).toMatchObject({ pid, since: '2026-01-02T03:04:05.000Z' })
  await lock.release()
})

test('another process under the number of one that is gone does not keep it', async () => {
  await writeLock(JSON.stringify(holder({ pid: runningProcess(), processStart: 'another start' })))
  const lock = await take()
  expect(lock.takenOver).not.toBeNull()
  await lock.release()
})

test('what failed in this process and never let go does not keep it', async () => {
  await writeLock(JSON.stringify(holder({ pid: process.pid })))
  await (await take()).release()
})

test('a process of another machine keeps it: it cannot be seen from here', async () => {
  await writeLock(JSON.stringify(holder({ host: 'another.invalid' })))
  await expect(take()).rejects.toThrow('@ another.invalid')
})

test.each(['', 'not JSON', '{}', 'null', '{"pid":"x"}'])(
  'a lock that says %j is of nobody',
  async (text) => {
    await writeLock(text)
    await (await take()).release()
  },
)

test('of many who see a stale lock one takes it over, every time', async () => {
  const pid = await goneProcess()
  for (let round = 0; round < 40; round++) {
    await writeLock(JSON.stringify(holder({ pid, token: `synthetic ${round}` })))
    const tries = await Promise.allSettled(Array.from({ length: 8 }, () => take()))
    const got = tries.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    expect(got).toHaveLength(1)
    await got[0]?.release()
  }
})

test('who died while taking a lock over is taken over as well', async () => {
  const pid = await goneProcess()
  await writeLock(JSON.stringify(holder({ pid, token: 'first' })))
  const claim = `${placesOf(data).lock}.of-first`
  await writeFile(claim, JSON.stringify(holder({ pid, token: 'second' })))
  const lock = await take()
  expect(lock.takenOver?.token).toBe('first')
  await lock.release()
  expect(await readdir(placesOf(data).work)).toEqual([])
})

test('who lost it meanwhile is told before anything is decided, and leaves the new one alone', async () => {
  const lock = await take()
  await writeFile(placesOf(data).lock, JSON.stringify(holder({ pid: runningProcess() })))
  await expect(lock.check()).rejects.toThrow('taken by another process')
  await lock.release()
  expect(await readFile(placesOf(data).lock, 'utf8')).toContain('synthetic')
})

test('what a killed process left in its try is cleared away', async () => {
  await mkdir(placesOf(data).work, { recursive: true })
  await writeFile(`${placesOf(data).lock}.x`, JSON.stringify(holder({ pid: await goneProcess() })))
  await (await take()).release()
  expect(await readdir(placesOf(data).work)).toEqual([])
})
