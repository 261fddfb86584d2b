import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { inflated } from '../../../src/data/engine/inflate.ts'

const text = '明账'.repeat(50_000)

async function read(bytes: Uint8Array, chunk: number): Promise<string> {
  const parts: Uint8Array<ArrayBuffer>[] = []
  for (let at = 0; at < bytes.length; at += chunk) {
    parts.push(new Uint8Array(bytes.subarray(at, at + chunk)))
  }
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      const next = parts.shift()
      if (next) controller.enqueue(next)
      else controller.close()
    },
  })
  return new Response(await inflated(stream)).text()
}

test.each([1, 2, 3, 1000, 1_000_000])('gzip in chunks of %d bytes is inflated', async (chunk) => {
  expect(await read(gzipSync(text), chunk)).toBe(text)
})

test.each([1, 1000])('what is not gzip stays, in chunks of %d bytes', async (chunk) => {
  expect(await read(new TextEncoder().encode('\0asm plain'), chunk)).toBe('\0asm plain')
})

test('nothing, and a single byte', async () => {
  expect(await read(new Uint8Array(), 1)).toBe('')
  expect(await read(new Uint8Array([0x1f]), 1)).toHaveLength(1)
})

test('gzip that was cut off is an error', async () => {
  await expect(read(gzipSync(text).subarray(0, 200), 64)).rejects.toThrow()
})
