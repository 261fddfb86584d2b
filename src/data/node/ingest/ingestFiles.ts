import { unusableRows } from './fileProblems.ts'
import { findFiles } from './findFiles.ts'
import type { FoundFile, Outcome, ReadFile, RefusedFile } from './outcome.ts'
import { printable } from './printable.ts'
import { createProgress, type Progress, type Screen } from './progress.ts'
import { readBatch, type BatchOptions } from './readBatch.ts'
import { RowsError, type Sink } from './sink.ts'
import { count, countCopy, emptyTally, type Tally } from './tally.ts'

/** Where a batch comes from, where it goes, and who is told. */
export interface IngestBatch {
  paths: readonly string[]
  /** Files and folders the sinks write, which are not documents. */
  outputs?: readonly string[]
  sinks: readonly Sink[]
  errors: Screen
  /** No progress where there is no terminal. */
  isQuiet: boolean
  batch: BatchOptions
}

/**
 * Reads files and folders into sinks, one sentence on `errors` for each file that is refused. An interruption
 * (`batch.signal`) finishes the sinks with what was read by then; an error discards them.
 */
export async function ingestFiles({
  paths,
  outputs = [],
  sinks,
  errors,
  isQuiet,
  batch,
}: IngestBatch): Promise<Tally> {
  const tally = emptyTally()
  const files = await findFiles(paths, outputs)
  const bytesOf = new Map(files.map((file) => [file.path, file.kind === 'found' ? file.bytes : 0]))
  const progress = createProgress(errors, totalOf(files), { isQuiet })
  const done = { files: 0, bytes: 0 }
  const firstOf = new Map<string, string>()
  try {
    for await (const outcome of readBatch(files, batch)) {
      await settle(outcome, { tally, sinks, progress, firstOf })
      done.files++
      done.bytes += bytesOf.get(outcome.path) ?? 0
      progress.update({ ...done, rows: tally.rows })
    }
    progress.end()
    for (const sink of sinks) await sink.finish(tally)
  } finally {
    progress.end()
    for (const sink of sinks) await sink.discard()
  }
  return tally
}

interface Settling {
  tally: Tally
  sinks: readonly Sink[]
  progress: Progress
  /** Path of the first file of these bytes. */
  firstOf: Map<string, string>
}

async function settle(outcome: Outcome, settling: Settling): Promise<void> {
  const { tally, firstOf } = settling
  if (outcome.kind === 'skipped') {
    count(tally, outcome)
  } else if (outcome.kind === 'refused') {
    await refuse(outcome, settling)
  } else {
    const first = firstOf.get(outcome.sha256)
    if (first !== undefined) {
      countCopy(tally, outcome.path, first)
      return
    }
    firstOf.set(outcome.sha256, outcome.path)
    await take(outcome, settling)
  }
}

async function take(file: ReadFile, settling: Settling): Promise<void> {
  try {
    for (const sink of settling.sinks) await sink.add(file)
    count(settling.tally, file)
  } catch (error) {
    if (!(error instanceof RowsError)) throw error
    await refuse(unusableRows(file.path, error), settling)
  }
}

async function refuse(file: RefusedFile, { tally, sinks, progress }: Settling): Promise<void> {
  count(tally, file)
  progress.say(`${printable(file.path)}: ${file.problem.said.en}`)
  for (const sink of sinks) await sink.refuse?.(file)
}

function totalOf(files: readonly (FoundFile | RefusedFile)[]): { files: number; bytes: number } {
  const bytes = files.reduce((sum, file) => sum + (file.kind === 'found' ? file.bytes : 0), 0)
  return { files: files.length, bytes }
}
