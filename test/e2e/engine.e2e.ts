import { readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { DUCKDB_WASM_PATH, DUCKDB_WORKER_PATH } from '../../src/data/engine/duckdbAssets.ts'
import { EngineError } from '../../src/data/engine/engine.ts'
import { resolveInside, sendFile, serve, type Serving } from '../../src/data/node/serve.ts'
import { engineTests } from '../data/engine/engineTests.ts'
import { launch, openPage, type Watched } from './browser.ts'
import { engineOf, open, unwrap } from './engineDriver.ts'
import { buildEngineSite, type EngineSite } from './engineSite.ts'

let site: EngineSite
let serving: Serving
let browser: Browser
const watched: Watched[] = []

beforeAll(async () => {
  site = await buildEngineSite()
  serving = await serve({ folder: site.folder, base: '/some/deep/folder/' })
  browser = await launch()
})
afterAll(async () => {
  await browser.close()
  await serving.close()
  await site.remove()
})
afterEach(() => {
  expect(watched.flatMap(({ foreign }) => foreign)).toEqual([])
})

async function pageAt(url: string): Promise<Page> {
  const opened = await openPage(browser, url)
  watched.push(opened)
  await opened.page.goto(url)
  await opened.page.waitForFunction(() => 'enginePage' in globalThis)
  return opened.page
}

engineTests('DuckDB-WASM over a published file', async () => {
  const page = await pageAt(serving.url)
  unwrap(await open(page))
  return engineOf(page)
})

describe('opening', () => {
  test('tells how far engine and data are, to the last byte', async () => {
    const progress = unwrap(await open(await pageAt(serving.url)))
    const wasm = await readFile(join(site.folder, DUCKDB_WASM_PATH))
    const last = (phase: string) => progress.findLast((one) => one.phase === phase)
    expect(last('engine')).toEqual({ phase: 'engine', loaded: wasm.length, total: wasm.length })
    const bytes = site.manifest.files.find(({ path }) => path === site.manifest.database)?.bytes
    expect(last('data')).toEqual({ phase: 'data', loaded: bytes, total: bytes })
    expect(progress.at(-1)?.phase).toBe('opening')
    const engine = progress.filter((one) => one.phase === 'engine').map((one) => one.loaded)
    expect(engine).toEqual(engine.toSorted((a, b) => a - b))
    expect(engine.length).toBeGreaterThan(3)
  })

  test('asks no third party for an extension, and lives on', async () => {
    const page = await pageAt(serving.url)
    unwrap(await open(page))
    const engine = engineOf(page)
    await engine.run('INSTALL parquet')
    for (const sql of [
      "SELECT * FROM read_parquet('x.parquet')",
      "SELECT * FROM 'https://example.com/x.csv'",
      'LOAD icu',
      "SELECT json('{}')",
    ]) {
      await expect(engine.run(sql)).rejects.toBeInstanceOf(EngineError)
    }
    expect(await engine.run('SELECT count(*) AS n FROM indicator_fact')).toEqual([{ n: 3 }])
  })

  test('a request of a worker to another origin would be seen', async () => {
    const { page, foreign } = await openPage(browser, serving.url)
    await page.goto(serving.url)
    await page.evaluate(async () => {
      const script = 'fetch("http://127.0.0.1:9/x").catch(() => postMessage(1))'
      const worker = new Worker(URL.createObjectURL(new Blob([script])))
      await new Promise((resolve) => worker.addEventListener('message', resolve))
    })
    expect(foreign).toEqual(['http://127.0.0.1:9/x'])
  })

  test('stops when it is aborted', async () => {
    expect(await open(await pageAt(serving.url), 0)).toMatchObject({
      ok: false,
      name: 'TimeoutError',
    })
  })
})

describe('a host that', () => {
  test('inflates the engine on the way is understood', async () => {
    const host = await startHost(async (path, request, response) => {
      const file = await resolveInside(site.folder, path)
      if (file === null) return false
      if (path === DUCKDB_WASM_PATH) response.setHeader('content-encoding', 'gzip')
      await sendFile(request, response, file)
      return true
    })
    const page = await pageAt(host.url)
    const progress = unwrap(await open(page))
    const raw = gunzipSync(await readFile(join(site.folder, DUCKDB_WASM_PATH)))
    expect(progress.findLast((one) => one.phase === 'engine')).toEqual({
      phase: 'engine',
      loaded: raw.length,
      total: null,
    })
    await host.close()
  })

  test.each([
    ['lost the data', (database: string) => `data/${database}`, 'missing'],
    ['lost the engine', () => DUCKDB_WASM_PATH, 'missing'],
    ['lost the worker', () => DUCKDB_WORKER_PATH, 'missing'],
    ['lost the manifest', () => 'data/manifest.json', 'missing'],
  ])('%s is told from the network', async (_name, lost, code) => {
    const lostPath = lost(site.manifest.database)
    const host = await startHost(async (path, request, response) => {
      const file = path === lostPath ? null : await resolveInside(site.folder, path)
      if (file === null) return false
      await sendFile(request, response, file)
      return true
    })
    expect(await open(await pageAt(host.url))).toMatchObject({
      ok: false,
      name: 'DatasetError',
      detail: code,
    })
    await host.close()
  })

  test('goes away is offline', async () => {
    const host = await serve({ folder: site.folder })
    const page = await pageAt(host.url)
    await host.close()
    expect(await open(page)).toMatchObject({ ok: false, detail: 'offline' })
  })

  test('serves an engine that is no WebAssembly is refused', async () => {
    const host = await startHost(async (path, request, response) => {
      const file = await resolveInside(site.folder, path)
      if (file === null) return false
      if (path === DUCKDB_WASM_PATH) response.end('not wasm')
      else await sendFile(request, response, file)
      return true
    })
    expect(await open(await pageAt(host.url))).toMatchObject({ ok: false, detail: 'corrupt' })
    await host.close()
  })

  test('serves other data than was published is refused', async () => {
    const path = join(site.folder, 'data', site.manifest.database)
    const original = await readFile(path)
    const changed = Buffer.from(original)
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1
    await writeFile(path, changed)
    try {
      const page = await pageAt(serving.url)
      expect(await open(page)).toMatchObject({ ok: false, detail: 'corrupt' })
      await rm(path)
      expect(await open(page)).toMatchObject({ ok: false, detail: 'missing' })
    } finally {
      await writeFile(path, original)
    }
  })
})

type Answer = (
  path: string,
  ...rest: Parameters<Parameters<typeof createServer>[1] & object>
) => Promise<boolean>

/** A host with ways of its own; false from `answer` is a 404. */
async function startHost(answer: Answer): Promise<{ url: string; close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://host').pathname.slice(1)
    void answer(path, request, response).then((found) => {
      if (found) return
      response.statusCode = 404
      response.end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
