import type { Manifest } from '../store/manifest.ts'
import type { SqlEngine } from './engine.ts'
import { fetchManifest } from './fetchDataset.ts'
import type { OnProgress } from './progress.ts'
import type { ReaderTables } from './readerTables.ts'

/** A published dataset, ready to be asked. */
export interface OpenDataset {
  manifest: Manifest
  /** Asks the published rows. */
  engine: SqlEngine
  /** Asks the published rows and those of the reader's own documents together. */
  joined: SqlEngine
  /** Where the rows of the reader's own documents go. */
  readerTables: ReaderTables
}

/** Who hears how far it is, and what stops it. */
export interface OpenOptions {
  onProgress?: OnProgress
  signal?: AbortSignal
}

/**
 * Opens the dataset published under a site's root: manifest, engine and data.
 *
 * @param root URL of the site's root, ending in a slash
 * @throws DatasetError when something is not there, not as published, or does not start; the signal's reason when
 * aborted.
 */
export async function openDataset(root: URL, options: OpenOptions = {}): Promise<OpenDataset> {
  const { onProgress, signal } = options
  const [manifest, { createDuckdbWasm }] = await Promise.all([
    fetchManifest(root, signal),
    import('./duckdbWasm.ts'),
  ])
  return { manifest, ...(await createDuckdbWasm({ root, manifest, onProgress, signal })) }
}
