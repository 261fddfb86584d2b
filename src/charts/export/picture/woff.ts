const HEAD = 44
const ENTRY = 20
const SFNT_HEAD = 12
const SFNT_ENTRY = 16

/**
 * A WOFF file as the font that is compressed in it (WOFF 1.0, W3C 2012). The platform inflates it: opentype.js's own inflater refuses some
 * of the font's slices.
 *
 * @throws where a table does not inflate
 */
export async function sfntOf(woff: ArrayBuffer): Promise<ArrayBuffer> {
  const from = new DataView(woff)
  const count = from.getUint16(12)
  const tables = await Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const at = HEAD + index * ENTRY
      const [tag, offset, packed, length, sum] = [0, 4, 8, 12, 16].map((field) =>
        from.getUint32(at + field),
      ) as [number, number, number, number, number]
      const bytes = new Uint8Array(woff, offset, packed)
      return { tag, sum, bytes: packed < length ? await inflated(bytes) : bytes }
    }),
  )
  const begin = SFNT_HEAD + count * SFNT_ENTRY
  const size = tables.reduce((all, { bytes }) => all + padded(bytes.length), begin)
  const font = new Uint8Array(size)
  const to = new DataView(font.buffer)
  const power = Math.floor(Math.log2(count))
  to.setUint32(0, from.getUint32(4))
  to.setUint16(4, count)
  to.setUint16(6, 16 * 2 ** power)
  to.setUint16(8, power)
  to.setUint16(10, 16 * (count - 2 ** power))
  let offset = begin
  for (const [index, { tag, sum, bytes }] of tables.entries()) {
    const at = SFNT_HEAD + index * SFNT_ENTRY
    for (const [field, value] of [tag, sum, offset, bytes.length].entries())
      to.setUint32(at + 4 * field, value)
    font.set(bytes, offset)
    offset += padded(bytes.length)
  }
  return font.buffer
}

async function inflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

/** Tables begin at multiples of four bytes. */
function padded(length: number): number {
  return Math.ceil(length / 4) * 4
}
