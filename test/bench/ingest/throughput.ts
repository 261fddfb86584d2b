import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { findFiles } from '../../../src/data/node/ingest/findFiles.ts'
import { ingest } from '../../../src/data/node/ingest/reader.ts'
import { readBatch } from '../../../src/data/node/ingest/readBatch.ts'
import { spreadOf, type Spread } from '../stats.ts'
import { documentsOf, type BenchDocument, type FORMATS } from './documents.ts'

/** How fast one format is read. */
export interface Throughput {
  format: string
  /** Documents of one round, and their bytes. */
  documents: number
  bytes: number
  /** Files of the format that are refused, as they should be or not; they are not measured. */
  refused: number
  /** Seconds a round: reading in this thread, merely decoding and splitting the same bytes. Null where nothing can be read. */
  single: { seconds: Spread; baseline: Spread; ratio: Spread } | null
  /** The same from files, in as many workers as there are cores, their start included. */
  pool: { seconds: Spread; ratio: Spread } | null
}

/** Measures a format: each round reads the documents in this thread, decodes and splits them, and reads them in workers. */
export async function measureThroughput(
  format: (typeof FORMATS)[number],
  size: { documents: number; rounds: number },
): Promise<Throughput> {
  const { good, refused } = await readable(documentsOf(format, size.documents))
  if (good.length === 0)
    return { format, documents: 0, bytes: 0, refused, single: null, pool: null }
  const documents = Array.from(
    { length: size.documents },
    (_, index) => good[index % good.length] as BenchDocument,
  )
  const folder = await mkdtemp(join(tmpdir(), 'mingzhang-bench-'))
  try {
    for (const [index, { bytes, file }] of documents.entries()) {
      await writeFile(join(folder, `${index}-${file}`), bytes)
    }
    const bytes = documents.reduce((sum, one) => sum + one.bytes.length, 0)
    return {
      format,
      documents: documents.length,
      bytes,
      refused,
      ...(await rounds(documents, folder, size.rounds)),
    }
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function rounds(
  documents: readonly BenchDocument[],
  folder: string,
  count: number,
): Promise<Pick<Throughput, 'single' | 'pool'>> {
  const [single, baseline, pool]: [number[], number[], number[]] = [[], [], []]
  await readAll(documents)
  for (let round = 0; round < count; round++) {
    single.push(await seconds(() => readAll(documents)))
    baseline.push(await seconds(() => decodeAll(documents)))
    pool.push(await seconds(() => readFolder(folder, documents.length)))
  }
  const times = (values: readonly number[]) =>
    spreadOf(values.map((value, round) => value / (baseline[round] ?? NaN)))
  return {
    single: { seconds: spreadOf(single), baseline: spreadOf(baseline), ratio: times(single) },
    pool: { seconds: spreadOf(pool), ratio: times(pool) },
  }
}

async function readable(
  documents: readonly BenchDocument[],
): Promise<{ good: BenchDocument[]; refused: number }> {
  const good: BenchDocument[] = []
  for (const document of documents) {
    if ((await ingest(document.bytes, document.file)).ok) good.push(document)
  }
  return { good, refused: documents.length - good.length }
}

async function readAll(documents: readonly BenchDocument[]): Promise<void> {
  for (const { bytes, file } of documents) {
    if (!(await ingest(bytes, file)).ok) throw new Error(`${file} is refused`)
  }
}

/** The least anyone can do with the bytes. */
function decodeAll(documents: readonly BenchDocument[]): Promise<void> {
  let cells = 0
  for (const { bytes } of documents) {
    for (const line of new TextDecoder().decode(bytes).split('\n')) cells += line.split('\t').length
  }
  return cells > 0 ? Promise.resolve() : Promise.reject(new Error('nothing was split'))
}

async function readFolder(folder: string, documents: number): Promise<void> {
  const jobs = availableParallelism()
  const { signal } = new AbortController()
  let count = 0
  for await (const { kind } of readBatch(await findFiles([folder]), {
    jobs,
    signal,
    cacheFolder: null,
  })) {
    if (kind === 'read') count++
  }
  if (count !== documents) throw new Error(`${count} of ${documents} documents were read`)
}

async function seconds(run: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await run()
  return (performance.now() - start) / 1000
}
