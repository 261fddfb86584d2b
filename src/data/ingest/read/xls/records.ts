import { truncated } from '../problems.ts'

/** Kinds of records that are read, as [MS-XLS] numbers them. */
export const RECORD = {
  formula: 0x06,
  eof: 0x0a,
  date1904: 0x22,
  filePass: 0x2f,
  continue: 0x3c,
  columnInfo: 0x7d,
  boundSheet: 0x85,
  mulRk: 0xbd,
  xf: 0xe0,
  mergedCells: 0xe5,
  sst: 0xfc,
  labelSst: 0xfd,
  number: 0x203,
  label: 0x204,
  boolErr: 0x205,
  string: 0x207,
  row: 0x208,
  rk: 0x27e,
  format: 0x41e,
  bof: 0x809,
} as const

/** One record: what kind, and its data in as many parts as it was cut into. */
export interface BiffRecord {
  kind: number
  parts: Uint8Array[]
}

/** Records of a workbook stream from some position to the end of its substream. Parts that a record goes on in are joined to it. */
export function* readRecords(stream: Uint8Array, from: number): Generator<BiffRecord> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  let depth = 0
  let open: BiffRecord | null = null
  for (let at = from; ;) {
    if (at + 4 > stream.length) throw truncated()
    const kind = view.getUint16(at, true)
    const end = at + 4 + view.getUint16(at + 2, true)
    if (end > stream.length) throw truncated()
    const data = stream.subarray(at + 4, end)
    at = end
    if (kind === RECORD.continue && open) {
      open.parts.push(data)
      continue
    }
    // Charts stand inside a sheet as substreams of their own.
    if (open && depth === 1) yield open
    if (kind === RECORD.bof) depth++
    if (kind === RECORD.eof) depth--
    if (depth <= 0) return
    open = { kind, parts: [data] }
  }
}

/** Reads numbers and strings from a record part by part. */
export class RecordReader {
  readonly #parts: readonly Uint8Array[]
  #part = 0
  #at = 0

  constructor({ parts }: BiffRecord) {
    this.#parts = parts
  }

  get isAtEnd(): boolean {
    return (
      this.#part >= this.#parts.length - 1 && this.#at >= (this.#parts[this.#part]?.length ?? 0)
    )
  }

  /** Bytes left in the part in hand. */
  get left(): number {
    return (this.#parts[this.#part]?.length ?? 0) - this.#at
  }

  u8(): number {
    while (this.#at >= (this.#parts[this.#part]?.length ?? 0)) {
      if (++this.#part >= this.#parts.length) throw truncated()
      this.#at = 0
    }
    return this.#parts[this.#part]?.[this.#at++] ?? 0
  }

  u16(): number {
    return this.u8() | (this.u8() << 8)
  }

  u32(): number {
    return (this.u16() | (this.u16() << 16)) >>> 0
  }

  bytes(count: number): Uint8Array {
    return Uint8Array.from({ length: count }, () => this.u8())
  }

  skip(count: number): void {
    for (let left = count; left > 0; left--) this.u8()
  }

  f64(): number {
    return new DataView(this.bytes(8).buffer).getFloat64(0, true)
  }

  /** A number packed into 30 bits, perhaps a hundredth of itself. */
  rk(): number {
    const packed = this.u32()
    const view = new DataView(new ArrayBuffer(8))
    view.setUint32(4, packed & 0xfffffffc, true)
    const value = packed & 2 ? (packed | 0) >> 2 : view.getFloat64(0, true)
    return packed & 1 ? value / 100 : value
  }

  /** A string after its length, with the formatting runs and phonetics that may follow it. */
  richString(length = this.u16()): string {
    const flags = this.u8()
    const runs = flags & 8 ? this.u16() : 0
    const extra = flags & 4 ? this.u32() : 0
    const text = this.#characters(length, (flags & 1) === 1)
    this.skip(4 * runs + extra)
    return text
  }

  /** A string cut by the end of a part says anew, at the next part's first byte, how wide its characters are. */
  #characters(length: number, startsWide: boolean): string {
    let isWide = startsWide
    let text = ''
    for (let n = 0; n < length; n++) {
      if (this.#at >= (this.#parts[this.#part]?.length ?? 0)) isWide = (this.u8() & 1) === 1
      text += String.fromCharCode(isWide ? this.u16() : this.u8())
    }
    return text
  }
}
