import {
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { DISK } from '../../../../src/data/node/publication/fileOps.ts'
import { kindOf, placesOf } from '../../../../src/data/node/publication/places.ts'
import { killedAfter, killedAtStep } from './killed.ts'
import { publishState } from './publishState.ts'
import { standingIn, stateOf, tablesIn, watchedDisk, type Letter } from './states.ts'

/** A busy machine takes its time over hundreds of files that are to be on the disk. */
const SLOW = { timeout: 240_000 }

let data = ''

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'mingzhang-crash-'))
})
afterEach(() => rm(data, { recursive: true }))

/** What versions before the link left: real folders. */
async function writeFormer(letter: Letter): Promise<void> {
  const { tables, published } = stateOf(letter)
  for (const [folder, files] of [
    ['tables', tables],
    ['published', published],
  ] as const) {
    for (const [path, bytes] of files) {
      await mkdir(join(data, folder, path, '..'), { recursive: true })
      await writeFile(join(data, folder, path), bytes)
    }
  }
}

async function stepsOf(letter: Letter): Promise<string[]> {
  const steps: string[] = []
  await publishState(
    data,
    letter,
    watchedDisk((_step, name) => steps.push(name)),
  )
  return steps
}

const failAt = (step: number) =>
  watchedDisk((number, name) => {
    if (number === step) throw new Error(`synthetic failure of ${name}`)
  })

/** After a crash: what a reader opens is the old or the new whole; tables that are not there are ready to be put there. */
async function expectWhole(old: Letter, now: Letter): Promise<void> {
  const standing = await standingIn(data)
  expect([old, now]).toContain(standing.published)
  if (standing.tables === null) {
    expect(await tablesIn(join(placesOf(data).ready, 'tables'))).toBe(now)
  } else {
    expect([old, now]).toContain(standing.tables)
  }
  // What is served is never ahead of the tables, and no step but the last few changes either.
  if (standing.published === now) expect(standing.tables).toBe(now)
  if ((await kindOf(placesOf(data).ready)) === null) {
    expect(standing.published).toBe(standing.tables)
  }
}

/** After the next publication there is only that and the one before it. */
async function expectOnly(letter: Letter): Promise<void> {
  expect(await standingIn(data)).toEqual({ published: letter, tables: letter })
  expect(await readFile(join(data, 'revisions.csv'), 'utf8')).toBe(`revisions up to ${letter}\n`)
  const served = (await readlink(placesOf(data).published)).split('/').at(-1)
  const left = await readdir(placesOf(data).work)
  expect(left).toContain(served)
  expect(left.length).toBeLessThanOrEqual(2)
  expect(left.every((name) => /^published-\d+$/.test(name))).toBe(true)
  const beside = (await readdir(data)).filter((name) => name !== '.publish').sort()
  expect(beside).toEqual(['published', 'revisions.csv', 'tables'])
}

test(
  'a failure at any step leaves the old dataset or the new one, and the next publication cleans up',
  SLOW,
  async () => {
    await publishState(data, 'A', DISK)
    await publishState(data, 'C', DISK)
    const steps = await stepsOf('A')
    expect(steps.length).toBeGreaterThan(30)
    expect(new Set(steps)).toEqual(
      new Set(['makeFolder', 'write', 'link', 'remove', 'symlink', 'syncFolder', 'rename']),
    )
    for (const [at] of steps.entries()) {
      await publishState(data, 'B', failAt(at + 1)).catch(() => undefined)
      await expectWhole('A', 'B')
      await publishState(data, 'C', DISK)
      await expectOnly('C')
      await publishState(data, 'A', DISK)
      await expectOnly('A')
    }
  },
)

test('a crash while an earlier crash is made good is made good as well', SLOW, async () => {
  await publishState(data, 'A', DISK)
  const names = await stepsOf('B')
  // The link, the revisions, the folder, and then the rename that decides.
  const decided = names.lastIndexOf('symlink') + 4
  await publishState(data, 'A', failAt(decided + 1)).catch(() => undefined)
  expect(await kindOf(placesOf(data).ready)).toBe('folder')
  for (let step = 1; step < 40; step++) {
    await publishState(data, 'B', failAt(step)).catch(() => undefined)
    const standing = await standingIn(data)
    expect(['A', 'B']).toContain(standing.published)
  }
  await publishState(data, 'C', DISK)
  await expectOnly('C')
})

test(
  'the folder that earlier versions served is replaced by the link, whatever step fails',
  SLOW,
  async () => {
    await writeFormer('A')
    const steps = await stepsOf('B')
    const decided = steps.length
    for (let step = 1; step <= decided; step++) {
      await rm(data, { recursive: true })
      await mkdir(data)
      await writeFormer('A')
      await publishState(data, 'B', failAt(step)).catch(() => undefined)
      if ((await kindOf(placesOf(data).ready)) === null) await expectWhole('A', 'B')
      await publishState(data, 'B', DISK)
      await expectOnly('B')
    }
  },
)

test(
  'a process killed by SIGKILL at steps of every sort: whole, the lock is taken over, and clean after the next',
  SLOW,
  async () => {
    await publishState(data, 'C', DISK)
    await publishState(data, 'A', DISK)
    const copy = `${data}-copy`
    await cp(data, copy, { recursive: true, verbatimSymlinks: true })
    const steps = await stepsOf('B')
    await rm(data, { recursive: true })
    await cp(copy, data, { recursive: true, verbatimSymlinks: true })
    await rm(copy, { recursive: true })
    const renames = steps.flatMap((name, at) => (name === 'rename' ? [at + 1] : []))
    const ofEachSort = [...new Set(steps)].map((name) => steps.indexOf(name) + 1)
    for (const step of [...new Set([...ofEachSort, ...renames, steps.length])]) {
      expect(await killedAtStep(data, 'B', step)).toBe('SIGKILL')
      await expectWhole('A', 'B')
      await publishState(data, 'A', DISK)
      await expectOnly('A')
    }
  },
)

test('a process killed at random five times', SLOW, async () => {
  await publishState(data, 'A', DISK)
  for (const milliseconds of [3, 11, 24, 42, 77]) {
    expect(await killedAfter(data, milliseconds)).toBe('SIGKILL')
    const { published } = await standingIn(data)
    expect(['A', 'B']).toContain(published)
    await publishState(data, 'C', DISK)
    await expectOnly('C')
    await publishState(data, 'A', DISK)
  }
})

test('a reader in between sees the old dataset or the new one, never both', SLOW, async () => {
  await publishState(data, 'A', DISK)
  const seen = new Set<string>()
  let looks = Promise.resolve()
  const look = watchedDisk(() => {
    looks = looks.then(async () => void seen.add((await standingIn(data)).published))
  })
  const waiting = Object.fromEntries(
    Object.entries(look).map(([name, run]) => [
      name,
      async (...args: never[]) => {
        const result: unknown = await (run as (...args: never[]) => Promise<unknown>)(...args)
        await looks
        return result
      },
    ]),
  ) as unknown as typeof DISK
  await publishState(data, 'B', waiting)
  await looks
  expect(seen).toEqual(new Set(['A', 'B']))
})

test('nothing is written where nothing changed, and what stays the same keeps its file', async () => {
  await publishState(data, 'A', DISK)
  await writeFile(join(data, 'tables/README.md'), 'notes')
  const times = async () =>
    Promise.all(
      ['tables/jurisdiction.csv', 'tables/README.md', 'published/cubes/same.json'].map(
        async (path) => (await stat(join(data, path))).mtimeMs,
      ),
    )
  const before = await times()
  const { tables, published } = stateOf('A')
  const steps: string[] = []
  const { replaceWhole } = await import('../../../../src/data/node/publication/stage.ts')
  const watched = watchedDisk((_step, name) => steps.push(name))
  const same = { tables, published, revisions: null }
  expect(await replaceWhole(placesOf(data), same, watched)).toBe(false)
  expect(steps).toEqual([])
  await publishState(data, 'B', DISK)
  expect(await times()).toEqual(before)
  expect(await readFile(join(data, 'tables/README.md'), 'utf8')).toBe('notes')
})
