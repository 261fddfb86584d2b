import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { checkDataset } from '../analyze/checkDataset.ts'
import type { CheckedDataset } from '../model/rows.ts'
import { buildDataset } from './buildDataset.ts'
import { findingJson, type FindingJson } from './ingest/findingJson.ts'
import { createRowsSink } from './ingest/rowsSink.ts'
import { ingestFiles } from './ingest/ingestFiles.ts'
import { printable, visible } from './ingest/printable.ts'
import { ingest } from './ingest/reader.ts'
import { PROJECT } from './paths.ts'

const USAGE = `usage: npm run --silent findings -- [PATH...] [--json]
  PATH    a document, or a folder of documents; without one data/sources, with its catalog
  --json  print one array: rule, severity, file, lines, message, values`

/**
 * `findings [PATH…] [--json]`: what the rules ask about documents, read together so that they can be compared. Findings are no
 * failure.
 *
 * @returns the exit code: 0, 1 when a file was refused, 2 when the call itself is wrong
 */
export async function findingsCommand(argv: string[]): Promise<number> {
  const call = parseCall(argv)
  if (typeof call === 'string') {
    process.stderr.write(`${call}\n${USAGE}\n`)
    return 2
  }
  if (call.isHelp) {
    process.stdout.write(`${USAGE}\n`)
    return 0
  }
  const { dataset, refused } =
    call.paths.length === 0 ? await readSources() : await readPaths(call.paths)
  const fileOf = new Map(dataset.documents.map(({ id, file }) => [id, file]))
  const found = dataset.findings.map((finding) =>
    findingJson(finding, fileOf.get(finding.documentId) ?? finding.documentId),
  )
  process.stdout.write(call.isJson ? `${JSON.stringify(found, null, 1)}\n` : listOf(found))
  return refused > 0 ? 1 : 0
}

interface Call {
  paths: string[]
  isJson: boolean
  isHelp: boolean
}

function parseCall(argv: string[]): Call | string {
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    return { paths: positionals, isJson: values.json, isHelp: values.help }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

interface Read {
  dataset: CheckedDataset
  /** How many files were not read. */
  refused: number
}

async function readSources(): Promise<Read> {
  const { dataset, refused } = await buildDataset(join(PROJECT, 'data'), ingest)
  for (const { file, said } of refused) process.stderr.write(`${printable(file)}: ${said.en}\n`)
  return { dataset, refused: refused.length }
}

async function readPaths(paths: readonly string[]): Promise<Read> {
  const sink = createRowsSink()
  const { refused } = await ingestFiles({
    paths,
    sinks: [sink],
    errors: process.stderr,
    isQuiet: true,
    batch: { jobs: 1, cacheFolder: null, signal: new AbortController().signal },
  })
  return { dataset: checkDataset(sink.dataset), refused }
}

function listOf(found: readonly FindingJson[]): string {
  const lines = found.flatMap(({ severity, rule, file, lines: cited, message, message_en: en }) => [
    `${printable(file)}${cited.length === 0 ? '' : `:${cited.join(',')}`} ${severity} ${rule}`,
    `  ${visible(message)}`,
    `  ${visible(en)}`,
  ])
  return `${[...lines, `${found.length} ${found.length === 1 ? 'finding' : 'findings'}`].join('\n')}\n`
}
