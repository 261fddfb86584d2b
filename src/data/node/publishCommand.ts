import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import {
  createDatabase,
  createTable,
  createViews,
  type ClickhousePlace,
} from '../store/clickhouse/ddl.ts'
import { CLICKHOUSE_TABLES } from '../store/clickhouse/layout.ts'
import { createReader } from '../store/clickhouse/reader.ts'
import { loadClickhouse, type LoadedTable } from './clickhouse/loadClickhouse.ts'
import { clickhouseServer, type ClickhouseServer } from './clickhouse/server.ts'
import { PROJECT } from './paths.ts'
import { publish, summarize, type Published } from './publish.ts'

/** What `publish` was asked for. */
export type PublishCall =
  | { kind: 'files'; changesFile?: string }
  | { kind: 'ddl'; place: ClickhousePlace; reader: string }
  | {
      kind: 'load'
      place: ClickhousePlace
      reader: string
      server: ClickhouseServer
      changesFile?: string
    }

/**
 * `publish [--changes FILE] [--to clickhouse URL [--database NAME] [--cluster NAME] [--reader USER] [--ddl-only]]`: publishes the files of the
 * site, and loads their rows into a cluster where one is named.
 *
 * @param project folder whose sources are published
 * @returns the exit code: 1 when a file was refused
 */
export async function publishCommand(argv: string[], project = PROJECT): Promise<number> {
  const call = parsePublish(argv, process.env)
  if (call.kind === 'ddl') {
    process.stdout.write(ddlText(call.place, call.reader))
    return 0
  }
  const published = await publish(project)
  process.stdout.write(`${summarize(published)}\n`)
  if (call.changesFile !== undefined) {
    await writeFile(call.changesFile, `${JSON.stringify(published.changes, null, 2)}\n`)
  }
  if (call.kind === 'load') {
    const { dataVersion } = published.manifest
    const loaded = await loadClickhouse(call, published.dataset, dataVersion)
    process.stdout.write(`${loadedText(call, loaded, published)}\n`)
  }
  return published.refused.length === 0 ? 0 : 1
}

/**
 * What the arguments of `publish` ask for.
 *
 * @throws Error in a sentence when they do not go together.
 */
export function parsePublish(argv: string[], env: NodeJS.ProcessEnv): PublishCall {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      to: { type: 'string' },
      database: { type: 'string' },
      cluster: { type: 'string' },
      reader: { type: 'string' },
      changes: { type: 'string' },
      'ddl-only': { type: 'boolean' },
    },
  })
  const [address, ...more] = positionals
  const { to, database = 'mingzhang', reader = 'mingzhang_reader' } = values
  const place = { database, cluster: values.cluster ?? null }
  const written = values.changes === undefined ? {} : { changesFile: values.changes }
  if (positionals.length === 0 && Object.keys(values).every((name) => name === 'changes')) {
    return { kind: 'files', ...written }
  }
  if (to !== 'clickhouse') {
    throw new Error(
      '只能加载到 clickhouse：--to clickhouse URL。 Rows are loaded --to clickhouse URL only.',
    )
  }
  const isDdl = values['ddl-only'] === true
  if (isDdl && positionals.length === 0) return { kind: 'ddl', place, reader }
  if (address === undefined || more.length > 0 || isDdl) {
    throw new Error(
      '用法：publish --to clickhouse URL，或 publish --to clickhouse --ddl-only。 Give one URL, or --ddl-only and none.',
    )
  }
  return { kind: 'load', place, reader, server: clickhouseServer(address, env), ...written }
}

/** Every statement that makes the tables, their views and the user the site asks by. */
export function ddlText(place: ClickhousePlace, reader: string): string {
  const statements = [
    createDatabase(place),
    ...CLICKHOUSE_TABLES.flatMap((table) => createTable(place, table)),
    ...createViews(place),
    ...createReader(place, reader),
  ]
  return statements.map((sql) => `${sql};\n`).join('\n')
}

function loadedText(
  { server, place, reader }: PublishCall & { kind: 'load' },
  loaded: readonly LoadedTable[],
  { manifest }: Published,
): string {
  const { database } = place
  const engine = { kind: 'clickhouse', url: server.address, database, user: reader }
  return [
    `loaded into ${server.address}, database ${database}, data version ${manifest.dataVersion}`,
    `rows: ${loaded.map(({ name, rows }) => `${name} ${rows}`).join(', ')}`,
    manifest.engine
      ? `the site asks ${manifest.engine.url} (data/engine.json)`
      : `the site does not ask it yet; it does with this in data/engine.json: ${JSON.stringify(engine)}`,
  ].join('\n')
}
