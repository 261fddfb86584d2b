import type { Grid } from '../grid.ts'
import { ReaderError } from '../readerError.ts'
import { decodeText } from './decodeText.ts'
import { MAX_FILE_BYTES } from './limits.ts'
import { damaged, emptyFile, noTextLayer, tooLarge, truncated, unsupported } from './problems.ts'
import type { OnReadProgress } from './readProgress.ts'
import { gridOfText } from './readText.ts'
import { declaredEncoding, isHtml, isOtherXml, sniff } from './sniff.ts'

/** Where a PDF's reader finds what PDFs leave out; both end in a slash. In Node these are folders, in a browser addresses of our own origin. */
export interface ReadAssets {
  /** Character maps of the CJK encodings (`pdfjs-dist/cmaps/`). */
  cMapUrl?: string
  /** The standard fonts' metrics (`pdfjs-dist/standard_fonts/`). */
  standardFontDataUrl?: string
}

/**
 * Reads a document of any format into a grid. What the bytes are counts, not what the file is called; the reader of a
 * format is loaded when the first file of that format comes.
 *
 * @param bytes the file as published; not changed
 * @param file its name, a hint where the bytes leave a doubt
 * @throws {ReaderError} for every file that cannot be read, whatever is wrong with it
 */
export async function readGrid(
  bytes: Uint8Array,
  file: string,
  assets: ReadAssets = {},
  onProgress?: OnReadProgress,
): Promise<Grid> {
  if (bytes.length === 0) throw emptyFile()
  if (bytes.length > MAX_FILE_BYTES)
    throw tooLarge({ zh: '文件字节数', en: 'bytes' }, MAX_FILE_BYTES)
  try {
    return await readContainer(bytes, file, assets, onProgress)
  } catch (error) {
    // A library that fails on a file says so in its own ways; to a reader it is a damaged file.
    throw error instanceof ReaderError ? error : Object.assign(damaged(), { cause: error })
  }
}

async function readContainer(
  bytes: Uint8Array,
  file: string,
  assets: ReadAssets,
  onProgress?: OnReadProgress,
): Promise<Grid> {
  switch (sniff(bytes)) {
    case 'pdf':
      return (await import('./pdf/readPdf.ts')).readPdf(bytes, assets, onProgress)
    case 'zip':
      return readPackage(bytes)
    case 'ole':
      return (await import('./xls/readXls.ts')).readXls(bytes)
    case 'image':
      throw noTextLayer()
    case 'rtf':
      throw unsupported({ zh: ' RTF 文件', en: 'an RTF file' })
    case 'archive':
      throw unsupported({ zh: '压缩包', en: 'an archive' })
    case 'multipart':
      throw unsupported({ zh: ' MHT 网页归档', en: 'an MHT web archive' })
    case 'text':
      return readDecoded(bytes, file)
  }
}

async function readDecoded(bytes: Uint8Array, file: string): Promise<Grid> {
  const text = decodeText(bytes, declaredEncoding(bytes))
  if (isHtml(text, file)) return (await import('./html/readHtml.ts')).readHtml(text)
  if (isOtherXml(text)) throw unsupported({ zh: ' XML 文件', en: 'an XML file' })
  return gridOfText(text)
}

async function readPackage(bytes: Uint8Array): Promise<Grid> {
  const { openZip } = await import('./zip/openZip.ts')
  const zip = openZip(bytes)
  if (zip.names.some((name) => name.startsWith('word/'))) {
    return (await import('./docx/readDocx.ts')).readDocx(zip)
  }
  if (zip.has('xl/workbook.bin')) throw unsupported({ zh: ' XLSB 工作簿', en: 'an XLSB workbook' })
  if (zip.names.some((name) => name.startsWith('xl/'))) {
    return (await import('./sheet/readXlsx.ts')).readXlsx(zip)
  }
  if (zip.has('OFD.xml')) throw unsupported({ zh: ' OFD 版式文件', en: 'an OFD file' })
  if (zip.has('content.xml'))
    throw unsupported({ zh: ' OpenDocument 文件', en: 'an OpenDocument file' })
  if (zip.names.some((name) => name.startsWith('ppt/'))) {
    throw unsupported({ zh: '演示文稿', en: 'a presentation' })
  }
  if (zip.names.length === 0) throw truncated()
  throw unsupported({ zh: '压缩包', en: 'an archive' })
}
