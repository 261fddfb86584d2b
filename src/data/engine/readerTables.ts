import type { Dataset } from '../model/rows.ts'
import type { AnswerRow, Value } from '../question/query.ts'
import { TABLES, type Column, type Table } from '../store/columns.ts'
import { JOINED_SCHEMA, READER_SCHEMA } from '../store/joinedSql.ts'
import { quoteName, sqlTypeOf } from '../store/sqlTypes.ts'
import { storeCell, tablesOf } from '../store/stored.ts'
import type { SqlEngine } from './engine.ts'

/** The rows of the reader's own documents in the engine. Changes come one after the other, each whole or not at all. */
export interface ReaderTables {
  /**
   * Puts the rows of one document in the place of those it had.
   *
   * @param dataset one document with its rows, and the departments and jurisdictions it belongs to
   */
  put(dataset: Dataset): Promise<void>
  remove(documentId: string): Promise<void>
}

type Run = (sql: string, params?: readonly Value[]) => Promise<AnswerRow[]>

/** Values bound by one statement. */
const MOST_VALUES = 2000

/** The reader's tables behind a connection of their own, so that no question sees half a change. */
export function createReaderTables(engine: Pick<SqlEngine, 'run'>): ReaderTables {
  const run: Run = (sql, params) => engine.run(sql, params)
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = (change: () => Promise<void>): Promise<void> => {
    const done = last.then(() => whole(run, change))
    last = done.catch(() => undefined)
    return done
  }
  return {
    put: (dataset) =>
      inTurn(async () => {
        for (const { id } of dataset.documents) await removeRows(run, id)
        for (const { table, rows } of tablesOf(dataset)) await insertRows(run, table, rows)
        await removeUnused(run)
      }),
    remove: (documentId) =>
      inTurn(async () => {
        await removeRows(run, documentId)
        await removeUnused(run)
      }),
  }
}

async function whole(run: Run, change: () => Promise<void>): Promise<void> {
  await run('BEGIN TRANSACTION')
  try {
    await change()
    await run('COMMIT')
  } catch (cause) {
    await run('ROLLBACK')
    throw cause
  }
}

async function removeRows(run: Run, documentId: string): Promise<void> {
  for (const table of TABLES) {
    const key = table.name === 'document' ? 'id' : 'document_id'
    if (table.name !== 'document' && !table.columns.some(({ name }) => name === key)) continue
    await run(`DELETE FROM ${nameOf(table)} WHERE ${key} = ?`, [documentId])
  }
}

async function removeUnused(run: Run): Promise<void> {
  await run(
    `DELETE FROM ${READER_SCHEMA}.department WHERE id NOT IN
     (SELECT department_id FROM ${READER_SCHEMA}.document WHERE department_id IS NOT NULL)`,
  )
  await run(
    `DELETE FROM ${READER_SCHEMA}.jurisdiction WHERE code NOT IN
     (SELECT jurisdiction_code FROM ${READER_SCHEMA}.department WHERE jurisdiction_code IS NOT NULL)`,
  )
}

async function insertRows(run: Run, table: Table, rows: readonly object[]): Promise<void> {
  const fresh = await withoutKnown(run, table, rows)
  const batch = Math.max(1, Math.floor(MOST_VALUES / table.columns.length))
  for (let start = 0; start < fresh.length; start += batch) {
    const params: string[] = []
    const tuples = fresh
      .slice(start, start + batch)
      .map((row) => `(${table.columns.map((column) => bound(table, column, row, params)).join()})`)
    await run(`INSERT INTO ${nameOf(table)} VALUES ${tuples.join()}`, params)
  }
}

/** A cell as SQL: its text bound and cast, so that the largest amounts stay exact. */
function bound(table: Table, column: Column, row: object, params: string[]): string {
  const text = storeCell(table, column, row)
  if (text === null) return 'NULL'
  params.push(text)
  return `CAST(? AS ${sqlTypeOf(column.type)})`
}

/** Departments and jurisdictions are put in only where neither the publisher nor the reader has them. */
async function withoutKnown(
  run: Run,
  { name }: Table,
  rows: readonly object[],
): Promise<readonly object[]> {
  if (name !== 'department' && name !== 'jurisdiction') return rows
  const key = name === 'department' ? 'id' : 'code'
  const known = await run(`SELECT ${key} FROM ${JOINED_SCHEMA}.${name}`)
  const keys = new Set(known.map((row) => row[key]))
  return rows.filter((row) => !keys.has(String((row as Record<string, unknown>)[key])))
}

function nameOf({ name }: Table): string {
  return `${READER_SCHEMA}.${quoteName(name)}`
}
