import { totalmem } from 'node:os'
import type { Ingest } from '../buildDataset.ts'
import { openCache } from './cache.ts'
import type { FoundFile, Outcome, RefusedFile } from './outcome.ts'
import { createPool } from './pool.ts'
import { readDocument } from './readDocument.ts'

/** Milliseconds a file may take before it is given up: more than the bounds of the readers themselves, which say more. */
const TIME_LIMIT = 150_000

/** Batches up to this many files and bytes are read without workers, which take longer to start than such a batch to read. */
const IN_PROCESS_FILES = 7
const IN_PROCESS_BYTES = 1024 * 1024

/** Files that may be read ahead of the one whose turn it is, for each worker; it bounds the rows held in memory. */
const AHEAD = 8

/** How a batch is read. */
export interface BatchOptions {
  jobs: number
  cacheFolder: string | null
  /** Once aborted, files in hand are finished and the others skipped. */
  signal: AbortSignal
  timeLimit?: number
  /** Mebibytes of objects a worker may hold. */
  memoryLimit?: number
  /** Address of the module that exports `ingest`. */
  reader?: string
}

const READER = new URL('./reader.ts', import.meta.url).href

/** Reads files, as many at once as there are jobs; outcomes come one by one in the order of the files. */
export async function* readBatch(
  files: readonly (FoundFile | RefusedFile)[],
  options: BatchOptions,
): AsyncGenerator<Outcome> {
  const found = files.filter((file) => file.kind === 'found')
  const bytes = found.reduce((sum, file) => sum + file.bytes, 0)
  const isSmall = found.length <= IN_PROCESS_FILES && bytes <= IN_PROCESS_BYTES
  yield* isSmall ? readHere(files, options) : readInPool(files, options)
}

async function* readHere(
  files: readonly (FoundFile | RefusedFile)[],
  { cacheFolder, signal, reader = READER }: BatchOptions,
): AsyncGenerator<Outcome> {
  const cache = cacheFolder === null ? null : openCache(cacheFolder)
  const ingest: Ingest = async (bytes, file) =>
    ((await import(reader)) as { ingest: Ingest }).ingest(bytes, file)
  for (const file of files) {
    if (file.kind === 'refused') yield file
    else if (signal.aborted) yield { kind: 'skipped', path: file.path }
    else yield await readDocument(file, { ingest, cache })
  }
}

async function* readInPool(
  files: readonly (FoundFile | RefusedFile)[],
  options: BatchOptions,
): AsyncGenerator<Outcome> {
  const { jobs, timeLimit = TIME_LIMIT, memoryLimit = memoryFor(jobs), reader = READER } = options
  const pool = createPool({ ...options, timeLimit, memoryLimit, reader })
  const ahead: Promise<Outcome>[] = []
  try {
    for (const file of files) {
      const outcome = file.kind === 'refused' ? Promise.resolve(file) : pool.read(file)
      // It is awaited in its turn; until then a failure must not count as unhandled.
      outcome.catch(() => undefined)
      ahead.push(outcome)
      if (ahead.length >= AHEAD * jobs) yield await first(ahead)
    }
    while (ahead.length > 0) yield await first(ahead)
  } finally {
    await pool.close()
  }
}

function first(ahead: Promise<Outcome>[]): Promise<Outcome> {
  const [next] = ahead.splice(0, 1)
  if (!next) throw new RangeError('nothing is being read')
  return next
}

/** Half of the machine's memory shared by the workers, within what a document may sensibly need. */
function memoryFor(jobs: number): number {
  const share = totalmem() / 1024 / 1024 / 2 / jobs
  return Math.round(Math.min(2048, Math.max(256, share)))
}
