import { MAX_TEXT_BYTES } from './limits.ts'
import { notText, tooLarge } from './problems.ts'

/**
 * Text of a file in UTF-8 (with or without BOM), UTF-16 or GB18030. A declared encoding (HTML's meta) is tried first and does not win over
 * bytes that are not in it.
 *
 * @throws {ReaderError} `too-large`; `not-text` when the bytes are no text in any of them
 */
export function decodeText(bytes: Uint8Array, declared?: string): string {
  if (bytes.length > MAX_TEXT_BYTES) {
    throw tooLarge({ zh: '文本的字节数', en: 'bytes of text' }, MAX_TEXT_BYTES)
  }
  for (const encoding of encodingsOf(bytes, declared)) {
    const text = tryDecode(bytes, encoding)
    if (text !== null && isProse(text)) return text
  }
  throw notText()
}

function encodingsOf(bytes: Uint8Array, declared: string | undefined): string[] {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return ['utf-16le']
  if (first === 0xfe && second === 0xff) return ['utf-16be']
  if (second === 0 && first !== 0) return ['utf-16le']
  if (first === 0 && second !== 0) return ['utf-16be']
  const usual = ['utf-8', 'gb18030']
  return declared !== undefined && isKnown(declared) ? [declared, ...usual] : usual
}

function isKnown(encoding: string): boolean {
  try {
    return new TextDecoder(encoding).encoding !== ''
  } catch {
    return false
  }
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

const SAMPLE = 1 << 20

/** Control characters, private-use and unassigned code points are what binary data decodes to. */
function isProse(text: string): boolean {
  for (let from = 0; from < text.length; from += SAMPLE) {
    const part = text.slice(from, from + SAMPLE)
    const strange = part.match(/(?![\t\n\v\f\r])[\p{Cc}\p{Co}\p{Cn}]/gu)?.length ?? 0
    if (strange > 0 && strange * 1000 >= part.length) return false
  }
  return true
}
