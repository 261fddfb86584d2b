import type { Manifest, ManifestEngine } from '../store/manifest.ts'
import type { Reference } from '../store/departments.ts'
import type { DuckdbWasm } from './duckdbWasm.ts'
import type { Engine, SqlEngine } from './engine.ts'
import { fetchManifest } from './fetchDataset.ts'
import { createLayeredEngine, createLazyEngine } from './layeredEngine.ts'
import { lazily } from './lazily.ts'
import type { Progress } from './progress.ts'
import type { ReaderTables } from './readerTables.ts'
import { fetchReference } from './reference.ts'

/** A published dataset, ready to be asked. */
export interface OpenDataset {
  manifest: Manifest
  /** Asks the published rows: the cubes, and the database for what they do not hold; or the cluster the manifest names. */
  engine: Engine
  /** Asks the published rows and those of the reader's own documents together, in the database. */
  joined: SqlEngine
  /** Where the rows of the reader's own documents go: the database. */
  readerTables: ReaderTables
  /** Departments and divisions that a reader's document can be of. */
  reference(): Promise<Reference>
  /**
   * The database; downloaded and started (8 MB and more) when it is first asked for, here or by a question.
   *
   * @throws DatasetError when something is not there, not as published, or does not start.
   */
  database(): Promise<DuckdbWasm>
}

/** Who hears how far it is, and what stops it. */
export interface OpenOptions {
  /** Hears of the database's download, whenever that is; null when nothing is being waited for any more. */
  onProgress?: (progress: Progress | null) => void
  signal?: AbortSignal
}

/**
 * Opens the dataset published under a site's root: its manifest, and what reads cubes.
 *
 * @param root URL of the site's root, ending in a slash
 * @throws DatasetError when something is not there or not as published; the signal's reason when aborted.
 */
export async function openDataset(root: URL, options: OpenOptions = {}): Promise<OpenDataset> {
  const { onProgress, signal } = options
  const [manifest, { openCubes }] = await Promise.all([
    fetchManifest(root, signal),
    import('./cube/openCubes.ts'),
  ])
  const cluster = manifest.engine && (await openCluster(root, manifest.engine))
  const database = lazily(async () => {
    try {
      const { createDuckdbWasm } = await import('./duckdbWasm.ts')
      return await createDuckdbWasm({ root, manifest, onProgress, signal })
    } finally {
      onProgress?.(null)
    }
  })
  const published = lazily(async () => (await database.get()).engine)
  const reference = lazily(() => fetchReference(root, manifest, signal))
  return {
    manifest,
    // A cluster may have been loaded since; cubes beside it could say other figures.
    engine: cluster ?? createLayeredEngine(openCubes(root, manifest, signal), published),
    joined: createLazyEngine(lazily(async () => (await database.get()).joined)),
    readerTables: {
      put: async (dataset) => (await database.get()).readerTables.put(dataset),
      remove: async (documentId) => (await database.get()).readerTables.remove(documentId),
    },
    reference: () => reference.get(),
    database: async () => {
      await published.get()
      return database.get()
    },
  }
}

async function openCluster(root: URL, { url, database, user }: ManifestEngine): Promise<Engine> {
  const { createClickhouseEngine } = await import('./clickhouse/clickhouseEngine.ts')
  return createClickhouseEngine({ url: new URL(url, root), database, user })
}
