import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { PROJECT } from '../../../src/data/node/paths.ts'
import { seeded } from '../../data/ingest/distort.ts'

/** A document to measure with. */
export interface BenchDocument {
  file: string
  bytes: Uint8Array
}

/** The formats that are measured. */
export const FORMATS = ['txt', 'html', 'docx', 'xlsx', 'xls', 'pdf'] as const

const SOURCES = join(PROJECT, 'data/sources')
const OTHER_FORMATS = join(PROJECT, 'test/files/formats')

/** So many text documents made of the published ones by changing the figures of their amounts; the same every time. */
export function variedDocuments(count: number): BenchDocument[] {
  return Array.from({ length: count }, (_, index) => variedDocument(index))
}

/** The published document whose turn it is, its amounts changed. */
export function variedDocument(index: number): BenchDocument {
  const original = published[index % published.length]
  if (original === undefined) throw new Error(`no documents in ${SOURCES}`)
  const random = seeded(index)
  const text = original.replace(/\d{1,3}(?:,?\d{3})*\.\d{2}/gu, (amount) =>
    amount.replace(/\d/gu, (digit) =>
      digit === '0' ? digit : String(1 + Math.floor(random() * 9)),
    ),
  )
  return { file: `varied-${index}.txt`, bytes: new TextEncoder().encode(text) }
}

/** The documents of a format that are to be had. */
export function documentsOf(format: (typeof FORMATS)[number], count: number): BenchDocument[] {
  if (format === 'txt') return variedDocuments(count)
  const files = readdirSync(OTHER_FORMATS).filter((file) => extname(file) === `.${format}`)
  return files.map((file) => ({
    file,
    bytes: new Uint8Array(readFileSync(join(OTHER_FORMATS, file))),
  }))
}

const published = readdirSync(SOURCES)
  .filter((file) => file.endsWith('.txt'))
  .sort()
  .map((file) => readFileSync(join(SOURCES, file), 'utf8'))
