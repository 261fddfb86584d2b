import { writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { PROJECT } from '../../../src/data/node/paths.ts'
import { machineSentence } from '../machine.ts'
import { measureBulk } from './bulk.ts'
import { measureRecovery, mixture, SINGLE_DEFECTS, STYLES } from './distortion.ts'
import { FORMATS } from './documents.ts'
import { benchPage, type RecoveryLine } from './page.ts'
import { measureThroughput, type Throughput } from './throughput.ts'

const FULL = { rounds: 5, text: 300, other: 60, bulk: 10_000, single: 100, mixed: 400 }
const QUICK: typeof FULL = { rounds: 2, text: 10, other: 1, bulk: 20, single: 1, mixed: 1 }

/** `bench -- ingest [--quick] [--out FILE]`: measures reading and writes `test/bench/INGEST.md`; a quick one is only printed. */
export async function ingestBench(argv: string[]): Promise<void> {
  const { values } = parseArgs({
    args: argv,
    options: { quick: { type: 'boolean', default: false }, out: { type: 'string' } },
  })
  const size = values.quick ? QUICK : FULL
  const tell = (what: string) => {
    if (!values.quick) process.stderr.write(`${what}\n`)
  }
  const throughput: Throughput[] = []
  for (const format of FORMATS) {
    tell(`speed: ${format}`)
    const documents = format === 'txt' ? size.text : size.other
    throughput.push(await measureThroughput(format, { documents, rounds: size.rounds }))
  }
  tell(`${size.bulk} documents`)
  const bulk = await measureBulk(size.bulk)
  tell('damaged tables')
  const page = benchPage({
    machine: await machineSentence(),
    rounds: size.rounds,
    cores: availableParallelism(),
    throughput,
    bulk,
    single: await singleDefects(size.single),
    mixed: await mixtures(size.mixed),
  })
  const out = values.out ?? (values.quick ? undefined : join(PROJECT, 'test/bench/INGEST.md'))
  if (out === undefined) process.stdout.write(page)
  else await writeFile(out, page)
}

async function singleDefects(cases: number): Promise<RecoveryLine[]> {
  const lines: RecoveryLine[] = []
  for (const [index, [defect, damage]] of SINGLE_DEFECTS.entries()) {
    for (const style of STYLES) {
      const recovery = await measureRecovery(style, damage, cases, 10_000 * (index + 1))
      lines.push({ defect, style, recovery })
    }
  }
  return lines
}

async function mixtures(cases: number): Promise<RecoveryLine[]> {
  const lines: RecoveryLine[] = []
  for (const count of [2, 3, 4]) {
    for (const style of STYLES) {
      const recovery = await measureRecovery(style, mixture(count), cases, 1_000_000 * count)
      lines.push({ defect: `${count} defects`, style, recovery })
    }
  }
  return lines
}
