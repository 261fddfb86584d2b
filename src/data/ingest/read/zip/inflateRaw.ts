/** Inflates raw deflate data chunk by chunk, as the reader asks for it; wrong data reject. */
export async function* inflateRaw(packed: Uint8Array): AsyncGenerator<Uint8Array> {
  const source = new Blob([new Uint8Array(packed)]).stream()
  const reader = source.pipeThrough(new DecompressionStream('deflate-raw')).getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}
