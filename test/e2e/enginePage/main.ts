import { DatasetError } from '../../../src/data/engine/datasetError.ts'
import { EngineError, type SqlEngine } from '../../../src/data/engine/engine.ts'
import { openDataset } from '../../../src/data/engine/openDataset.ts'
import type { Progress } from '../../../src/data/engine/progress.ts'
import type { AnswerRow, Query, Value } from '../../../src/data/question/query.ts'

/** An outcome that can leave the page: errors do not survive the way out. */
export type Outcome<T> =
  { ok: true; value: T } | { ok: false; name: string; message: string; detail: string }

/** What the page lets tests do. */
export interface EnginePage {
  open(abortAfter?: number): Promise<Outcome<Progress[]>>
  run(sql: string, params: readonly Value[]): Promise<Outcome<AnswerRow[]>>
  answer(query: Query): Promise<Outcome<AnswerRow[]>>
  close(): Promise<void>
}

let engine: SqlEngine | undefined

const page: EnginePage = {
  open: (abortAfter) =>
    outcome(async () => {
      const seen: Progress[] = []
      const signal = abortAfter === undefined ? undefined : AbortSignal.timeout(abortAfter)
      const opened = await openDataset(new URL('./', document.baseURI), {
        onProgress: (progress) => {
          if (progress !== null) seen.push(progress)
        },
        ...(signal ? { signal } : {}),
      })
      engine = (await opened.database()).engine
      return seen
    }),
  run: (sql, params) => outcome(() => opened().run(sql, params)),
  answer: (query) => outcome(() => opened().answer(query)),
  close: () => opened().close(),
}
Object.assign(globalThis, { enginePage: page })

function opened(): SqlEngine {
  if (!engine) throw new Error('the engine is not open')
  return engine
}

async function outcome<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await work() }
  } catch (cause) {
    const { name, message } = cause instanceof Error ? cause : new Error(String(cause))
    return { ok: false, name, message, detail: detailOf(cause) }
  }
}

function detailOf(cause: unknown): string {
  if (cause instanceof DatasetError) return cause.code
  return cause instanceof EngineError ? cause.sql : ''
}
