import { getContext, setContext } from 'svelte'
import type { Attachment } from 'svelte/attachments'

/** What the marks below one component have in common: the subject that is lit. */
export class Linking {
  #lit = $state.raw<string | null>(null)
  #pinned = $state.raw<string | null>(null)
  /** How many marks there are of each subject; a subject nobody else has lights nothing. */
  readonly #marks: Record<string, number> = {}

  /** Subject of the mark under the pointer or the keyboard, else the one that is pinned; null when none is. */
  get lit(): string | null {
    return this.#lit ?? this.#pinned
  }

  /** The subject that stays lit when the pointer goes; null when none does. */
  get pinned(): string | null {
    return this.#pinned
  }

  /** Keeps a subject lit, or lets it go where it is the one that is kept. */
  pin(subject: string): void {
    this.#pinned = this.#pinned === subject ? null : subject
  }

  /** Lights the marks of a subject and lets the others step back; null lights all. */
  light(subject: string | null): void {
    this.#lit = subject !== null && this.#count(subject) > 1 ? subject : null
  }

  /** Counts a mark of a subject in; call what it returns when the mark goes. */
  join(subject: string): () => void {
    this.#marks[subject] = this.#count(subject) + 1
    return () => {
      const left = this.#count(subject) - 1
      this.#marks[subject] = left
      if (left < 2 && this.#lit === subject) this.#lit = null
      // Marks drawn anew leave and join at once; those of another view do not come back.
      queueMicrotask(() => {
        if (this.#count(subject) < 2 && this.#pinned === subject) this.#pinned = null
      })
    }
  }

  #count(subject: string): number {
    return this.#marks[subject] ?? 0
  }
}

const KEY = Symbol('linked charts')

/** Links the charts below the calling component: a mark lights those of its subject in all of them. */
export function setLinking(): Linking {
  return setContext(KEY, new Linking())
}

/** The link the calling chart hangs on; null where none was set. Call while a component is set up. */
export function linking(): Linking | null {
  return getContext<Linking | undefined>(KEY) ?? null
}

/** Whether what is about these subjects steps back: another subject is lit. What is about nobody never does. */
export function stepsBack(link: Linking | null, subjects: readonly string[]): boolean {
  return link !== null && link.lit !== null && subjects.length > 0 && !subjects.includes(link.lit)
}

/** Lets a mark, or an entry of a legend, light its subject: under the pointer, and while it has the keyboard. */
export function lights(
  link: Linking | null,
  subjects: readonly string[],
): Attachment<HTMLElement | SVGElement> {
  return (node) => {
    const [subject] = subjects
    if (link === null || subject === undefined) return
    const leave = subjects.map((one) => link.join(one))
    const stop = new AbortController()
    const on = (type: string, lit: () => string | null) =>
      node.addEventListener(type, () => link.light(lit()), { signal: stop.signal })
    const focused = () => (node.contains(node.ownerDocument.activeElement) ? subject : null)
    on('pointerenter', () => subject)
    on('pointerleave', focused)
    on('focusin', () => subject)
    on('focusout', () => null)
    return () => {
      stop.abort()
      for (const one of leave) one()
    }
  }
}

/** Key of a subject: its kind (document, category, department) and its id, so that one is not taken for the other. */
export function subjectKey(kind: string, id: string): string {
  return `${kind}:${id}`
}
