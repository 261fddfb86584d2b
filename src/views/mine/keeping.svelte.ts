import { rememberOwn } from './anyKept.ts'
import { heldBytes } from './heldBytes.ts'
import { parseKept, type KeptDocument } from './kept.ts'
import { openOtherTabs } from './otherTabs.ts'
import { openShelf, type Shelf } from './shelf.ts'

/** Whether documents outlive the tab: yes, not in this browser, or no more for want of room. */
export type KeepingState = 'kept' | 'unavailable' | 'full'

/** Keeps documents in this browser, and where that does not work in memory until the tab closes. */
export class Keeping {
  #shelf: Shelf | null = null
  readonly #inMemory = heldBytes()
  readonly #tabs = openOtherTabs()
  /** Ids of documents whose last change is in this tab only. */
  #unsaved: readonly string[] = []
  #state = $state.raw<KeepingState>('unavailable')
  #damaged = $state.raw<readonly string[]>([])

  get state(): KeepingState {
    return this.#state
  }

  /** Keys of what is kept but cannot be used. */
  get damaged(): readonly string[] {
    return this.#damaged
  }

  /** The documents of earlier visits. */
  async open(): Promise<KeptDocument[]> {
    try {
      this.#shelf = await openShelf()
      const all = await this.#shelf.all()
      this.#state = 'kept'
      const read = all.map(({ key, value }) => ({ key, document: parseKept(value) }))
      this.#damaged = read.flatMap(({ key, document }) => (document?.id === key ? [] : [key]))
      return read.flatMap(({ key, document }) => (document?.id === key ? [document] : []))
    } catch {
      return []
    }
  }

  /** Hears what other tabs of this site have changed, key by key. */
  onChange(changed: (key: string) => void): void {
    this.#tabs.hear(changed)
  }

  /**
   * A document as it is kept now, whichever tab has changed it last.
   *
   * @returns null when none is kept, or none that can be used; `unsaved` when this tab alone has it
   */
  async latest(key: string): Promise<KeptDocument | 'unsaved' | null> {
    if (this.#shelf === null || this.#unsaved.includes(key)) return 'unsaved'
    const value = await this.#shelf.one(key)
    const document = parseKept(value)
    const usable = document?.id === key
    this.#count(key, value !== undefined && !usable)
    return usable ? document : null
  }

  /** Counts a document as damaged after all. */
  refuse({ id }: KeptDocument): void {
    this.#count(id, true)
  }

  #count(key: string, damaged: boolean): void {
    const others = this.#damaged.filter((other) => other !== key)
    this.#damaged = damaged ? [...others, key] : others
  }

  async put(document: KeptDocument, bytes: Uint8Array | null): Promise<void> {
    const { id } = document
    this.#count(id, false)
    if (bytes !== null) this.#inMemory.set(id, bytes)
    try {
      if (!this.#shelf) return
      await this.#shelf.put(document, this.#inMemory.get(id) ?? null)
      rememberOwn(true)
      this.#inMemory.delete(id)
      this.#unsaved = this.#unsaved.filter((other) => other !== id)
      this.#tabs.tell(id)
    } catch (cause) {
      this.#unsaved = [...this.#unsaved, id]
      this.#state = isFull(cause) ? 'full' : 'unavailable'
    }
  }

  async bytes(id: string): Promise<Uint8Array | null> {
    return this.#inMemory.get(id) ?? (await this.#shelf?.bytes(id).catch(() => null)) ?? null
  }

  async remove(key: string): Promise<void> {
    this.#inMemory.delete(key)
    try {
      await this.#shelf?.remove(key)
      this.#count(key, false)
      this.#unsaved = this.#unsaved.filter((other) => other !== key)
      this.#tabs.tell(key)
      if (this.#shelf && this.#inMemory.size === 0) this.#state = 'kept'
    } catch {
      this.#state = 'unavailable'
    }
  }
}

function isFull(cause: unknown): boolean {
  return cause instanceof DOMException && cause.name === 'QuotaExceededError'
}
