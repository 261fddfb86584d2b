import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { DISK } from '../../../src/data/node/publication/fileOps.ts'
import { publishProblem } from '../../../src/data/node/publication/problems.ts'
import { publishState } from '../../data/node/publication/publishState.ts'
import { standingIn } from '../../data/node/publication/states.ts'

/** What was said on a real small disk: when it was full, when it was read-only; null where none can be mounted. */
export interface SmallDisk {
  full: string
  readOnly: string
}

const run = promisify(execFile)

/** A file system in memory of 256 KiB, filled up and then made read-only; what was published before is checked each time. */
export async function fullAndReadOnly(): Promise<SmallDisk | null> {
  const data = await mkdtemp(join(tmpdir(), 'mingzhang-disk-'))
  try {
    await run('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', data])
  } catch {
    await rm(data, { recursive: true })
    return null
  }
  try {
    await publishState(data, 'A', DISK)
    const filler = join(data, 'filler')
    await writeFile(filler, new Uint8Array(1024 * 1024)).catch(() => undefined)
    const full = await refusal(data)
    await rm(filler)
    await run('mount', ['-o', 'remount,ro', data])
    const readOnly = await refusal(data)
    await run('mount', ['-o', 'remount,rw', data])
    await publishState(data, 'B', DISK)
    const { published, tables } = await standingIn(data)
    if (published !== 'B' || tables !== 'B') throw new Error('nothing was published in the end')
    return { full, readOnly }
  } finally {
    await run('umount', [data])
    await rm(data, { recursive: true })
  }
}

async function refusal(data: string): Promise<string> {
  const message = await publishState(data, 'B', DISK).then(
    () => '',
    (cause: unknown) => publishProblem(cause, data).message,
  )
  const { published, tables } = await standingIn(data)
  if (message === '' || published !== 'A' || tables !== 'A') throw new Error('it was not refused')
  return message
}
