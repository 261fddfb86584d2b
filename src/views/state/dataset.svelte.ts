import type { Engine } from '../../data/engine/engine.ts'
import { ask } from '../../data/engine/engine.ts'
import { lazily, type Lazy } from '../../data/engine/lazily.ts'
import type { OpenDataset as Downloaded } from '../../data/engine/openDataset.ts'
import type { OnProgress, Progress } from '../../data/engine/progress.ts'
import type { Sandbox } from '../../data/engine/sandbox/sandbox.ts'
import type { Dataset as Rows } from '../../data/model/rows.ts'
import { documents } from '../../data/question/documents.ts'
import { EVERYTHING } from '../../data/question/scope.ts'
import type { Manifest } from '../../data/store/manifest.ts'
import type { Jobs } from '../mine/jobs.svelte.ts'
import type { Mine } from '../mine/mine.svelte.ts'
import { createCatalog, type Catalog } from './catalog.ts'
import type { First } from './first.ts'
import { errorOf, type Status } from './query.svelte.ts'

/** The reader's own documents, and what reads them. */
export interface Own {
  mine: Mine
  jobs: Jobs
}

/** The dataset once it can be asked. */
export interface OpenDataset {
  /** Asks the published rows. */
  engine: Engine
  /** The published documents. */
  catalog: Catalog
  /** Version of the data, as the manifest has it. */
  version: string
  manifest(): Promise<Manifest>
  /** The reader's own documents; null until there are any, or until they are asked for. */
  readonly mine: Mine | null
  /** Loads what keeps and reads the reader's own documents. */
  own(): Promise<Own>
  /** How far the database is that a question waits for; null while none does. */
  readonly progress: Progress | null
  /** Starts the database ahead of the first question that needs it. */
  startDatabase(): Promise<void>
  /** A published file, checked against the manifest. */
  file(path: string): Promise<Uint8Array>
  /** What writes SQL for the engine writes DuckDB's. */
  speaksDuckdb: boolean
  /**
   * Starts a database of its own for a reader's SQL, over a copy of what is published.
   *
   * @param own rows of the reader's own documents, to be asked with the others
   */
  sandbox(own: readonly Rows[], onProgress: OnProgress, signal: AbortSignal): Promise<Sandbox>
}

/** What writes a query as SQL; a page needs it when its reader asks for it. */
const sql = lazily(() => import('../../data/question/compileSql.ts'))

/** Loads it, so that engines can be asked for their SQL. */
export async function prepareSql(): Promise<void> {
  await sql.get()
}

/** Opens the dataset and says how far it is. What the page brings with it is not downloaded. */
export class Dataset {
  readonly #root: URL
  #first: First | null
  #status = $state.raw<Status<OpenDataset>>({ kind: 'loading' })
  #progress = $state.raw<Progress | null>(null)
  #mine = $state.raw<Mine | null>(null)
  #opening: Promise<void> | null = null
  /** How often it was opened: only the latest time counts. */
  #times = 0

  /** @param first what the page brings; null when everything has to be downloaded */
  constructor(root: URL, first: First | null = null) {
    this.#root = root
    this.#first = first
  }

  get status(): Status<OpenDataset> {
    return this.#status
  }

  /** null while nothing is being downloaded. */
  get progress(): Progress | null {
    return this.#progress
  }

  /**
   * Opens the dataset, once. Never fails: the status says what went wrong.
   *
   * @param withOwn whether the reader has documents of their own, to be taken up before anything is shown
   */
  open(withOwn: () => Promise<boolean>): Promise<void> {
    return (this.#opening ??= this.#open(withOwn))
  }

  /** Opens it again after a failure. */
  retry(withOwn: () => Promise<boolean>): void {
    this.#progress = null
    this.#status = { kind: 'loading' }
    this.#opening = this.#open(withOwn)
  }

  async #open(withOwn: () => Promise<boolean>): Promise<void> {
    this.#times += 1
    const time = this.#times
    const settle = (status: Status<OpenDataset>) => {
      if (time === this.#times) this.#status = status
    }
    try {
      const value = await this.#opened()
      if (await withOwn()) await value.own()
      settle({ kind: 'ready', value, refreshing: false })
    } catch (reason) {
      settle({ kind: 'failed', error: errorOf(reason) })
    }
  }

  async #opened(): Promise<OpenDataset> {
    const downloaded = lazily(() => this.#download())
    const first = this.#first
    const engine = first ? answering(first, downloaded) : (await downloaded.get()).engine
    const version = first?.version ?? (await downloaded.get()).manifest.dataVersion
    const catalog = createCatalog(await ask(engine, documents, EVERYTHING))
    const own = lazily(() => this.#startOwn(downloaded, catalog))
    const mine = () => this.#mine
    const progress = () => this.#progress
    return {
      engine,
      catalog,
      version,
      manifest: async () => first?.manifest() ?? (await downloaded.get()).manifest,
      get mine() {
        return mine()
      },
      own: () => own.get(),
      get progress() {
        return progress()
      },
      startDatabase: async () => {
        await (await downloaded.get()).database()
      },
      file: async (path) => {
        const [{ manifest }, { fetchFile }] = await Promise.all([
          downloaded.get(),
          import('../../data/engine/fetchDataset.ts'),
        ])
        return fetchFile(this.#root, manifest, path)
      },
      speaksDuckdb: downloaded.current?.manifest.engine === undefined,
      sandbox: async (rows, onProgress, signal) => {
        const [{ manifest }, { openSandbox }] = await Promise.all([
          downloaded.get(),
          import('../../data/engine/sandbox/openSandbox.ts'),
        ])
        return openSandbox({ root: this.#root, manifest, onProgress, signal }, rows)
      },
    }
  }

  /** What a page brings may be older than what its host has by now: then everything is asked again. */
  async #download(): Promise<Downloaded> {
    const onProgress = (progress: Progress | null) => {
      this.#progress = progress
    }
    const { openDataset } = await import('../../data/engine/openDataset.ts')
    const downloaded = await openDataset(this.#root, { onProgress })
    const isOld = this.#first !== null && this.#first.version !== downloaded.manifest.dataVersion
    if (isOld) {
      const hasOwn = this.#mine !== null
      this.#first = null
      this.#opening = this.#open(() => Promise.resolve(hasOwn))
    }
    return downloaded
  }

  async #startOwn(downloaded: Lazy<Downloaded>, published: Catalog): Promise<Own> {
    const [opened, { openOwn }] = await Promise.all([
      downloaded.get(),
      import('../mine/openOwn.ts'),
    ])
    const own = await openOwn(this.#root, opened, published)
    this.#mine = own.mine
    return own
  }
}

/** Answers from the page what it brings, and from the dataset the rest. */
function answering(first: First, downloaded: Lazy<Downloaded>): Engine {
  return {
    async answer(query, signal) {
      signal?.throwIfAborted()
      const rows = await first.answer(query)
      return rows ?? (await downloaded.get()).engine.answer(query, signal)
    },
    toSql(query) {
      if (sql.current === null) throw new Error('what writes SQL is not loaded')
      return sql.current.inlineSql(query)
    },
    close: async () => downloaded.current?.engine.close(),
  }
}
