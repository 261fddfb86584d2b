import process from 'node:process'
import { DISK } from '../../../../src/data/node/publication/fileOps.ts'
import { publishState } from './publishState.ts'
import { watchedDisk, type Letter } from './states.ts'

/**
 * A process to be killed: `publishChild.ts DATA LETTER STEP` kills itself before that step; with 0 as the step it publishes A, B, A, B …
 * until it is killed from outside, and says so with a line when it begins.
 */
const [data = '', letter = 'B', step = '0'] = process.argv.slice(2)
if (step === '0') {
  process.stdout.write('begun\n')
  for (let round = 0; round < 10_000; round++)
    await publishState(data, round % 2 === 0 ? 'B' : 'A', DISK)
}
await publishState(
  data,
  letter as Letter,
  watchedDisk((number) => {
    if (number === Number(step)) process.kill(process.pid, 'SIGKILL')
  }),
)
