import { promisify } from 'node:util'
import { brotliCompress, gzipSync } from 'node:zlib'
import { describe, expect, inject, test } from 'vitest'

/** What a view costs until it answers, compressed as hosts send it (brotli), in bytes; data stands in the page itself. */
interface Bounds {
  page: number
  script: number
  data: number
}

const STYLE = 14_500

const BOUNDS: Record<string, Bounds> = {
  '': { page: 9_500, script: 71_500, data: 4_000 },
  'budget/': { page: 26_500, script: 85_000, data: 9_500 },
  'projects/': { page: 18_000, script: 66_000, data: 13_000 },
  'indicators/': { page: 36_500, script: 107_000, data: 18_000 },
  'changes/': { page: 37_000, script: 95_500, data: 11_500 },
  'compare/': { page: 17_500, script: 79_500, data: 9_500 },
  'findings/': { page: 23_000, script: 94_500, data: 12_500 },
  'documents/': { page: 10_000, script: 58_500, data: 7_500 },
  'dataset/': { page: 20_000, script: 78_000, data: 7_500 },
  'sql/': { page: 7_000, script: 55_000, data: 2_500 },
  'mine/': { page: 4_000, script: 73_500, data: 2_500 },
  'report/': { page: 4_000, script: 76_000, data: 2_500 },
}

async function bytesAt(url: URL): Promise<Uint8Array> {
  const response = await fetch(url)
  expect(response.status, url.href).toBe(200)
  return new Uint8Array(await response.arrayBuffer())
}

const compressed = promisify(brotliCompress)

/** Off the main thread, so that a connection that its host closes meanwhile is not taken for an open one. */
const brotli = async (bytes: Uint8Array) => (await compressed(bytes)).byteLength

describe.each(Object.entries(BOUNDS))('the view %j', (path, bounds) => {
  const url = new URL(path, inject('rootUrl'))

  test('costs no more than its bounds', async () => {
    const page = await bytesAt(url)
    const html = new TextDecoder().decode(page)
    const linked = [...html.matchAll(/<(?:script|link)\b[^>]*\b(?:src|href)="(\.[^"]+)"/g)].map(
      ([, href = '']) => new URL(href, url),
    )
    const files: { path: string; bytes: Uint8Array }[] = []
    for (const one of linked) files.push({ path: one.pathname, bytes: await bytesAt(one) })
    const sizes: { path: string; size: number }[] = []
    for (const { path, bytes } of files) sizes.push({ path, size: await brotli(bytes) })
    const sum = (end: string) =>
      sizes.filter((one) => one.path.endsWith(end)).reduce((all, { size }) => all + size, 0)
    const [, data = ''] =
      /<script type="application\/json" id="first">([\s\S]*?)<\/script>/.exec(html) ?? []
    const measured = {
      page: await brotli(page),
      script: sum('.js'),
      data: gzipSync(data).byteLength,
    }
    expect(measured.page).toBeLessThan(bounds.page)
    expect(measured.script).toBeLessThan(bounds.script)
    expect(measured.data).toBeLessThan(bounds.data)
    expect(measured.script).toBeGreaterThan(10_000)
    expect(sum('.css')).toBeLessThan(STYLE)
  })
})
