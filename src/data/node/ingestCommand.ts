import { dirname } from 'node:path'
import { mkdir } from 'node:fs/promises'
import { CACHE_FOLDER, cacheFolder } from './ingest/cache.ts'
import { ingestFiles } from './ingest/ingestFiles.ts'
import { INTERRUPTED, onInterrupt } from './ingest/interruption.ts'
import { createJsonSink } from './ingest/jsonSink.ts'
import { createLineSink } from './ingest/lineSink.ts'
import { parseCall, USAGE, type Call } from './ingest/parseCall.ts'
import { printable } from './ingest/printable.ts'
import { createReportSink } from './ingest/reportSink.ts'
import type { Sink } from './ingest/sink.ts'
import { summaryOf } from './ingest/summary.ts'
import { createTableSink } from './ingest/tableSink.ts'
import type { Tally } from './ingest/tally.ts'

/**
 * `ingest PATH… [--json | --out DIR] [--report FILE]`: reads documents and folders of documents into rows; `ingest explain
 * FILE` shows how one is read. Every file that cannot be read gets one sentence on stderr; the others are still read.
 *
 * @returns the exit code: 0, 1 when a file was refused, 2 when the call itself is wrong, 130 when interrupted
 */
export async function ingestCommand(argv: string[]): Promise<number> {
  const call = parseCall(argv)
  if (typeof call === 'string') {
    process.stderr.write(`${call}\n${USAGE}\n`)
    return 2
  }
  if (call.kind === 'help') {
    process.stdout.write(`${USAGE}\n`)
    return 0
  }
  if (call.kind === 'read') return readCommand(call)
  const { explain } = await import('./ingest/explain.ts')
  const { ingest } = await import('./ingest/reader.ts')
  return explain(call.path, ingest, process.stdout, process.stderr)
}

async function readCommand(call: Call & { kind: 'read' }): Promise<number> {
  const start = performance.now()
  const interruption = onInterrupt(() => {
    process.stderr.write('\ninterrupted: finishing the files in hand\n')
  })
  try {
    const tally = await ingestFiles({
      paths: call.paths,
      outputs: [call.out, call.report].filter((path) => path !== undefined),
      sinks: await sinksOf(call),
      errors: process.stderr,
      isQuiet: call.json,
      batch: {
        jobs: call.jobs,
        cacheFolder: call.hasCache ? await cacheFolder(CACHE_FOLDER) : null,
        signal: interruption.signal,
      },
    })
    const summary = `${summaryOf(tally, (performance.now() - start) / 1000)}\n`
    if (!call.json) process.stdout.write(`${summary}${writtenLine(call.out, tally)}`)
    else if (process.stderr.isTTY || tally.skipped > 0) process.stderr.write(summary)
    if (interruption.signal.aborted) return INTERRUPTED
    return tally.refused > 0 ? 1 : 0
  } finally {
    interruption.end()
  }
}

function writtenLine(out: string | undefined, { read }: Tally): string {
  if (out === undefined) return ''
  const where = printable(out)
  return read > 0
    ? `tables written to ${where}\n`
    : `nothing was read; ${where} is left as it was\n`
}

async function sinksOf({ json, out, report }: Call & { kind: 'read' }): Promise<Sink[]> {
  const sinks: Sink[] = []
  if (json) sinks.push(await createJsonSink(process.stdout))
  else if (out !== undefined) sinks.push(await createTableSink(out))
  else sinks.push(createLineSink(process.stdout))
  if (report !== undefined) {
    await mkdir(dirname(report), { recursive: true })
    sinks.push(await createReportSink(report))
  }
  return sinks
}
