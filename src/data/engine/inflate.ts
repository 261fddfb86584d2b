import { chunksOf } from './download.ts'

/**
 * A stream inflated if it is gzip, and as it is otherwise: some hosts say `Content-Encoding: gzip` for a `.gz` file, and
 * then the browser has inflated it already. Its first bytes tell.
 */
export async function inflated(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const chunks = chunksOf(stream)
  const head: Uint8Array<ArrayBuffer>[] = []
  while (lengthOf(head) < 2) {
    const next = await chunks.next()
    if (next.done === true) break
    head.push(next.value)
  }
  const whole = rejoined(head, chunks)
  return isGzip(head) ? whole.pipeThrough(new DecompressionStream('gzip')) : whole
}

function isGzip(head: readonly Uint8Array[]): boolean {
  const [first, second] = head.flatMap((chunk) => Array.from(chunk.subarray(0, 2)))
  return first === 0x1f && second === 0x8b
}

function lengthOf(chunks: readonly Uint8Array[]): number {
  return chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0)
}

function rejoined<T>(head: readonly T[], rest: AsyncGenerator<T>): ReadableStream<T> {
  const waiting = [...head]
  return new ReadableStream<T>({
    async pull(controller) {
      const first = waiting.shift()
      if (first !== undefined) {
        controller.enqueue(first)
        return
      }
      const next = await rest.next()
      if (next.done === true) controller.close()
      else controller.enqueue(next.value)
    },
    async cancel() {
      await rest.return(undefined)
    },
  })
}
