import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PROJECT } from '../src/data/node/paths.ts'
import { clickhouseIsThere, FOLDER as CLICKHOUSE } from './clickhouse/startClickhouse.ts'
import { ensureChromium } from './e2e/browser.ts'

/** How a step went: what it printed, and how many tests it counted; a step that counts none is one itself when it fails. */
interface Outcome {
  ok: boolean
  /** One sentence that is printed though nothing failed. */
  note?: string
  output: string
  passed: number
  failed: number
}

interface Step {
  name: string
  run(): Promise<Outcome>
}

const STEPS: readonly Step[] = [
  { name: 'format (prettier)', run: () => tool('prettier', '--check', '.') },
  { name: 'lint (eslint)', run: () => tool('eslint', '.', '--max-warnings=0') },
  {
    name: 'types (svelte-check)',
    run: () => tool('svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings'),
  },
  { name: 'unused (knip)', run: () => tool('knip') },
  { name: 'browser', run: browser },
  { name: 'clickhouse', run: clickhouse },
  { name: 'tests (vitest)', run: tests },
]

/** Runs a command to its end, keeping what it prints. */
function command(
  file: string,
  args: readonly string[],
  cwd = PROJECT,
): Promise<{ ok: boolean; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(file, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
    const chunks: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
    const end = (ok: boolean) => resolve({ ok, output: Buffer.concat(chunks).toString() })
    child.on('error', (error) => {
      chunks.push(Buffer.from(error.message))
      end(false)
    })
    child.on('close', (code) => end(code === 0))
  })
}

async function tool(name: string, ...args: string[]): Promise<Outcome> {
  const done = await command(join(PROJECT, 'node_modules/.bin', name), args)
  return { ...done, passed: 0, failed: done.ok ? 0 : 1 }
}

function browser(): Promise<Outcome> {
  try {
    return Promise.resolve({ ok: true, output: ensureChromium(), passed: 0, failed: 0 })
  } catch (error) {
    const output = error instanceof Error ? error.message : String(error)
    return Promise.resolve({ ok: false, output, passed: 0, failed: 1 })
  }
}

/** chdb is large and not for every machine: where it cannot be had, its tests are skipped and the others still count. */
async function clickhouse(): Promise<Outcome> {
  const there = { ok: true, output: '', passed: 0, failed: 0 }
  if (clickhouseIsThere()) return there
  const args = ['ci', '--no-audit', '--no-fund', '--fetch-retries=1']
  const done = await command('npm', args, CLICKHOUSE)
  if (clickhouseIsThere()) return there
  const why = done.ok ? 'does not load on this machine' : 'cannot be installed from this registry'
  return { ...there, note: `chdb (ClickHouse in the process) ${why}: its tests are skipped.` }
}

/** Vitest's own counts; a run that breaks outside a test is one failure more. */
async function tests(): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'mingzhang-report-'))
  const report = join(folder, 'report.json')
  try {
    const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const { ok, output } = await command(join(PROJECT, 'node_modules/.bin/vitest'), args)
    const { passed, failed } = await counts(report)
    return { ok, output, passed, failed: ok || failed > 0 ? failed : 1 }
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function counts(report: string): Promise<{ passed: number; failed: number }> {
  const text = await readFile(report, 'utf8').catch(() => '{}')
  const json = JSON.parse(text) as { numPassedTests?: number; numFailedTests?: number }
  return { passed: json.numPassedTests ?? 0, failed: json.numFailedTests ?? 0 }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

let passed = 0
let failed = 0
for (const step of STEPS) {
  const start = performance.now()
  const outcome = await step.run()
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  print(`${outcome.ok ? 'ok    ' : 'FAILED'} ${step.name} ${seconds} s`)
  if (outcome.note !== undefined) print(`       ${outcome.note}`)
  if (!outcome.ok) print(outcome.output)
  passed += outcome.passed
  failed += outcome.failed
}
process.exitCode = failed === 0 ? 0 : 1
print(`${passed} passed, ${failed} failed`)
