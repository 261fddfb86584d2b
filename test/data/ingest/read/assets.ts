import { fileURLToPath } from 'node:url'
import type { ReadAssets } from '../../../../src/data/ingest/read/readGrid.ts'

const PDFJS = new URL('../../../../node_modules/pdfjs-dist/', import.meta.url)

/** pdf.js's character maps and fonts where they are installed. */
export const ASSETS: ReadAssets = {
  cMapUrl: fileURLToPath(new URL('cmaps/', PDFJS)),
  standardFontDataUrl: fileURLToPath(new URL('standard_fonts/', PDFJS)),
}
