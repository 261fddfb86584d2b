import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'

/** A folder of its own for each test of a file, and the path of a name in it. */
export function temporaryFolder(): (...names: string[]) => string {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mingzhang-test-'))
  })
  afterEach(() => rm(folder, { recursive: true }))
  return (...names) => join(folder, ...names)
}
