import type { IngestResult } from '../../data/ingest/ingest.ts'
import type { ReadAssets } from '../../data/ingest/read/readGrid.ts'
import type { ReadProgress } from '../../data/ingest/read/readProgress.ts'

/** What the page asks of the reading worker. */
export interface ReadRequest {
  key: number
  file: string
  bytes: Uint8Array
  /** Where the reader of PDFs finds its files, on the site's own origin. */
  assets: ReadAssets
}

/** What the worker says first: which build it is. */
export interface Hello {
  kind: 'hello'
  readBy: string
}

/** How far the worker is with one file. */
export interface Progressed {
  kind: 'progress'
  key: number
  progress: ReadProgress
}

/** What became of one file. */
export interface ReadAnswer {
  kind: 'read'
  key: number
  result: IngestResult
}

export type WorkerMessage = Hello | Progressed | ReadAnswer
