import type { OnProgress, Progress } from '../../data/engine/progress.ts'
import type { Sandbox, SandboxResult } from '../../data/engine/sandbox/sandbox.ts'
import { SandboxError } from '../../data/engine/sandbox/sandboxError.ts'
import { splitStatements } from '../../data/engine/sandbox/splitStatements.ts'
import { errorOf } from '../state/query.svelte.ts'
import { placeOf, type Place } from './place.ts'

/** Rows that are fetched of a result. */
export const MAX_ROWS = 10_000

/** What became of a statement. */
export type Outcome =
  | { kind: 'waiting' | 'running' | 'stopped' | 'skipped' }
  | { kind: 'done'; result: SandboxResult; milliseconds: number }
  | { kind: 'failed'; error: Error; place: Place | null }

/** A statement that was run. */
export interface Run {
  sql: string
  /** Where it begins in the text it was taken from. */
  from: number
  outcome: Outcome
}

/** Starts a database for the reader's SQL. */
export type OpenSandbox = (onProgress: OnProgress, signal: AbortSignal) => Promise<Sandbox>

/** Runs what the reader writes, statement by statement; the first one that fails ends it. */
export class Runner {
  readonly #open: OpenSandbox
  #sandbox: Sandbox | null = null
  #stop: AbortController | null = null
  #rows: unknown = null
  #runs = $state.raw<readonly Run[]>([])
  #phase = $state<'idle' | 'opening' | 'running'>('idle')
  #progress = $state.raw<Progress | null>(null)
  #openError = $state.raw<Error | null>(null)

  constructor(open: OpenSandbox) {
    this.#open = open
  }

  get runs(): readonly Run[] {
    return this.#runs
  }

  get phase(): 'idle' | 'opening' | 'running' {
    return this.#phase
  }

  /** How far the database is; null while nothing is being downloaded. */
  get progress(): Progress | null {
    return this.#progress
  }

  /** Why the database did not start; null where it did. */
  get openError(): Error | null {
    return this.#openError
  }

  /** Runs a text. Never fails: what went wrong stands in the outcomes. */
  async run(text: string): Promise<void> {
    if (this.#phase !== 'idle') return
    const stop = new AbortController()
    this.#stop = stop
    this.#openError = null
    this.#runs = splitStatements(text).map((one) => ({ ...one, outcome: { kind: 'waiting' } }))
    try {
      const sandbox = await this.#opened(stop.signal)
      this.#phase = 'running'
      await this.#runAll(sandbox, text, stop.signal)
    } catch (cause) {
      if (!stop.signal.aborted) this.#openError = errorOf(cause)
    } finally {
      if (this.#stop === stop) this.#phase = 'idle'
      this.#progress = null
    }
  }

  /** Stops what is running, at once: a database that works hears nothing, so it is ended, and started again by the next run. */
  cancel(): void {
    if (this.#phase === 'idle') return
    this.#stop?.abort(new DOMException('stopped by the reader', 'AbortError'))
    this.#end()
    this.#phase = 'idle'
    this.#runs = this.#runs.map((run) =>
      run.outcome.kind === 'waiting' || run.outcome.kind === 'running'
        ? { ...run, outcome: { kind: 'stopped' } }
        : run,
    )
  }

  /** What the database is a copy of: of other rows another one is started. */
  over(rows: unknown): void {
    if (rows !== this.#rows) this.close()
    this.#rows = rows
  }

  /** Frees the database. */
  close(): void {
    this.cancel()
    this.#end()
  }

  #end(): void {
    void this.#sandbox?.close()
    this.#sandbox = null
  }

  async #opened(signal: AbortSignal): Promise<Sandbox> {
    if (this.#sandbox !== null) return this.#sandbox
    this.#phase = 'opening'
    const onProgress: OnProgress = (progress) => {
      if (!signal.aborted) this.#progress = progress
    }
    const sandbox = await this.#open(onProgress, signal)
    if (signal.aborted) {
      void sandbox.close()
      signal.throwIfAborted()
    }
    this.#sandbox = sandbox
    return sandbox
  }

  async #runAll(sandbox: Sandbox, text: string, signal: AbortSignal): Promise<void> {
    this.#progress = null
    for (const [index, { sql, from }] of this.#runs.entries()) {
      this.#settle(index, { kind: 'running' })
      const began = performance.now()
      try {
        const result = await unlessAborted(sandbox.run(sql, MAX_ROWS), signal)
        this.#settle(index, { kind: 'done', result, milliseconds: performance.now() - began })
      } catch (cause) {
        if (signal.aborted) return
        const error = errorOf(cause)
        const at = error instanceof SandboxError ? error.at : null
        const place = at === null ? null : placeOf(text, from + at)
        this.#settle(index, { kind: 'failed', error, place })
        this.#runs = this.#runs.map((run, other) =>
          other > index ? { ...run, outcome: { kind: 'skipped' } } : run,
        )
        return
      }
    }
  }

  #settle(index: number, outcome: Outcome): void {
    this.#runs = this.#runs.map((run, other) => (other === index ? { ...run, outcome } : run))
  }
}

/** The answer, or the signal's reason as soon as it is aborted: an ended worker never answers. */
async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted()
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(errorOf(signal.reason))
    signal.addEventListener('abort', onAbort)
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort))
  })
}
