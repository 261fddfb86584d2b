import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Plugin } from 'vite'
import { DUCKDB_WASM_PATH, DUCKDB_WORKER_PATH } from '../engine/duckdbAssets.ts'
import { PROJECT } from './paths.ts'
import { plain } from './serve.ts'

const ASSETS: Record<string, { read: () => Promise<Uint8Array>; type: string }> = {
  [DUCKDB_WASM_PATH]: { read: compressedWasm, type: 'application/gzip' },
  [DUCKDB_WORKER_PATH]: { read: workerScript, type: 'text/javascript; charset=utf-8' },
}

/** A Vite plugin that puts the query engine's files on the site's own origin, in development and in the build. */
export function duckdbPlugin(): Plugin {
  return {
    name: 'mingzhang-duckdb',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://host')
        const asset = ASSETS[pathname.slice(server.config.base.length)]
        if (!asset) {
          next()
          return
        }
        asset.read().then(
          (bytes) => {
            response.writeHead(200, { 'content-type': asset.type, 'cache-control': 'no-cache' })
            response.end(bytes)
          },
          (error: unknown) => plain(response, 500, String(error)),
        )
      })
    },
    async generateBundle() {
      for (const [fileName, { read }] of Object.entries(ASSETS)) {
        this.emitFile({ type: 'asset', fileName, source: await read() })
      }
    },
  }
}

/** The engine's WebAssembly, compressed once for each version: some hosts allow no file as large as it is raw. */
async function compressedWasm(): Promise<Uint8Array> {
  const { folder, version } = await duckdbPackage()
  const cached = join(PROJECT, `node_modules/.cache/mingzhang/duckdb-eh-${version}.wasm.gz`)
  const present = await readFile(cached).catch(() => null)
  if (present) return present
  const raw = await readFile(join(folder, 'dist/duckdb-eh.wasm'))
  const bytes = await promisify(gzip)(raw, { level: 9 })
  await mkdir(dirname(cached), { recursive: true })
  const partial = `${cached}.${process.pid}.part`
  await writeFile(partial, bytes)
  await rename(partial, cached)
  return bytes
}

/** The worker without the mention of a source map that is not shipped. */
async function workerScript(): Promise<Uint8Array> {
  const { folder } = await duckdbPackage()
  const script = await readFile(join(folder, 'dist/duckdb-browser-eh.worker.js'), 'utf8')
  return new TextEncoder().encode(script.replace(/\n\/\/# sourceMappingURL=\S+\s*$/, '\n'))
}

async function duckdbPackage(): Promise<{ folder: string; version: string }> {
  const main = createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm')
  const folder = dirname(dirname(main))
  const json: unknown = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
  return { folder, version: String((json as { version: unknown }).version) }
}
