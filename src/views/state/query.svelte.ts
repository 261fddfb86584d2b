import { untrack } from 'svelte'

/** What stands of an answer. `refreshing` keeps the former answer on screen while the next is on its way. */
export type Status<T> =
  | { kind: 'loading' }
  | { kind: 'ready'; value: T; refreshing: boolean }
  | { kind: 'failed'; error: Error }

/** What was thrown, as an error. */
export function errorOf(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason))
}

/** An answer that is here already, and the key it answers. */
export interface Given<T> {
  key: string
  value: T
}

/**
 * An answer that is asked again whenever its key changes. Only the latest question counts. Create it while a component
 * is being initialised. What is given for the first key is not asked.
 */
export class Query<T> {
  #status = $state.raw<Status<T>>({ kind: 'loading' })
  #attempt = $state(0)

  constructor(key: () => string, ask: (signal: AbortSignal) => Promise<T>, given?: Given<T>) {
    const isHere = given !== undefined && given.key === key()
    if (isHere) this.#status = { kind: 'ready', value: given.value, refreshing: false }
    const asked = () => `${String(this.#attempt)} ${key()}`
    let answered = isHere ? asked() : null
    $effect(() => {
      const isAnswered = asked() === answered
      answered = null
      if (isAnswered) return
      const controller = new AbortController()
      untrack(() => void this.#run(ask, controller.signal))
      return () => controller.abort()
    })
  }

  get status(): Status<T> {
    return this.#status
  }

  /** Asks once more, after a failure. */
  retry(): void {
    this.#attempt += 1
  }

  async #run(ask: (signal: AbortSignal) => Promise<T>, signal: AbortSignal): Promise<void> {
    const former = this.#status
    this.#status = former.kind === 'ready' ? { ...former, refreshing: true } : { kind: 'loading' }
    try {
      const value = await ask(signal)
      if (!signal.aborted) this.#status = { kind: 'ready', value, refreshing: false }
    } catch (reason) {
      if (!signal.aborted) this.#status = { kind: 'failed', error: errorOf(reason) }
    }
  }
}
