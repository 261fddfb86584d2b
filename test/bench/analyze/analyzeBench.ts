import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { PROJECT } from '../../../src/data/node/paths.ts'
import { machineSentence } from '../machine.ts'
import type { Measurement, Shape } from './measure.ts'
import { analyzePage, type Line } from './page.ts'
import { STEPS } from './steps.ts'

interface Run extends Shape {
  rounds: number
}

const FULL: readonly Run[] = [
  { indicators: 10_000, oneDepartment: false, rounds: 5 },
  { indicators: 100_000, oneDepartment: false, rounds: 3 },
  { indicators: 1_000_000, oneDepartment: false, rounds: 1 },
  { indicators: 20_000, oneDepartment: true, rounds: 1 },
]
const QUICK: readonly Run[] = [
  { indicators: 400, oneDepartment: false, rounds: 1 },
  { indicators: 400, oneDepartment: true, rounds: 1 },
]

/** `bench -- analyze [--quick] [--out FILE]`: measures matching and rules and writes `test/bench/ANALYZE.md`; a quick one is only printed. */
export async function analyzeBench(argv: string[]): Promise<void> {
  const { values } = parseArgs({
    args: argv,
    options: { quick: { type: 'boolean', default: false }, out: { type: 'string' } },
  })
  const lines: Line[] = []
  for (const run of values.quick ? QUICK : FULL) {
    for (const step of Object.keys(STEPS)) {
      if (!values.quick) process.stderr.write(`${run.indicators} ${step}\n`)
      lines.push({ ...run, step, measured: await measureApart(step, run) })
    }
  }
  const page = analyzePage(await machineSentence(), lines)
  const out = values.out ?? (values.quick ? undefined : join(PROJECT, 'test/bench/ANALYZE.md'))
  if (out === undefined) process.stdout.write(page)
  else await writeFile(out, page)
}

async function measureApart(
  step: string,
  { indicators, oneDepartment, rounds }: Run,
): Promise<Measurement> {
  const file = join(PROJECT, 'test/bench/analyze/measure.ts')
  const shape: Shape = { indicators, oneDepartment }
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--import',
    import.meta.resolve('tsx'),
    '--max-old-space-size=12000',
    file,
    step,
    JSON.stringify(shape),
    String(rounds),
  ])
  return JSON.parse(stdout) as Measurement
}
