import { readFile, realpath, stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { extname, join, sep } from 'node:path'

/** A folder to serve, and where. */
export interface ServeOptions {
  folder: string
  /** Wanted port; the next free one is taken when it is in use. 0 is any. */
  port?: number
  /** Path the folder stands under, such as `/some/deep/`. */
  base?: string
  host?: string
}

/** A server that runs. */
export interface Serving {
  /** Address of the folder, ending in a slash. */
  url: string
  close(): Promise<void>
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.wasm': 'application/wasm',
  '.gz': 'application/gzip',
  '.parquet': 'application/vnd.apache.parquet',
}

/** Serves a folder of static files the way a static host does. */
export async function serve(options: ServeOptions): Promise<Serving> {
  const { folder, port = 0, base = '/', host = '127.0.0.1' } = options
  const prefix = `/${base.split('/').filter(Boolean).join('/')}/`.replace('//', '/')
  const root = await realpath(folder)
  const server = createServer((request, response) => {
    void answer(request, response, root, prefix).catch(() => {
      plain(response, 500, 'Internal error')
    })
  })
  const taken = await listen(server, port, host)
  return { url: `http://${host}:${taken}${prefix}`, close: () => closeServer(server) }
}

/** The file a request path means inside a folder, a folder meaning its `index.html`; null when there is none inside. */
export async function resolveInside(root: string, path: string): Promise<string | null> {
  try {
    const target = await realpath(join(root, decodeURIComponent(path)))
    const found = await stat(target)
    const file = found.isDirectory() ? await realpath(join(target, 'index.html')) : target
    return file.startsWith(root + sep) ? file : null
  } catch {
    return null
  }
}

/** Sends a file with its type. */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: string,
): Promise<void> {
  const bytes = await readFile(file)
  response.writeHead(200, {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'content-length': bytes.byteLength,
    'cache-control': 'no-cache',
  })
  response.end(request.method === 'HEAD' ? undefined : bytes)
}

/** Answers in one line of text. */
export function plain(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' })
  response.end(`${text}\n`)
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  root: string,
  prefix: string,
): Promise<void> {
  const { pathname, search } = new URL(request.url ?? '/', 'http://host')
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    plain(response, 405, 'Only GET and HEAD')
    return
  }
  const file = `${pathname}/`.startsWith(prefix)
    ? await resolveInside(root, pathname.slice(prefix.length))
    : null
  if (file === null) {
    plain(response, 404, 'Not found')
  } else if (file.endsWith(`${sep}index.html`) && !/(\/|\.html)$/.test(pathname)) {
    response.writeHead(301, { location: `${pathname}/${search}` })
    response.end()
  } else {
    await sendFile(request, response, file)
  }
}

async function listen(server: Server, port: number, host: string): Promise<number> {
  for (let wanted = port; wanted < port + 20; wanted += 1) {
    if (await tryListen(server, wanted, host)) return portOf(server)
  }
  await tryListen(server, 0, host)
  return portOf(server)
}

function tryListen(server: Server, port: number, host: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false)
      else reject(error)
    })
    server.listen(port, host, () => {
      server.removeAllListeners('error')
      resolve(true)
    })
  })
}

function portOf(server: Server): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return address.port
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
