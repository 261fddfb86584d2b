import type { IngestResult } from '../../../../src/data/ingest/ingest.ts'

/** A reader that does what a file's name tells it: never ends, takes all memory, breaks down, leaves; else it refuses. */
export function ingest(_bytes: Uint8Array, file: string): IngestResult {
  if (file.startsWith('endless')) endless()
  if (file.startsWith('greedy')) greedy()
  if (file.startsWith('broken')) throw new Error('it broke')
  if (file.startsWith('leaving')) process.exit(7)
  return {
    ok: false,
    problem: {
      code: 'no-form',
      file,
      line: null,
      said: { zh: `读过了${file}`, en: `saw ${file}` },
    },
  }
}

function endless(): never {
  for (;;);
}

function greedy(): never {
  const held: number[][] = []
  for (;;) held.push(Array.from({ length: 100_000 }, () => held.length + 0.5))
}
