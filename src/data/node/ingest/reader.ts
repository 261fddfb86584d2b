import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import { ingest as ingestBytes, type IngestResult } from '../../ingest/ingest.ts'
import type { ReadAssets } from '../../ingest/read/readGrid.ts'

/** Where Node finds what PDFs leave out: in the PDF library's own folder. */
export function pdfAssets(): ReadAssets {
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  return {
    cMapUrl: join(folder, 'cmaps') + sep,
    standardFontDataUrl: join(folder, 'standard_fonts') + sep,
  }
}

/** Reads a document in Node, see `ingest/ingest.ts`. */
export function ingest(bytes: Uint8Array, file: string): Promise<IngestResult> {
  return ingestBytes(bytes, file, { assets })
}

const assets = pdfAssets()
