import { manifestFile, parseManifest, type Manifest } from '../store/manifest.ts'
import { DatasetError } from './datasetError.ts'
import { download, type DownloadOptions } from './download.ts'
import { sha256Hex } from './sha256.ts'

/** Where a published dataset stands under the site's root. */
export function dataUrl(root: URL, path: string): URL {
  return new URL(`data/${path.split('/').map(encodeURIComponent).join('/')}`, root)
}

/**
 * The manifest of the dataset under a site's root.
 *
 * @throws DatasetError
 */
export async function fetchManifest(root: URL, signal?: AbortSignal): Promise<Manifest> {
  const bytes = await download(dataUrl(root, 'manifest.json'), { signal, cache: 'no-cache' })
  const manifest = parseManifest(parseJson(bytes))
  if (manifest === 'malformed') throw new DatasetError('corrupt', 'manifest.json')
  if (manifest === 'version') throw new DatasetError('version', 'manifest.json')
  return manifest
}

/**
 * A published file's bytes, checked against the manifest's length and SHA-256.
 *
 * @throws DatasetError `corrupt` when they are not the bytes that were published.
 */
export async function fetchFile(
  root: URL,
  manifest: Manifest,
  path: string,
  options: DownloadOptions = {},
): Promise<Uint8Array> {
  const { bytes: length, sha256 } = manifestFile(manifest, path)
  const url = dataUrl(root, path)
  const bytes = await download(url, {
    ...options,
    onBytes: (loaded) => options.onBytes?.(loaded, length),
  })
  const same = bytes.byteLength === length && (await sha256Hex(bytes)) === sha256
  if (!same) throw new DatasetError('corrupt', path)
  return bytes
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}
