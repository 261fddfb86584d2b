import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DISK } from '../../../src/data/node/publication/fileOps.ts'
import { kindOf, placesOf } from '../../../src/data/node/publication/places.ts'
import { publishProblem } from '../../../src/data/node/publication/problems.ts'
import { killedAfter, killedAtStep } from '../../data/node/publication/killed.ts'
import { publishState } from '../../data/node/publication/publishState.ts'
import { standingIn, tablesIn, watchedDisk } from '../../data/node/publication/states.ts'
import type { Tally } from './page.ts'

/** A random kill falls within this many milliseconds of publishing in turns. */
const LONGEST = 400

/** Kills a process that publishes A and B in turns, each time after another time. */
export function killAtRandom(times: number, random: () => number): Promise<Tally> {
  return withFolder('SIGKILL at a random moment', async (data, tally) => {
    for (let time = 0; time < times; time++) {
      await killedAfter(data, random() * LONGEST)
      await look(data, tally)
      await recover(data, tally)
    }
  })
}

/** Kills a process before each step of a publication. */
export function killAtEveryStep(stride: number): Promise<Tally> {
  return withFolder('SIGKILL before each step', async (data, tally) => {
    const steps = await stepsOf(data)
    for (let step = 1; step <= steps; step += stride) {
      await killedAtStep(data, 'B', step)
      await look(data, tally)
      await recover(data, tally)
    }
  })
}

/** Has each step refused for want of space. */
export function refuseAtEveryStep(): Promise<Tally> {
  return withFolder('ENOSPC at each step', async (data, tally) => {
    const steps = await stepsOf(data)
    for (let step = 1; step <= steps; step++) {
      const full = watchedDisk((number) => {
        if (number < step) return
        throw Object.assign(new Error('ENOSPC: synthetic'), { code: 'ENOSPC' })
      })
      await publishState(data, 'B', full).catch((cause: unknown) => {
        const { message } = publishProblem(cause, data)
        if (!message.includes('The disk is full')) throw cause
      })
      await look(data, tally)
      await recover(data, tally)
    }
  })
}

async function withFolder(
  fault: string,
  work: (data: string, tally: Tally) => Promise<void>,
): Promise<Tally> {
  const data = await mkdtemp(join(tmpdir(), 'mingzhang-faults-'))
  const tally = { fault, tries: 0, old: 0, decided: 0, now: 0, locks: 0, lost: 0, recovered: 0 }
  try {
    await publishState(data, 'A', DISK)
    await work(data, tally)
    return tally
  } finally {
    await rm(data, { recursive: true })
  }
}

async function stepsOf(data: string): Promise<number> {
  let steps = 0
  await publishState(
    data,
    'B',
    watchedDisk((step) => {
      steps = step
    }),
  )
  await publishState(data, 'A', DISK)
  return steps
}

/** What a reader finds before anything is made good. A killed process that published in turns may have ended with either. */
async function look(data: string, tally: Tally): Promise<void> {
  const { ready, lock } = placesOf(data)
  tally.tries++
  if ((await kindOf(lock)) !== null) tally.locks++
  try {
    const standing = await standingIn(data)
    const isDecided = (await kindOf(ready)) !== null
    if (standing.tables === null) await tablesIn(join(ready, 'tables'))
    if (!isDecided && standing.tables !== standing.published) throw new Error('two states')
    if (isDecided) tally.decided++
    else if (standing.published === 'A') tally.old++
    else tally.now++
  } catch (cause) {
    tally.lost++
    process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`)
  }
}

/** The next publication succeeds and leaves nothing lying about. */
async function recover(data: string, tally: Tally): Promise<void> {
  await publishState(data, 'C', DISK)
  const { published, tables } = await standingIn(data)
  const left = await readdir(placesOf(data).work)
  const isClean = left.length <= 2 && left.every((name) => /^published-\d+$/.test(name))
  if (published === 'C' && tables === 'C' && isClean) tally.recovered++
  await publishState(data, 'A', DISK)
}
