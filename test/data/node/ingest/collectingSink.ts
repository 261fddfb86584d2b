import type { ReadFile, RefusedFile } from '../../../../src/data/node/ingest/outcome.ts'
import type { Screen } from '../../../../src/data/node/ingest/progress.ts'
import type { Sink } from '../../../../src/data/node/ingest/sink.ts'

/** A sink that remembers what it was given, and what became of it. */
export interface CollectingSink extends Sink {
  read: ReadFile[]
  refused: RefusedFile[]
  ended: string[]
}

export function collectingSink(): CollectingSink {
  const read: ReadFile[] = []
  const refused: RefusedFile[] = []
  const ended: string[] = []
  return {
    read,
    refused,
    ended,
    add: (file) => Promise.resolve(void read.push(file)),
    refuse: (file) => Promise.resolve(void refused.push(file)),
    finish: () => Promise.resolve(void ended.push('finished')),
    discard: () => Promise.resolve(void ended.push('discarded')),
  }
}

/** A screen that remembers what was written on it. */
export function paper(
  terminal: { columns: number } | null = null,
): Screen & { text: () => string } {
  let text = ''
  return {
    write: (more) => (text += more),
    text: () => text,
    ...(terminal === null ? {} : { isTTY: true, ...terminal }),
  }
}
