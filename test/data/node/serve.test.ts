import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serve, type Serving } from '../../../src/data/node/serve.ts'

let folder = ''
let serving: Serving

beforeAll(async () => {
  const outer = await mkdtemp(join(tmpdir(), 'mingzhang-serve-'))
  folder = join(outer, 'site')
  await mkdir(join(folder, 'budget'), { recursive: true })
  await mkdir(join(folder, 'empty'))
  await writeFile(join(outer, 'secret.txt'), 'secret')
  await writeFile(join(folder, 'index.html'), 'root')
  await writeFile(join(folder, 'budget/index.html'), 'budget')
  await writeFile(join(folder, '明 账.csv'), 'a,b')
  await writeFile(join(folder, 'x.wasm.gz'), 'gz')
  await symlink(join(outer, 'secret.txt'), join(folder, 'link.txt'))
  serving = await serve({ folder, base: 'some/deep' })
})
afterAll(async () => {
  await serving.close()
  await rm(join(folder, '..'), { recursive: true })
})

/** A raw request: `fetch` would tidy the path before it is sent. */
function raw(path: string, method = 'GET'): Promise<{ status: number; location?: string }> {
  const { port } = new URL(serving.url)
  return new Promise((resolve, reject) => {
    request({ port, host: '127.0.0.1', path, method }, (response) => {
      response.resume()
      const { location } = response.headers
      const status = response.statusCode ?? 0
      resolve(location === undefined ? { status } : { status, location })
    })
      .on('error', reject)
      .end()
  })
}

test('files stand under the base with their types', async () => {
  expect(new URL(serving.url).pathname).toBe('/some/deep/')
  const page = await fetch(serving.url)
  expect([await page.text(), page.headers.get('content-type')]).toEqual([
    'root',
    'text/html; charset=utf-8',
  ])
  expect(await (await fetch(new URL('budget/?dept=a', serving.url))).text()).toBe('budget')
  const csv = await fetch(new URL('明 账.csv', serving.url))
  expect([await csv.text(), csv.headers.get('content-type')]).toEqual([
    'a,b',
    'text/csv; charset=utf-8',
  ])
  const gz = await fetch(new URL('x.wasm.gz', serving.url))
  expect(gz.headers.get('content-type')).toBe('application/gzip')
  expect(gz.headers.get('content-encoding')).toBeNull()
})

test('a folder without its slash is sent to it, the query kept', async () => {
  expect(await raw('/some/deep/budget?by=share')).toEqual({
    status: 301,
    location: '/some/deep/budget/?by=share',
  })
  expect(await raw('/some/deep')).toEqual({ status: 301, location: '/some/deep/' })
})

test.each([
  '/',
  '/some/deeper/index.html',
  '/some/deep/none.html',
  '/some/deep/empty/',
  '/some/deep/../../secret.txt',
  '/some/deep/%2e%2e/secret.txt',
  '/some/deep/..%2fsecret.txt',
  '/some/deep/link.txt',
  '/some/deep/%00',
  '/some/deep/%E0%A4%A',
])('%s is not found', async (path) => {
  expect((await raw(path)).status).toBe(404)
})

test('only reading is answered', async () => {
  expect((await raw('/some/deep/', 'HEAD')).status).toBe(200)
  expect((await raw('/some/deep/', 'POST')).status).toBe(405)
})

test('a port that is taken gives the next free one', async () => {
  const { port } = new URL(serving.url)
  const other = await serve({ folder, port: Number(port) })
  expect(Number(new URL(other.url).port)).not.toBe(Number(port))
  expect((await fetch(other.url)).status).toBe(200)
  await other.close()
})
