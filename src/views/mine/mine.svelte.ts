import { ask, type SqlEngine } from '../../data/engine/engine.ts'
import type { ReaderTables } from '../../data/engine/readerTables.ts'
import type { Dataset } from '../../data/model/rows.ts'
import { documents } from '../../data/question/documents.ts'
import { EVERYTHING } from '../../data/question/scope.ts'
import type { Reference } from '../../data/store/departments.ts'
import { createCatalog, type Catalog } from '../state/catalog.ts'
import { applyCorrections } from './applyCorrections.ts'
import { checkDocument } from './checkDocument.ts'
import type { Corrections, KeptDocument } from './kept.ts'
import { onlyHereMarks } from './onlyHereMarks.ts'
import { Keeping } from './keeping.svelte.ts'

/** What the views ask when the reader's documents count: published and own rows together. */
export interface JoinedData {
  engine: SqlEngine
  catalog: Catalog
  /** Changes with every change of the reader's documents. */
  revision: number
}

/** What the reader's documents are joined to. */
export interface JoinedTo {
  joined: SqlEngine
  readerTables: ReaderTables
  reference: Reference
  published: Catalog
}

/** The reader's own documents: kept in this browser, joined to the published ones, sent nowhere. */
export class Mine {
  readonly keeping = new Keeping()
  readonly reference: Reference
  readonly published: Catalog
  readonly #to: JoinedTo
  #revision = 0
  #last: Promise<void> = Promise.resolve()
  /** Ids of what other tabs have changed and this one has not taken up. */
  #changed: readonly string[] = []
  #documents = $state.raw<readonly KeptDocument[]>([])
  #superseded = $state.raw<readonly KeptDocument[]>([])
  #joined = $state.raw<JoinedData | null>(null)
  #unchecked = $state.raw<readonly string[]>([])

  constructor(to: JoinedTo) {
    this.#to = to
    this.reference = to.reference
    this.published = to.published
  }

  /** In the order in which they were added. */
  get documents(): readonly KeptDocument[] {
    return this.#documents
  }

  /** Kept documents that the site has published since: its own copy counts. */
  get superseded(): readonly KeptDocument[] {
    return this.#superseded
  }

  /** null while the reader has no documents. */
  get joined(): JoinedData | null {
    return this.#joined
  }

  /** Files whose rows the rules could not check: they are in the views, without findings. */
  get unchecked(): readonly string[] {
    return this.#documents.filter(({ id }) => this.#unchecked.includes(id)).map(({ file }) => file)
  }

  /** Takes up what is kept from earlier visits. Never fails: what cannot be used is said. */
  async open(): Promise<void> {
    const kept = await this.keeping.open()
    const usable: KeptDocument[] = []
    this.#superseded = kept.filter(({ id }) => this.published.byId.has(id))
    for (const document of kept.filter(({ id }) => !this.published.byId.has(id))) {
      if (await this.#usable(document)) usable.push(document)
    }
    await this.#show(usable)
    this.keeping.onChange((id) => {
      if (this.#changed.includes(id)) return
      this.#changed = [...this.#changed, id]
      void this.#inTurn(() => this.#takeUp())
    })
  }

  /** The rows of every document, with what the rules ask about them. */
  rows(): Promise<Dataset[]> {
    return Promise.all(this.#documents.map((document) => this.#checked(document)))
  }

  byId(id: string | null): KeptDocument | undefined {
    return this.#documents.find((item) => item.id === id)
  }

  /** The original bytes; null when they are not kept. */
  bytes(id: string): Promise<Uint8Array | null> {
    return this.keeping.bytes(id)
  }

  /**
   * Adds a document, or puts it in the place of the one with its id.
   *
   * @param bytes null when it is here already and its bytes stay
   */
  add(document: KeptDocument, bytes: Uint8Array | null): Promise<void> {
    return this.#inTurn(() => this.#put(document, bytes))
  }

  /** Changes what the reader has corrected in a document. */
  correct(id: string, change: (before: Corrections) => Corrections): Promise<void> {
    return this.#inTurn(async () => {
      const document = await this.#now(id)
      if (!document) return
      await this.#put({ ...document, corrections: change(document.corrections) }, null)
    })
  }

  /** Puts what a later build has read in the place of what was read before; corrections stay. */
  reread(id: string, again: Pick<KeptDocument, 'readBy' | 'rows' | 'leftovers'>): Promise<void> {
    return this.#inTurn(async () => {
      const document = await this.#now(id)
      if (document) await this.#put({ ...document, ...again }, null)
    })
  }

  /** Removes a document and all its rows. */
  remove(id: string): Promise<void> {
    return this.#inTurn(async () => {
      await this.#to.readerTables.remove(id)
      await this.keeping.remove(id)
      this.#superseded = this.#superseded.filter((item) => item.id !== id)
      await this.#show(this.#documents.filter((item) => item.id !== id))
    })
  }

  /** Each change sees what the one before it has done. */
  #inTurn(change: () => Promise<void>): Promise<void> {
    const done = this.#last.then(change)
    this.#last = done.catch(() => undefined)
    return done
  }

  async #put(document: KeptDocument, bytes: Uint8Array | null): Promise<void> {
    await this.#to.readerTables.put(await this.#checked(document))
    await this.keeping.put(document, bytes)
    const others = this.#documents.filter(({ id }) => id !== document.id)
    await this.#show(inOrder([...others, document]))
  }

  /** A document as the last change of any tab has left it; what is removed elsewhere is not brought back. */
  async #now(id: string): Promise<KeptDocument | undefined> {
    const latest = await this.keeping.latest(id)
    return latest === 'unsaved' ? this.byId(id) : (latest ?? undefined)
  }

  /** Re-reads what other tabs have changed. Many changes that wait are taken up at once. */
  async #takeUp(): Promise<void> {
    const ids = this.#changed
    this.#changed = []
    let next = this.#documents
    for (const id of ids) {
      const latest = await this.keeping.latest(id)
      if (latest === 'unsaved') continue
      this.#superseded = this.#superseded.filter((item) => item.id !== id)
      next = next.filter((item) => item.id !== id)
      if (latest === null) await this.#to.readerTables.remove(id)
      else if (this.published.byId.has(id)) this.#superseded = [...this.#superseded, latest]
      else if (await this.#usable(latest)) next = inOrder([...next, latest])
    }
    if (ids.length > 0) await this.#show(next)
  }

  /** Puts a kept document's rows into the tables, or counts it as damaged. */
  async #usable(document: KeptDocument): Promise<boolean> {
    try {
      await this.#to.readerTables.put(await this.#checked(document))
      return true
    } catch {
      this.keeping.refuse(document)
      return false
    }
  }

  /** A document's rows with what the rules ask about them. A rule that fails costs the findings, not the document. */
  async #checked(document: KeptDocument): Promise<Dataset> {
    const dataset = applyCorrections(document, this.reference)
    const checked = await checkDocument(dataset)
    this.#unchecked = this.#unchecked.filter((id) => id !== document.id)
    if (checked === null) this.#unchecked = [...this.#unchecked, document.id]
    return checked ?? dataset
  }

  async #show(next: readonly KeptDocument[]): Promise<void> {
    this.#revision += 1
    const joined = next.length === 0 ? null : await this.#join(next)
    this.#documents = next
    this.#joined = joined
  }

  async #join(next: readonly KeptDocument[]): Promise<JoinedData> {
    const engine = this.#to.joined
    const catalog = createCatalog(await ask(engine, documents, EVERYTHING), onlyHereMarks(next))
    return { engine, catalog, revision: this.#revision }
  }
}

function inOrder(documents: readonly KeptDocument[]): KeptDocument[] {
  return documents.toSorted((a, b) => Date.parse(a.addedAt) - Date.parse(b.addedAt))
}
