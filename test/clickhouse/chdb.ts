import { mkdtempSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { quoteClickhouseName, quoteClickhouseText } from '../../src/data/store/clickhouse/quote.ts'

/** A request as the engine takes it. */
export interface Asked {
  sql: string
  /** What an `INSERT … FORMAT …` reads. */
  input: Buffer | null
  database: string | null
  format: string
  /** `param_…` with its text. */
  params: [string, string][]
  settings: [string, string][]
}

/** The part of chdb that is used; the package has its own lock and may not be there. */
interface Session {
  query(sql: string, format?: string): string
  queryAsync(sql: string, options: { format: string }): Promise<{ text(): string }>
}

/** One ClickHouse in this process, asked one request after another. */
export function createChdb(): { run(asked: Asked): Promise<string> } {
  const load = createRequire(import.meta.url)
  const { Session } = load('chdb') as { Session: new () => Session }
  const session = new Session()
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-chdb-'))
  let last: Promise<unknown> = Promise.resolve()
  return {
    run(asked) {
      const work = last.then(() => runOne(session, asked, join(folder, 'input')))
      last = work.catch(() => undefined)
      return work
    },
  }
}

async function runOne(session: Session, asked: Asked, file: string): Promise<string> {
  const { sql, input, database, format, params, settings } = asked
  for (const [, name] of sql.matchAll(/\{(p\d+):/g)) {
    if (!params.some(([given]) => given === `param_${name ?? ''}`)) {
      throw new Error(`Code: 456. DB::Exception: Substitution \`${name ?? ''}\` is not set.`)
    }
  }
  session.query(`USE ${quoteClickhouseName(database ?? 'default')}`)
  const set = [...params, ...settings].map(([name, value]) => `${name} = ${literal(value)}`)
  if (set.length > 0) session.query(`SET ${set.join(', ')}`)
  try {
    if (input) writeFileSync(file, input)
    const statement = input
      ? sql.replace(/ FORMAT (\w+)$/, ` FROM INFILE ${quoteClickhouseText(file)} FORMAT $1`)
      : sql
    return (await session.queryAsync(statement, { format })).text()
  } finally {
    const reset = settings.map(([name]) => `${name} = DEFAULT`)
    if (reset.length > 0) session.query(`SET ${reset.join(', ')}`)
  }
}

function literal(value: string): string {
  return /^\d+$/.test(value) ? value : quoteClickhouseText(value)
}
