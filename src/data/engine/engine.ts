import type { Said } from '../model/problem.ts'
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
  /** What is wrong and what to do, where the engine knows; null where it only has the message. */
  readonly said: Said | null

  constructor(message: string, sql: string, cause?: unknown, said: Said | null = null) {
    super(message, { cause })
    this.name = 'EngineError'
    this.sql = sql
    this.said = said
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
