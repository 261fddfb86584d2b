import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'

export const USAGE = `usage: npm run --silent ingest -- PATH... [--json | --out DIR] [options]
       npm run --silent ingest -- explain FILE
  PATH           a document, or a folder of documents with everything in it
  --json         print one object with the rows of all files
  --out DIR      write the rows as CSV tables into DIR
  --report FILE  write an HTML page: per file its rows, and what was not understood
  --jobs N       read N files at once (as many as there are cores)
  --no-cache     read every file again; else unchanged files come from .mingzhang-cache
  explain FILE   print a document with the role of each line and the rows that took it`

/** What the command is asked to do. */
export type Call =
  | { kind: 'help' }
  | { kind: 'explain'; path: string }
  | {
      kind: 'read'
      paths: string[]
      json: boolean
      out: string | undefined
      report: string | undefined
      jobs: number
      hasCache: boolean
    }

/** The call that arguments make, or a sentence that says what is wrong with them. */
export function parseCall(argv: string[]): Call | string {
  try {
    const { values, positionals } = parseArgs({ args: argv, ...OPTIONS })
    if (values.help) return { kind: 'help' }
    const [first, second, ...others] = positionals
    if (first === undefined) return 'no file was named'
    if (first === 'explain') {
      if (second === undefined || others.length > 0) return 'explain takes one file'
      return { kind: 'explain', path: second }
    }
    if (values.json && values.out !== undefined) return '--json and --out exclude each other'
    const jobs = Number(values.jobs ?? availableParallelism())
    if (!Number.isInteger(jobs) || jobs < 1 || jobs > MAX_JOBS) {
      return `--jobs is a whole number from 1 to ${MAX_JOBS}`
    }
    const { json, out, report } = values
    return {
      kind: 'read',
      paths: positionals,
      json,
      out,
      report,
      jobs,
      hasCache: !values['no-cache'],
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

const MAX_JOBS = 256

const OPTIONS = {
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    out: { type: 'string' },
    report: { type: 'string' },
    jobs: { type: 'string' },
    'no-cache': { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
} as const
