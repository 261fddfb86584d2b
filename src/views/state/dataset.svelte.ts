import type { Progress } from '../../data/engine/progress.ts'
import type { Engine } from '../../data/engine/engine.ts'
import { ask } from '../../data/engine/engine.ts'
import { openDataset } from '../../data/engine/openDataset.ts'
import { documents } from '../../data/question/documents.ts'
import { EVERYTHING } from '../../data/question/scope.ts'
import type { Manifest } from '../../data/store/manifest.ts'
import { createCatalog, type Catalog } from './catalog.ts'
import { Query, type Status } from './query.svelte.ts'

/** The dataset once it is open. */
export interface OpenDataset {
  engine: Engine
  manifest: Manifest
  catalog: Catalog
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

  /** null until the first phase begins. */
  get progress(): Progress | null {
    return this.#progress
  }

  retry(): void {
    this.#progress = null
    this.#query.retry()
  }

  async #open(root: URL, signal: AbortSignal): Promise<OpenDataset> {
    const onProgress = (progress: Progress) => {
      this.#progress = progress
    }
    const { engine, manifest } = await openDataset(root, { onProgress, signal })
    return { engine, manifest, catalog: createCatalog(await ask(engine, documents, EVERYTHING)) }
  }
}
