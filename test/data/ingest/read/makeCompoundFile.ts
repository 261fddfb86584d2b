const SECTOR = 512
const END = 0xfffffffe

/** A compound file (the container of legacy Office) with one empty stream of some name. */
export function makeCompoundFile(name: string): Uint8Array {
  const bytes = Buffer.alloc(3 * SECTOR)
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes)
  bytes.writeUInt16LE(9, 30)
  bytes.writeUInt16LE(6, 32)
  bytes.writeUInt32LE(1, 44)
  bytes.writeUInt32LE(1, 48)
  bytes.writeUInt32LE(4096, 56)
  bytes.writeUInt32LE(END, 60)
  bytes.writeUInt32LE(END, 68)
  bytes.fill(0xff, 76, SECTOR)
  bytes.writeUInt32LE(0, 76)
  bytes.fill(0xff, SECTOR, 2 * SECTOR)
  bytes.writeUInt32LE(0xfffffffd, SECTOR)
  bytes.writeUInt32LE(END, SECTOR + 4)
  for (const [n, entry] of ['Root Entry', name].entries()) {
    const at = 2 * SECTOR + 128 * n
    bytes.write(entry, at, 'utf16le')
    bytes.writeUInt16LE(2 * entry.length + 2, at + 64)
    bytes.writeUInt32LE(END, at + 116)
  }
  return new Uint8Array(bytes)
}
