import { ReaderError } from '../../readerError.ts'
import {
  MAX_INFLATED_BYTES,
  MAX_PART_BYTES,
  MAX_RATIO,
  MAX_ZIP_ENTRIES,
  RATIO_FROM,
} from '../limits.ts'
import { damaged, encrypted, tooLarge, truncated, zipBomb } from '../problems.ts'
import { crc32 } from '../../../text/crc32.ts'
import { inflateRaw } from './inflateRaw.ts'

interface Entry {
  flags: number
  method: number
  crc: number
  packedSize: number
  size: number
  offset: number
}

/** An archive whose parts are inflated on demand, all of them against one bound. */
export interface Zip {
  names: readonly string[]
  has: (name: string) => boolean
  /** The bytes of a part, in chunks; an absent part has none. Throws a `ReaderError` on a part that is damaged or too large. */
  read: (name: string) => AsyncGenerator<Uint8Array>
}

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const END_SIZE = 22
const CENTRAL_SIZE = 46
const LOCAL_SIZE = 30
const LONGEST_COMMENT = 0xffff

/**
 * Opens a zip archive by its central directory.
 *
 * @throws {ReaderError} `truncated`, `too-large` (entries) or `unreadable`
 */
export function openZip(bytes: Uint8Array): Zip {
  const entries = readDirectory(bytes)
  const budget = { left: MAX_INFLATED_BYTES }
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    read: (name) => readEntry(bytes, entries.get(name), budget),
  }
}

function readDirectory(bytes: Uint8Array): Map<string, Entry> {
  const view = viewOf(bytes)
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  if (count > MAX_ZIP_ENTRIES)
    throw tooLarge({ zh: '压缩包内的文件数', en: 'files in the archive' }, MAX_ZIP_ENTRIES)
  const entries = new Map<string, Entry>()
  let at = view.getUint32(end + 16, true)
  for (let n = 0; n < count; n++) {
    if (at + CENTRAL_SIZE > end || view.getUint32(at, true) !== CENTRAL) throw truncated()
    const nameLength = view.getUint16(at + 28, true)
    const from = at + CENTRAL_SIZE
    const name = new TextDecoder().decode(bytes.subarray(from, from + nameLength))
    entries.set(name.replaceAll('\\', '/').replace(/^\//u, ''), {
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at = from + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

function findEnd(view: DataView): number {
  const earliest = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT)
  for (let at = view.byteLength - END_SIZE; at >= earliest; at--) {
    if (view.getUint32(at, true) === END) return at
  }
  throw truncated()
}

async function* readEntry(
  bytes: Uint8Array,
  entry: Entry | undefined,
  budget: { left: number },
): AsyncGenerator<Uint8Array> {
  if (entry === undefined) return
  const packed = packedBytes(bytes, entry)
  if (entry.size > MAX_PART_BYTES) throw zipBomb()
  let size = 0
  let crc = 0
  try {
    for await (const chunk of entry.method === 0 ? [packed] : inflateRaw(packed)) {
      size += chunk.length
      budget.left -= chunk.length
      const isBomb = size > RATIO_FROM && size > entry.packedSize * MAX_RATIO
      if (isBomb || size > MAX_PART_BYTES || budget.left < 0) throw zipBomb()
      crc = crc32(chunk, crc)
      yield chunk
    }
  } catch (error) {
    // Whoever takes the chunks may refuse them; anything else is what the inflater says of wrong data.
    throw error instanceof ReaderError ? error : damaged()
  }
  if (size !== entry.size || crc !== entry.crc) throw damaged()
}

function packedBytes(bytes: Uint8Array, entry: Entry): Uint8Array {
  if (entry.flags & 1) throw encrypted()
  if (entry.method !== 0 && entry.method !== 8) throw damaged()
  const view = viewOf(bytes)
  const { offset, packedSize } = entry
  if (offset + LOCAL_SIZE > bytes.length || view.getUint32(offset, true) !== LOCAL)
    throw truncated()
  const from =
    offset + LOCAL_SIZE + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  if (from + packedSize > bytes.length) throw truncated()
  return bytes.subarray(from, from + packedSize)
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
