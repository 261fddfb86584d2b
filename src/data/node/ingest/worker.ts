import { parentPort, workerData } from 'node:worker_threads'
import type { Ingest } from '../buildDataset.ts'
import { openCache } from './cache.ts'
import type { FoundFile } from './outcome.ts'
import { readDocument } from './readDocument.ts'

/** What a worker is started with. */
export interface WorkerData {
  /** Address of the module that exports `ingest`. */
  reader: string
  cacheFolder: string | null
}

const { reader, cacheFolder } = workerData as WorkerData
const { ingest } = (await import(reader)) as { ingest: Ingest }
const cache = cacheFolder === null ? null : openCache(cacheFolder)

parentPort?.on('message', (file: FoundFile) => {
  void readDocument(file, { ingest, cache }).then((outcome) => parentPort?.postMessage(outcome))
})
parentPort?.postMessage('ready')
