import { compileSql, inlineSql } from '../question/compileSql.ts'
import type { AnswerRow, Value } from '../question/query.ts'
import { decodeAnswer, type RawAnswer } from './decodeAnswer.ts'
import { EngineError, type SqlEngine } from './engine.ts'

/** What a database has to be able to do to be an engine. */
export interface Driver {
  /** Runs one statement with `?` bound. */
  query(sql: string, params: readonly Value[]): Promise<RawAnswer>
  close(): Promise<void>
}

/** An engine over a database that speaks DuckDB's SQL and holds the published tables and facts. */
export function createSqlEngine(driver: Driver): SqlEngine {
  let closed: Promise<void> | undefined
  const running = new Set<Promise<AnswerRow[]>>()
  const run: SqlEngine['run'] = async (sql, params = [], signal) => {
    signal?.throwIfAborted()
    if (closed) throw new EngineError('the engine is closed', sql)
    const work = answer(driver, sql, params)
    running.add(work)
    const done = () => running.delete(work)
    work.then(done, done)
    return await untilAborted(work, signal)
  }
  return {
    run,
    answer: (query, signal) => {
      try {
        const { sql, params } = compileSql(query)
        return run(sql, params, signal)
      } catch (cause) {
        return Promise.reject(new EngineError(messageOf(cause), '', cause))
      }
    },
    toSql: inlineSql,
    // A database that is closed under a running query takes the process down with it.
    close: () => (closed ??= Promise.allSettled(running).then(() => driver.close())),
  }
}

async function answer(driver: Driver, sql: string, params: readonly Value[]) {
  try {
    return decodeAnswer(await driver.query(sql, params))
  } catch (cause) {
    throw new EngineError(messageOf(cause), sql, cause)
  }
}

/** The answer, or the signal's reason as soon as it is aborted; the engine's work then goes to waste. */
async function untilAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work
  const { promise: aborted, reject } = withReject()
  const onAbort = () => {
    reject(signal.reason)
  }
  signal.addEventListener('abort', onAbort)
  try {
    return await Promise.race([work, aborted])
  } finally {
    signal.removeEventListener('abort', onAbort)
  }
}

function withReject(): { promise: Promise<never>; reject: (reason: unknown) => void } {
  let reject: (reason: unknown) => void = () => undefined
  const promise = new Promise<never>((_, refuse) => {
    reject = refuse
  })
  return { promise, reject }
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}
