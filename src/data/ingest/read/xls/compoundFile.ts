import { damaged, truncated } from '../problems.ts'

const HEADER = 512
const ENTRY = 128
const END_OF_CHAIN = 0xfffffffe
const IN_HEADER = 109

interface DirectoryEntry {
  name: string
  start: number
  size: number
}

/** The container of Office before 2007: streams in chains of sectors, like files on a disk. */
export class CompoundFile {
  readonly #view: DataView
  readonly #bytes: Uint8Array
  readonly #sectorSize: number
  readonly #table: number[]
  readonly #entries: DirectoryEntry[]

  /** @throws {ReaderError} `truncated` or `unreadable` */
  constructor(bytes: Uint8Array) {
    if (bytes.length < HEADER) throw truncated()
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const shift = this.#view.getUint16(30, true)
    if (shift !== 9 && shift !== 12) throw damaged()
    this.#sectorSize = 1 << shift
    this.#table = this.#readTable()
    this.#entries = this.#readDirectory()
  }

  has(name: string): boolean {
    return this.#entries.some((entry) => entry.name === name)
  }

  /** Bytes of a stream; undefined where there is none of that name. */
  stream(name: string): Uint8Array | undefined {
    const entry = this.#entries.find((candidate) => candidate.name === name)
    if (!entry) return undefined
    const cutoff = this.#view.getUint32(56, true)
    const whole = entry.size < cutoff ? this.#smallStream(entry) : this.#chain(entry.start)
    if (whole.length < entry.size) throw truncated()
    return whole.subarray(0, entry.size)
  }

  /** Which sector follows which. */
  #readTable(): number[] {
    const sectors = Array.from({ length: IN_HEADER }, (_, n) =>
      this.#view.getUint32(76 + 4 * n, true),
    )
    const perSector = this.#sectorSize / 4
    let next = this.#view.getUint32(68, true)
    for (let n = 0; next < END_OF_CHAIN - 1 && n < this.#sectorCount; n++) {
      const more = this.#numbers(next)
      sectors.push(...more.slice(0, perSector - 1))
      next = more[perSector - 1] ?? END_OF_CHAIN
    }
    const used = sectors.filter((sector) => sector < END_OF_CHAIN - 1)
    if (used.length > this.#sectorCount) throw damaged()
    return used.flatMap((sector) => this.#numbers(sector))
  }

  #readDirectory(): DirectoryEntry[] {
    const bytes = this.#chain(this.#view.getUint32(48, true))
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const decoder = new TextDecoder('utf-16le')
    return Array.from({ length: Math.floor(bytes.length / ENTRY) }, (_, n) => {
      const at = n * ENTRY
      const length = Math.min(64, Math.max(2, view.getUint16(at + 64, true)))
      return {
        name: decoder.decode(bytes.subarray(at, at + length - 2)),
        start: view.getUint32(at + 116, true),
        size: view.getUint32(at + 120, true),
      }
    })
  }

  get #sectorCount(): number {
    return Math.ceil(this.#bytes.length / this.#sectorSize)
  }

  /** Streams below the cutoff are chained in pieces inside the stream of the first directory entry. */
  #smallStream(entry: DirectoryEntry): Uint8Array {
    const pieceSize = 1 << this.#view.getUint16(32, true)
    const [root] = this.#entries
    if (!root || pieceSize !== 64) throw damaged()
    const pieces = this.#chain(root.start)
    const tableBytes = this.#chain(this.#view.getUint32(60, true))
    const table = new DataView(tableBytes.buffer, tableBytes.byteOffset, tableBytes.byteLength)
    const found = new Uint8Array(Math.ceil(entry.size / pieceSize) * pieceSize)
    let piece = entry.start
    for (let at = 0; at < found.length; at += pieceSize) {
      const from = piece * pieceSize
      if (from + pieceSize > pieces.length || piece * 4 + 4 > table.byteLength) throw truncated()
      found.set(pieces.subarray(from, from + pieceSize), at)
      piece = table.getUint32(piece * 4, true)
    }
    return found
  }

  #chain(start: number): Uint8Array {
    const sectors: Uint8Array[] = []
    for (
      let sector = start;
      sector < END_OF_CHAIN - 1;
      sector = this.#table[sector] ?? END_OF_CHAIN
    ) {
      // A chain longer than the file goes in circles.
      if (sectors.length > this.#sectorCount) throw damaged()
      sectors.push(this.#sector(sector))
    }
    const whole = new Uint8Array(sectors.reduce((sum, sector) => sum + sector.length, 0))
    let at = 0
    for (const sector of sectors) {
      whole.set(sector, at)
      at += sector.length
    }
    return whole
  }

  #sector(number: number): Uint8Array {
    const from = (number + 1) * this.#sectorSize
    if (from >= this.#bytes.length) throw truncated()
    return this.#bytes.subarray(from, from + this.#sectorSize)
  }

  #numbers(sector: number): number[] {
    const bytes = this.#sector(sector)
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    return Array.from({ length: Math.floor(bytes.length / 4) }, (_, n) =>
      view.getUint32(4 * n, true),
    )
  }
}
