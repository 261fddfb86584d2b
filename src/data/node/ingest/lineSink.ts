import type { Writable } from 'node:stream'
import type { ReadFile } from './outcome.ts'
import { printable, visible } from './printable.ts'
import type { Sink } from './sink.ts'

/** Prints one line a file: whose it is, and how many rows it gave. */
export function createLineSink(output: Writable): Sink {
  return {
    add(document) {
      output.write(`${lineOf(document)}\n`)
      return Promise.resolve()
    },
    finish: () => Promise.resolve(),
    discard: () => Promise.resolve(),
  }
}

function lineOf({ path, rows }: ReadFile): string {
  const [document] = rows.documents
  const whose = [
    document?.department ?? 'department not named',
    document?.fiscalYear ?? 'year not printed',
    document?.form ?? 'form unknown',
  ].join(', ')
  const counts = [
    `${rows.budgetLines.length} budget lines`,
    `${rows.projects.length} projects and tasks`,
    `${rows.goals.length} goals`,
    `${rows.indicators.length} indicators`,
  ].join(', ')
  return `${printable(path)}: ${visible(whose)}: ${counts}`
}
