import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PROJECT } from '../../../src/data/node/paths.ts'
import { spreadOf } from '../stats.ts'
import { variedDocument } from './documents.ts'

/** One run of the command over many documents. */
export interface BulkRun {
  name: string
  seconds: number
  /** Documents that came from the cache: fewer than all of an unchanged folder where the reader was changed meanwhile. */
  cached: number
  /** Resident mebibytes of the whole process: the median of each tenth of the run, and the peak; null where the system does not tell. */
  tenths: number[] | null
  peak: number | null
}

/** What reading many documents takes. */
export interface Bulk {
  documents: number
  bytes: number
  runs: BulkRun[]
}

const SAMPLE_EVERY = 100

/** Runs `ingest FOLDER --out` twice over a folder of documents of their own: new to it, and unchanged. */
export async function measureBulk(documents: number): Promise<Bulk> {
  const folder = await mkdtemp(join(tmpdir(), 'mingzhang-bulk-'))
  try {
    await mkdir(join(folder, 'documents'))
    let bytes = 0
    for (let index = 0; index < documents; index++) {
      const document = variedDocument(index)
      bytes += document.bytes.length
      await writeFile(join(folder, 'documents', document.file), document.bytes)
    }
    const runs = [
      await runIngest('all new', folder, documents),
      await runIngest('all unchanged', folder, documents),
    ]
    return { documents, bytes, runs }
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function runIngest(name: string, folder: string, documents: number): Promise<BulkRun> {
  const cli = join(PROJECT, 'src/data/node/cli.ts')
  const args = ['--import', import.meta.resolve('tsx'), cli, 'ingest', 'documents', '--out', 'out']
  const start = performance.now()
  const child = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
  const samples: number[] = []
  const timer = setInterval(() => {
    void residentMemory(child.pid).then((value) => {
      if (value !== null) samples.push(value)
    })
  }, SAMPLE_EVERY)
  let [summary, errors] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => (summary += text))
  child.stderr
    .setEncoding('utf8')
    .on('data', (text: string) => (errors = `${errors}${text}`.slice(-2000)))
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  clearInterval(timer)
  if (code !== 0) throw new Error(`ingest ended with ${code}: ${errors}`)
  const seconds = (performance.now() - start) / 1000
  const [, read, cached] = /^([\d,]+) files read(?: \(([\d,]+) unchanged)?/u.exec(summary) ?? []
  if (wholeNumber(read) !== documents) throw new Error(`not all documents were read: ${summary}`)
  return { name, seconds, cached: wholeNumber(cached), ...memoryOf(samples) }
}

function wholeNumber(text = '0'): number {
  return Number(text.replaceAll(',', ''))
}

function memoryOf(samples: readonly number[]): Pick<BulkRun, 'tenths' | 'peak'> {
  if (samples.length < 10) return { tenths: null, peak: null }
  const tenths = Array.from({ length: 10 }, (_, tenth) => {
    const at = (part: number) => Math.round((part * samples.length) / 10)
    return spreadOf(samples.slice(at(tenth), at(tenth + 1))).median
  })
  return { tenths, peak: Math.max(...samples) }
}

/** Mebibytes, from Linux's `/proc`. */
async function residentMemory(pid: number | undefined): Promise<number | null> {
  const status = await readFile(`/proc/${pid ?? ''}/status`, 'utf8').catch(() => '')
  const kibibytes = /^VmRSS:\s+(\d+) kB$/mu.exec(status)?.[1]
  return kibibytes === undefined ? null : Number(kibibytes) / 1024
}
