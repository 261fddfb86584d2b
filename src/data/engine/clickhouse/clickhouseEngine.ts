import {
  compileClickhouse,
  inlineClickhouse,
  type CompiledClickhouse,
} from '../../question/compileClickhouse.ts'
import type { AnswerRow } from '../../question/query.ts'
import { READER_SETTINGS } from '../../store/clickhouse/reader.ts'
import { decodeAnswer, type RawAnswer } from '../decodeAnswer.ts'
import { EngineError, type Engine } from '../engine.ts'
import { errorCode, garbled, isAboutSettings, refused, unreachable } from './clickhouseError.ts'
import { jsonAnswer } from './jsonAnswer.ts'

/** A cluster, and by whom it is asked. */
export interface ClickhouseSource {
  /** ClickHouse's HTTP interface, or a proxy of it. */
  url: URL
  database: string
  /** A user without password who can only read; see `createReader`. */
  user: string
}

/**
 * The engine over a ClickHouse cluster that `publish --to clickhouse` has loaded. Every question is one HTTP request; aborting it
 * closes the request, and with that ends the cluster's work.
 */
export function createClickhouseEngine(source: ClickhouseSource): Engine {
  const closing = new AbortController()
  // A user with settings of its own may be forbidden to send any, and is then asked without.
  let settings: Readonly<Record<string, number>> = READER_SETTINGS
  const fetchAnswer = async (compiled: CompiledClickhouse, signal: AbortSignal) => {
    const sent = settings
    const first = await post(source, compiled, sent, signal)
    if (!isAboutSettings(first.code) || Object.keys(sent).length === 0) return first
    const second = await post(source, compiled, {}, signal)
    if (second.response.ok) settings = {}
    return second
  }
  return {
    async answer(query, signal) {
      signal?.throwIfAborted()
      const compiled = compile(() => compileClickhouse(query))
      if (closing.signal.aborted) throw new EngineError('the engine is closed', compiled.sql)
      const signals = AbortSignal.any(signal ? [signal, closing.signal] : [closing.signal])
      const { response, code, body } = await fetchAnswer(compiled, signals)
      const asked = { host: source.url.host, sql: compiled.sql }
      if (!response.ok || code !== null) throw refused(response, code, body, asked)
      return decode(body, asked)
    },
    toSql: inlineClickhouse,
    close() {
      closing.abort(new EngineError('the engine is closed', ''))
      return Promise.resolve()
    },
  }
}

interface Answered {
  response: Response
  /** The number of ClickHouse's error; null when there is none. */
  code: number | null
  body: string
}

/** One request, without a header that would make a browser ask for leave first. */
async function post(
  { url, database, user }: ClickhouseSource,
  { sql, params }: CompiledClickhouse,
  settings: Readonly<Record<string, number>>,
  signal: AbortSignal,
): Promise<Answered> {
  const target = new URL(url)
  const search: Record<string, string | number> = {
    database,
    user,
    default_format: 'JSONCompact',
    // An error on the way is a status, and not the end of a broken answer.
    wait_end_of_query: '1',
    ...Object.fromEntries(Object.entries(params).map(([name, text]) => [`param_${name}`, text])),
    ...settings,
  }
  for (const [name, value] of Object.entries(search)) target.searchParams.set(name, String(value))
  try {
    const response = await fetch(target, { method: 'POST', body: sql, signal })
    const body = await response.text()
    return {
      response,
      code: response.ok && !body.startsWith('Code: ') ? null : errorCode(response, body),
      body,
    }
  } catch (cause) {
    signal.throwIfAborted()
    throw unreachable(target.host, sql, cause)
  }
}

function decode(body: string, { host, sql }: { host: string; sql: string }): AnswerRow[] {
  let raw: RawAnswer
  try {
    raw = jsonAnswer(body)
  } catch (cause) {
    throw garbled(host, sql, cause)
  }
  try {
    return decodeAnswer(raw)
  } catch (cause) {
    throw new EngineError(messageOf(cause), sql, cause)
  }
}

function compile(work: () => CompiledClickhouse): CompiledClickhouse {
  try {
    return work()
  } catch (cause) {
    throw new EngineError(messageOf(cause), '', cause)
  }
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}
