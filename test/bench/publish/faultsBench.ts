import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { PROJECT } from '../../../src/data/node/paths.ts'
import { randomOf } from '../../data/analyze/lineage/inventedYears.ts'
import { machineSentence } from '../machine.ts'
import { killAtEveryStep, killAtRandom, refuseAtEveryStep } from './faults.ts'
import { faultsPage, type Tally } from './page.ts'
import { fullAndReadOnly } from './smallDisk.ts'

/** `bench -- publish-faults [--quick] [--out FILE]`: kills, full disks and read-only ones; writes `FAULTS.md` beside the code. */
export async function faultsBench(argv: string[]): Promise<void> {
  const { values } = parseArgs({
    args: argv,
    options: { quick: { type: 'boolean', default: false }, out: { type: 'string' } },
  })
  const tell = (text: string) => {
    if (!values.quick) process.stderr.write(`${text}\n`)
  }
  const tallies: Tally[] = []
  tell('killed at random')
  tallies.push(await killAtRandom(values.quick ? 2 : 100, randomOf(20)))
  tell('killed at every step')
  tallies.push(await killAtEveryStep(values.quick ? 9 : 1))
  tell('refused at every step')
  tallies.push(await refuseAtEveryStep())
  tell('a small disk')
  const disk = await fullAndReadOnly()
  const page = faultsPage(await machineSentence(), tallies, disk)
  const beside = join(PROJECT, 'src/data/node/publication/FAULTS.md')
  const out = values.out ?? (values.quick ? undefined : beside)
  if (out === undefined) process.stdout.write(page)
  else await writeFile(out, page)
}
