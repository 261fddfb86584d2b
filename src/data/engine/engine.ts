import type { AnswerRow, Query, Question, Value } from '../question/query.ts'

/** Anything that answers queries over the published tables. */
export interface Engine {
  /**
   * Answers a query; rejects with an `EngineError` that carries the SQL, or with the signal's reason once it is
   * aborted.
   */
  answer(query: Query, signal?: AbortSignal): Promise<AnswerRow[]>
  /** The SQL the engine would run, with values written in, for reading and copying. */
  toSql(query: Query): string
  /** Frees workers and memory; the engine cannot be used afterwards. */
  close(): Promise<void>
}

/** An engine that also runs SQL as it is written. */
export interface SqlEngine extends Engine {
  /** Runs one statement with `?` bound; rejects with an `EngineError`. */
  run(sql: string, params?: readonly Value[], signal?: AbortSignal): Promise<AnswerRow[]>
}

/** A query that failed, with the SQL that failed. */
export class EngineError extends Error {
  readonly sql: string

  constructor(message: string, sql: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'EngineError'
    this.sql = sql
  }
}

/** Asks a question and decodes its rows. */
export async function ask<Filter, Row>(
  engine: Engine,
  question: Question<Filter, Row>,
  filter: Filter,
  signal?: AbortSignal,
): Promise<Row[]> {
  const rows = await engine.answer(question.query(filter), signal)
  return rows.map((row) => question.decode(row))
}
