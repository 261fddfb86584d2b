import { mkdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { ingest } from '../ingest/ingest.ts'
import type { Leftover } from '../ingest/ledger.ts'
import { toJsonRows } from '../ingest/toJsonRows.ts'
import type { Problem } from '../model/problem.ts'
import type { Rows } from '../model/rows.ts'
import { toCsv } from '../store/csv.ts'
import { tablesOf } from '../store/stored.ts'
import { writeFiles } from './writePublished.ts'

const USAGE = `usage: npm run --silent ingest -- FILE... [--json | --out DIR]
  --json     print one object with the rows of all files
  --out DIR  write the rows as CSV tables into DIR`

/** A file that was read. */
interface ReadFile {
  path: string
  rows: Rows
  leftovers: readonly Leftover[]
}

/**
 * `ingest FILE… [--json | --out DIR]`: reads documents into rows. Every file that cannot be read gets one sentence on stderr; the others are
 * still read.
 *
 * @returns the exit code: 0, 1 when a file could not be read, 2 when the call itself is wrong
 */
export async function ingestCommand(argv: string[]): Promise<number> {
  const call = parseCall(argv)
  if (typeof call === 'string') {
    process.stderr.write(`${call}\n${USAGE}\n`)
    return 2
  }
  const read: ReadFile[] = []
  let refused = 0
  for (const path of call.paths) {
    const result = await readOne(path)
    if ('problem' in result) {
      refused++
      process.stderr.write(`${path}: ${result.problem.said.en}\n`)
    } else {
      read.push(result)
    }
  }
  if (call.json) process.stdout.write(`${JSON.stringify(jsonOf(read), null, 1)}\n`)
  else if (call.out !== undefined) await writeTables(call.out, read)
  else process.stdout.write(read.map(summaryOf).join(''))
  return refused > 0 ? 1 : 0
}

interface Call {
  paths: string[]
  json: boolean
  out: string | undefined
}

function parseCall(argv: string[]): Call | string {
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false }, out: { type: 'string' } },
    })
    if (positionals.length === 0) return 'no file was named'
    if (values.json && values.out !== undefined) return '--json and --out exclude each other'
    return { paths: positionals, json: values.json, out: values.out }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

async function readOne(path: string): Promise<ReadFile | { problem: Problem }> {
  const file = basename(path)
  try {
    if ((await stat(path)).isDirectory()) return { problem: fileProblem('directory', file) }
    const result = ingest(new Uint8Array(await readFile(path)), file)
    return result.ok ? { path, rows: result.rows, leftovers: result.leftovers } : result
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === undefined) throw error
    return {
      problem: fileProblem(
        code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'unreadable',
        file,
      ),
    }
  }
}

const SAID: Record<'directory' | 'missing' | 'unreadable', Problem['said']> = {
  directory: {
    zh: '这是文件夹；请指明其中的文件。',
    en: 'it is a directory; name the files in it.',
  },
  missing: { zh: '没有这个文件；请检查路径。', en: 'there is no such file; check the path.' },
  unreadable: {
    zh: '文件打不开；请检查访问权限。',
    en: 'it cannot be opened; check its permissions.',
  },
}

function fileProblem(code: keyof typeof SAID, file: string): Problem {
  return { code, file, line: null, said: SAID[code] }
}

/** Lines and cells that no row took, with the document they stand in. */
function unreadOf({
  rows,
  leftovers,
}: ReadFile): { document_id: string; file: string; line: number; text: string }[] {
  const [document] = rows.documents
  const lines = rows.sourceLines.filter((line) => line.role === 'not_understood')
  return [...lines, ...leftovers]
    .map(({ line, text }) => ({
      document_id: document?.id ?? '',
      file: document?.file ?? '',
      line,
      text,
    }))
    .sort((a, b) => a.line - b.line)
}

function jsonOf(read: readonly ReadFile[]): object {
  return {
    ...toJsonRows(read.map(({ rows }) => rows)),
    findings: [],
    unread: read.flatMap(unreadOf),
  }
}

async function writeTables(folder: string, read: readonly ReadFile[]): Promise<void> {
  const merged = {
    jurisdictions: [],
    departments: [],
    documents: read.flatMap(({ rows }) => rows.documents),
    staffing: read.flatMap(({ rows }) => rows.staffing),
    budgetLines: read.flatMap(({ rows }) => rows.budgetLines),
    projects: read.flatMap(({ rows }) => rows.projects),
    goals: read.flatMap(({ rows }) => rows.goals),
    indicators: read.flatMap(({ rows }) => rows.indicators),
    sourceLines: read.flatMap(({ rows }) => rows.sourceLines),
  }
  const tables = tablesOf(merged).filter(
    ({ table }) => table.name !== 'jurisdiction' && table.name !== 'department',
  )
  await mkdir(folder, { recursive: true })
  await writeFiles(
    folder,
    new Map(
      tables.map(({ table, rows }) => [
        `${table.name}.csv`,
        new TextEncoder().encode(toCsv(table, rows)),
      ]),
    ),
  )
  process.stdout.write(
    `${tables.map(({ table, rows }) => `${join(folder, table.name)}.csv: ${rows.length} rows`).join('\n')}\n`,
  )
}

function summaryOf(file: ReadFile): string {
  const { rows, path } = file
  const [document] = rows.documents
  const counts = [
    `${rows.budgetLines.length} budget lines`,
    `${rows.projects.length} projects and tasks`,
    `${rows.goals.length} goals`,
    `${rows.indicators.length} indicators`,
  ].join(', ')
  const unread = unreadOf(file)
  const lines = unread.map(({ line, text }) => `  not understood, line ${line}: ${shorten(text)}\n`)
  return `${path}: ${document?.department ?? 'department not named'}, ${document?.fiscalYear ?? 'year not printed'}, ${document?.form ?? ''}: ${counts}\n${lines.join('')}`
}

function shorten(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`
}
