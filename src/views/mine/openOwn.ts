import type { OpenDataset } from '../../data/engine/openDataset.ts'
import type { Catalog } from '../state/catalog.ts'
import type { Own } from '../state/dataset.svelte.ts'
import { DocumentReader } from './documentReader.ts'
import { Jobs } from './jobs.svelte.ts'
import { Mine } from './mine.svelte.ts'

/** Takes up the reader's own documents from earlier visits. */
export async function openOwn(root: URL, dataset: OpenDataset, published: Catalog): Promise<Own> {
  const { joined, readerTables } = dataset
  const mine = new Mine({ joined, readerTables, reference: await dataset.reference(), published })
  await mine.open()
  const jobs = new Jobs(mine, new DocumentReader(root))
  void jobs.refresh()
  return { mine, jobs }
}
