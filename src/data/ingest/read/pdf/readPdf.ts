import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/pdf.js'
import type { Grid } from '../../grid.ts'
import { ReaderError } from '../../readerError.ts'
import { GridBuilder } from '../gridBuilder.ts'
import { MAX_PAGE_MS, MAX_PAGES, MAX_PDF_GLYPHS, MAX_PDF_MS } from '../limits.ts'
import { damaged, encrypted, noTextLayer, tooLarge, truncated } from '../problems.ts'
import type { ReadAssets } from '../readGrid.ts'
import type { OnReadProgress } from '../readProgress.ts'
import { toPageItems } from './pageItems.ts'
import { loadPdfjs } from './loadPdfjs.ts'
import { readPage } from './readPage.ts'
import type { Span } from './segments.ts'
import { PageStitcher } from './stitchPages.ts'

/** Share of pages that may be pictures in a document that counts as text. */
const MOST_PICTURES = 0.5
/** After so many pages, what they share is released. */
const CLEAN_UP = 100
/** A picture with fewer characters over it than this, a stamp or a page number, is a picture. */
const FEWEST_GLYPHS = 30

/**
 * Reads a PDF by what it draws: characters and lines. Ruled tables come from the lines, others from the gaps between words; rows know their page.
 *
 * @throws {ReaderError} `encrypted`, `no-text-layer` for scans, `truncated`, `unreadable`, `too-large`
 */
export async function readPdf(
  bytes: Uint8Array,
  assets: ReadAssets,
  onProgress?: OnReadProgress,
): Promise<Grid> {
  const { getDocument, OPS } = await loadPdfjs()
  const task = getDocument({
    // The library takes the buffer it is given away.
    data: new Uint8Array(bytes),
    ...assets,
    cMapPacked: true,
    verbosity: 0,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    // In a browser's worker there is no document to resolve addresses against.
    useWorkerFetch: /^https?:/u.test(assets.cMapUrl ?? ''),
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    // Pictures are skipped undecoded.
    maxImageSize: 1,
  })
  try {
    const pdf = await within(task.promise, MAX_PAGE_MS)
    return await readPages(pdf, OPS, onProgress)
  } catch (error) {
    throw toReaderError(error, bytes)
  } finally {
    await task.destroy().catch(() => undefined)
  }
}

async function readPages(
  pdf: PDFDocumentProxy,
  codes: Record<string, number>,
  onProgress?: OnReadProgress,
): Promise<Grid> {
  if (pdf.numPages > MAX_PAGES) throw tooLarge({ zh: '页数', en: 'pages' }, MAX_PAGES)
  const until = Date.now() + MAX_PDF_MS
  const grid = new GridBuilder()
  const stitcher = new PageStitcher(grid)
  const pagesWithoutText: number[] = []
  let columns: Span[] = []
  let glyphs = 0
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await within(pdf.getPage(number), MAX_PAGE_MS)
    const content = await within(readPage(page, codes), MAX_PAGE_MS)
    const isPicture = content.hasPicture && content.glyphs.length < FEWEST_GLYPHS
    if (isPicture) pagesWithoutText.push(number)
    const { items, columns: last } = toPageItems(content, columns)
    stitcher.add(items, number)
    columns = last
    page.cleanup()
    glyphs += content.glyphs.length
    if (glyphs > MAX_PDF_GLYPHS)
      throw tooLarge({ zh: '全文字数', en: 'characters in all' }, MAX_PDF_GLYPHS)
    // Fonts and forms that pages share pile up in a long document.
    if (number % CLEAN_UP === 0) await pdf.cleanup()
    onProgress?.({ stage: 'pages', read: number, all: pdf.numPages })
    if (Date.now() > until) throw tooSlow(MAX_PDF_MS)
  }
  if (pagesWithoutText.length > pdf.numPages * MOST_PICTURES) throw noTextLayer()
  stitcher.finish()
  return { ...grid.finish(), ...(pagesWithoutText.length > 0 ? { pagesWithoutText } : {}) }
}

async function within<Value>(promise: Promise<Value>, milliseconds: number): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const alarm = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(tooSlow(milliseconds))
    }, milliseconds)
  })
  try {
    return await Promise.race([promise, alarm])
  } finally {
    clearTimeout(timer)
  }
}

function tooSlow(milliseconds: number): ReaderError {
  return tooLarge({ zh: '读取所需的毫秒数', en: 'milliseconds of work' }, milliseconds)
}

function toReaderError(error: unknown, bytes: Uint8Array): ReaderError {
  if (error instanceof ReaderError) return error
  if (error instanceof Error && error.name === 'PasswordException') return encrypted()
  return hasEnd(bytes) ? damaged() : truncated()
}

/** A PDF that was downloaded whole says so at its end. */
function hasEnd(bytes: Uint8Array): boolean {
  const tail = String.fromCharCode(...bytes.subarray(-2048))
  return tail.includes('%%EOF')
}
