import type { Progress } from '../../data/engine/progress.ts'
import type { Engine } from '../../data/engine/engine.ts'
import { ask } from '../../data/engine/engine.ts'
import { openDataset } from '../../data/engine/openDataset.ts'
import { documents } from '../../data/question/documents.ts'
import { EVERYTHING } from '../../data/question/scope.ts'
import type { Manifest } from '../../data/store/manifest.ts'
import { DocumentReader } from '../mine/documentReader.ts'
import { Jobs } from '../mine/jobs.svelte.ts'
import { Mine } from '../mine/mine.svelte.ts'
import { createCatalog, type Catalog } from './catalog.ts'
import { Query, type Status } from './query.svelte.ts'

/** The dataset once it is open. */
export interface OpenDataset {
  /** Asks the published rows. */
  engine: Engine
  manifest: Manifest
  /** The published documents. */
  catalog: Catalog
  /** The reader's own documents. */
  mine: Mine
  jobs: Jobs
  /** How far the database is that a question waits for; null while none does. */
  readonly progress: Progress | null
  /** Starts the database ahead of the first question that needs it. */
  startDatabase(): Promise<void>
}

/** Opens the dataset and says how far it is. Create it while a component is being initialised. */
export class Dataset {
  readonly #query: Query<OpenDataset>
  #progress = $state.raw<Progress | null>(null)

  constructor(root: URL) {
    this.#query = new Query(
      () => root.href,
      (signal) => this.#open(root, signal),
    )
  }

  get status(): Status<OpenDataset> {
    return this.#query.status
  }

  /** null while nothing is being downloaded. */
  get progress(): Progress | null {
    return this.#progress
  }

  retry(): void {
    this.#progress = null
    this.#query.retry()
  }

  async #open(root: URL, signal: AbortSignal): Promise<OpenDataset> {
    const onProgress = (progress: Progress | null) => {
      this.#progress = progress
    }
    const opened = await openDataset(root, { onProgress, signal })
    const { engine, manifest, joined, readerTables } = opened
    const [listed, reference] = await Promise.all([
      ask(engine, documents, EVERYTHING),
      opened.reference(),
    ])
    const catalog = createCatalog(listed)
    const mine = new Mine({ joined, readerTables, reference, published: catalog })
    await mine.open()
    const jobs = new Jobs(mine, new DocumentReader(root))
    void jobs.refresh()
    const progress = () => this.#progress
    return {
      engine,
      manifest,
      catalog,
      mine,
      jobs,
      get progress() {
        return progress()
      },
      startDatabase: async () => {
        await opened.database()
      },
    }
  }
}
