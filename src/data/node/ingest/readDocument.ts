import { readFile } from 'node:fs/promises'
import { findingsOfDocument } from '../../analyze/findingsOf.ts'
import type { IngestResult } from '../../ingest/ingest.ts'
import { MAX_FILE_BYTES } from '../../ingest/read/limits.ts'
import type { Ingest } from '../buildDataset.ts'
import { hashOf } from '../readSources.ts'
import type { Cache } from './cache.ts'
import { notOpened, readerFailed, tooManyBytes } from './fileProblems.ts'
import { pathOf } from './findFiles.ts'
import type { FoundFile, ReadFile, RefusedFile } from './outcome.ts'

/** What reading a file needs. */
export interface Reading {
  ingest: Ingest
  cache: Cache | null
}

/** Reads a file into rows, or takes them from the cache. Whatever is wrong with it, it is refused, never thrown. */
export async function readDocument(
  { path, address, file, bytes: size }: FoundFile,
  { ingest, cache }: Reading,
): Promise<ReadFile | RefusedFile> {
  if (size > MAX_FILE_BYTES) return tooManyBytes(path, MAX_FILE_BYTES)
  let bytes: Uint8Array
  try {
    bytes = new Uint8Array(await readFile(pathOf(address)))
  } catch (error) {
    return notOpened(path, error)
  }
  const sha256 = hashOf(bytes)
  const known = (await cache?.get(sha256, file)) ?? null
  if (known !== null) return outcomeOf(known, path, sha256, true)
  try {
    const result = await ingest(bytes, file)
    if (isLasting(result)) await cache?.put(sha256, file, result)
    return outcomeOf(result, path, sha256, false)
  } catch (error) {
    return readerFailed(path, error)
  }
}

function outcomeOf(
  result: IngestResult,
  path: string,
  sha256: string,
  isCached: boolean,
): ReadFile | RefusedFile {
  if (!result.ok) return { kind: 'refused', path, problem: result.problem }
  const { rows, leftovers } = result
  return {
    kind: 'read',
    path,
    sha256,
    isCached,
    rows,
    findings: findingsOfDocument(rows),
    leftovers,
  }
}

/** Some bounds are in seconds, and a machine less busy may keep within them. */
function isLasting(result: IngestResult): boolean {
  return result.ok || result.problem.code !== 'too-large'
}
