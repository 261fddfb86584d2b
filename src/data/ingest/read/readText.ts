import { cellText } from '../../text/normalizeText.ts'
import type { Grid, GridRow } from '../grid.ts'
import { ReaderError } from '../readerError.ts'

/**
 * Reads a text file into a grid: UTF-8 (with or without BOM), UTF-16 with BOM, or GB18030. Cells are separated by tabs, or by
 * `|` where a line has no tab and at least two bars.
 *
 * @throws {ReaderError} `empty` when there is nothing but white space, `not-text` when the bytes are no text
 */
export function readText(bytes: Uint8Array): Grid {
  if (bytes.length === 0) throw emptyFile()
  const text = decodeText(bytes)
  const rows: GridRow[] = []
  for (const [index, raw] of text.split(/\r\n|\n|\r/u).entries()) {
    if (raw.trim() === '') continue
    const cells = splitCells(raw).map(cellText)
    rows.push({ line: index + 1, raw, cells })
  }
  if (rows.every((row) => row.cells.every((cell) => cell === ''))) throw emptyFile()
  return { rows }
}

function splitCells(raw: string): string[] {
  if (raw.includes('\t')) return raw.split('\t')
  const bars = raw.split(/[|｜]/u)
  if (bars.length < 3) return [raw]
  // A bar that opens the line is the table's frame, not an empty first cell.
  if ((bars[0] ?? '').trim() === '' && /^\s*\|/u.test(raw)) bars.shift()
  return bars
}

function emptyFile(): ReaderError {
  return new ReaderError('empty', {
    zh: '文件是空的，没有可读的文字；请换上完整的文件。',
    en: 'the file is empty; put the complete document in its place.',
  })
}

function notText(): ReaderError {
  return new ReaderError('not-text', {
    zh: '文件内容不是文字（既不是 UTF-8、UTF-16，也不是 GB18030）；请另存为文本文件再试。',
    en: 'its bytes are not text (neither UTF-8, UTF-16 nor GB18030); save the document as a text file and try again.',
  })
}

function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes
  const utf16 =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : null
  const encodings = utf16 === null ? ['utf-8', 'gb18030'] : [utf16]
  for (const encoding of encodings) {
    const text = tryDecode(bytes, encoding)
    if (text !== null && isProse(text)) return text
  }
  throw notText()
}

/** A file cut in the middle of its last character is still text; the cut stays visible as a replacement character. */
function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  const decoder = new TextDecoder(encoding, { fatal: true })
  let text: string
  try {
    text = decoder.decode(bytes, { stream: true })
  } catch {
    return null
  }
  try {
    return text + decoder.decode()
  } catch {
    return `${text}\uFFFD`
  }
}

/** Control characters, private-use and unassigned code points are what binary data decodes to. */
function isProse(text: string): boolean {
  const strange = text.match(/(?![\t\n\v\f\r])[\p{Cc}\p{Co}\p{Cn}]/gu)?.length ?? 0
  return strange === 0 || strange * 1000 < text.length
}
