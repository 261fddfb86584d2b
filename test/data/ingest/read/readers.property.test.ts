import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readGrid } from '../../../../src/data/ingest/read/readGrid.ts'
import { ReaderError } from '../../../../src/data/ingest/readerError.ts'
import { ASSETS } from './assets.ts'
import { work } from '../../../work.ts'

const FILES = new URL('../../../files/formats/', import.meta.url)
const good = readdirSync(FILES)
  .filter((name) => /\.(?:txt|html|docx|xlsx|xls|pdf)$/u.test(name))
  .map((name) => ({ name, bytes: new Uint8Array(readFileSync(new URL(name, FILES))) }))

/** Beginnings that lead into each reader. */
const HEADS = [
  '',
  'PK\x03\x04',
  '%PDF-1.7\n',
  '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
  '<html><table><tr><td>',
]

const SLOWEST_MS = 15_000

/** Reads, and holds the promise of every reader: rows that account for themselves, or a problem, soon. */
async function readOrRefuse(bytes: Uint8Array, name: string): Promise<void> {
  const started = work()
  try {
    const { rows } = await readGrid(bytes, name, ASSETS)
    const lines = rows.map((row) => row.line)
    expect(lines.every((line, n) => n === 0 || line > (lines[n - 1] ?? 0))).toBe(true)
    expect(
      rows.every((row) => row.covered === undefined || row.covered.length === row.cells.length),
    ).toBe(true)
  } catch (error) {
    if (!(error instanceof ReaderError)) throw error
  }
  expect(work() - started).toBeLessThan(SLOWEST_MS)
}

test('random bytes after any beginning', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...HEADS),
      fc.uint8Array({ maxLength: 4096 }),
      fc.constantFrom('a.txt', 'a.html', 'a.docx', 'a.pdf'),
      async (head, tail, name) => {
        const start = Array.from(head, (letter) => letter.charCodeAt(0))
        await readOrRefuse(new Uint8Array([...start, ...tail]), name)
      },
    ),
    { numRuns: 400 },
  )
}, 120_000)

test('good files with bytes changed, cut out or cut off', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...good),
      fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), {
        maxLength: 12,
      }),
      fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(300)),
      fc.boolean(),
      async ({ name, bytes }, changes, [at, length], isCut) => {
        const changed = bytes.slice()
        for (const [share, byte] of changes) changed[Math.floor(share * (bytes.length - 1))] = byte
        const from = Math.floor(at * bytes.length)
        const cut = new Uint8Array([
          ...changed.subarray(0, from),
          ...changed.subarray(from + length),
        ])
        await readOrRefuse(isCut ? cut : changed, name)
      },
    ),
    { numRuns: 400 },
  )
}, 240_000)
