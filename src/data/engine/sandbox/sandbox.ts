import { tableFromIPC, type Table } from '@uwdata/flechette'
import { cellOf, type SandboxCell } from './cell.ts'
import { columnType } from './columnType.ts'
import { sandboxError } from './sandboxError.ts'

/** A column of a result. */
export interface SandboxColumn {
  name: string
  /** What DuckDB calls its type. */
  type: string
  numeric: boolean
}

/** What a statement gave. */
export interface SandboxResult {
  columns: SandboxColumn[]
  rows: SandboxCell[][]
  /** There are more rows than were fetched. */
  isCut: boolean
}

/** Runs a reader's own SQL where it can change nothing and reach nothing. */
export interface Sandbox {
  /**
   * Runs one statement in a transaction that can only read, and fetches at most `limit` rows.
   *
   * @throws SandboxError in DuckDB's words, with the place where DuckDB says one.
   */
  run(statement: string, limit: number): Promise<SandboxResult>
  /** Ends it at once, whatever it is running. */
  close(): Promise<void>
}

/** What the sandbox needs of DuckDB-WASM; a null answer is one that is not there yet. */
export interface Bindings {
  runQuery(connection: number, sql: string): Promise<Uint8Array>
  startPendingQuery(connection: number, sql: string, stream: boolean): Promise<Uint8Array | null>
  pollPendingQuery(connection: number): Promise<Uint8Array | null>
  fetchQueryResults(connection: number): Promise<Uint8Array | null>
  terminate(): Promise<void>
}

/**
 * Locks a connection of a DuckDB that serves nothing else: no files, no network, no extensions, no settings.
 *
 * @param schema where names without one are looked up
 */
export async function createSandbox(
  duckdb: Bindings,
  connection: number,
  schema: string,
): Promise<Sandbox> {
  const say = async (sql: string): Promise<void> => {
    await duckdb.runQuery(connection, sql)
  }
  const unsaid = (sql: string) => say(sql).catch(() => undefined)
  await say(`USE ${schema}`)
  for (const setting of LOCKED) await say(`SET ${setting}`)
  return {
    async run(statement, limit) {
      // What an earlier statement has left: a transaction of its own, another schema.
      await unsaid('ROLLBACK')
      await say(`USE ${schema}`)
      await say('BEGIN TRANSACTION READ ONLY')
      try {
        return await fetched(duckdb, connection, statement, limit)
      } catch (cause) {
        throw sandboxError(cause, statement)
      } finally {
        await unsaid('ROLLBACK')
      }
    },
    close: () => duckdb.terminate(),
  }
}

/** The last one makes the others final. */
const LOCKED = [
  'errors_as_json = true',
  'autoinstall_known_extensions = false',
  'autoload_known_extensions = false',
  'allow_community_extensions = false',
  'enable_external_access = false',
  'lock_configuration = true',
]

const EXTRACTION = { useBigInt: true, useDecimalInt: true }

async function fetched(
  duckdb: Bindings,
  connection: number,
  statement: string,
  limit: number,
): Promise<SandboxResult> {
  let head = await duckdb.startPendingQuery(connection, statement, true)
  while (head === null) head = await duckdb.pollPendingQuery(connection)
  const parts = [head]
  let count = 0
  while (count <= limit) {
    const part = await duckdb.fetchQueryResults(connection)
    if (part === null) continue
    if (part.byteLength === 0) break
    const table = decoded([head, part])
    // A stream comes without the values of an ENUM; whole answers have them.
    if (table === null)
      return resultOf(tableOf(await duckdb.runQuery(connection, statement)), limit)
    parts.push(part)
    count += table.numRows
  }
  return resultOf(tableFromIPC(parts, EXTRACTION), limit)
}

function tableOf(ipc: Uint8Array): Table {
  return tableFromIPC(ipc, EXTRACTION)
}

function decoded(parts: Uint8Array[]): Table | null {
  try {
    return tableFromIPC(parts, EXTRACTION)
  } catch {
    return null
  }
}

function resultOf(table: Table, limit: number): SandboxResult {
  const { fields } = table.schema
  const columns = fields.map(({ type }, index) => {
    const column = table.getChildAt(index)
    return (row: number) => cellOf(type, column.at(row) as unknown)
  })
  const isDone = fields.length === 1 && fields[0]?.name === 'Success' && table.numRows === 0
  return {
    // What a statement without an answer answers with.
    columns: isDone ? [] : fields.map(({ name, type }) => ({ name, ...columnType(type) })),
    rows: Array.from({ length: Math.min(limit, table.numRows) }, (_, row) =>
      columns.map((at) => at(row)),
    ),
    isCut: table.numRows > limit,
  }
}
