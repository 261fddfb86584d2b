import { DatasetError } from './datasetError.ts'

/** How a download is watched and stopped. */
export interface DownloadOptions {
  /** Hears bytes so far, and of how many where the host tells. */
  onBytes?: (loaded: number, total: number | null) => void
  signal?: AbortSignal | undefined
  cache?: RequestCache
}

/**
 * Starts a download.
 *
 * @throws DatasetError `offline` when nothing answers, `missing` when the host says there is no such file, or answers
 * with a page of its own instead of one.
 */
export async function request(url: URL, options: DownloadOptions = {}): Promise<Response> {
  const { signal, cache } = options
  const response = await answered(url, signal, () =>
    fetch(url, { signal: signal ?? null, cache: cache ?? 'default' }),
  )
  const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false
  if (response.status === 404 || response.status === 410 || (response.ok && isPage)) {
    throw new DatasetError('missing', fileName(url))
  }
  if (!response.ok) {
    throw new DatasetError('offline', fileName(url), new Error(`HTTP ${response.status}`))
  }
  return response
}

/** Downloads a file whole; errors as of `request`. */
export async function download(url: URL, options: DownloadOptions = {}): Promise<Uint8Array> {
  const response = await request(url, options)
  const chunks: Uint8Array[] = []
  await answered(url, options.signal, async () => {
    for await (const chunk of chunksOf(countBytes(response, options))) chunks.push(chunk)
  })
  return joinBytes(chunks)
}

/** A response's body, telling bytes as they pass. A host that inflates on the way does not tell how many will come. */
export function countBytes(
  response: Response,
  { onBytes }: DownloadOptions,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const length = Number(response.headers.get('content-length') ?? Number.NaN)
  const encoded = response.headers.get('content-encoding') !== null
  const total = encoded || !(length > 0) ? null : length
  let loaded = 0
  const counter = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      loaded += chunk.byteLength
      onBytes?.(loaded, total)
      controller.enqueue(chunk)
    },
  })
  return (response.body ?? new Blob([]).stream()).pipeThrough(counter)
}

/** Chunks of a stream; not every browser can iterate a stream itself. */
export async function* chunksOf<T>(stream: ReadableStream<T>): AsyncGenerator<T> {
  const reader = stream.getReader()
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
  } finally {
    reader.releaseLock()
  }
}

/** Name of the file a URL points at. */
export function fileName(url: URL): string {
  return url.pathname.split('/').at(-1) ?? url.pathname
}

/** Runs a network step: once aborted it fails with the signal's reason, and else as `offline`. */
export async function answered<T>(
  url: URL,
  signal: AbortSignal | undefined,
  step: () => Promise<T>,
): Promise<T> {
  try {
    return await step()
  } catch (cause) {
    signal?.throwIfAborted()
    throw cause instanceof DatasetError ? cause : new DatasetError('offline', fileName(url), cause)
  }
}

function joinBytes(chunks: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0))
  let offset = 0
  for (const chunk of chunks) {
    joined.set(chunk, offset)
    offset += chunk.byteLength
  }
  return joined
}
