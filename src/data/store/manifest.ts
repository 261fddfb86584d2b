/** A table of the dataset: how many rows, and the SHA-256 of its CSV. */
export interface ManifestTable {
  name: string
  rows: number
  sha256: string
  /** Cells that are not blank, by column, in the order of the columns; older publications do not say. */
  filled?: number[]
}

/** A published file; `path` is relative to the manifest. */
export interface ManifestFile {
  path: string
  bytes: number
  sha256: string
}

/** Where a document's bytes are published. */
export interface ManifestSource {
  documentId: string
  file: string
  path: string
}

/** Where a cube is published: the answer to one query, of which the page knows by name what it was. */
export interface ManifestCube {
  name: string
  /** One of `files`. */
  path: string
}

/** A cluster that the site asks instead of what is published with it. */
export interface ManifestEngine {
  kind: 'clickhouse'
  /** ClickHouse's HTTP interface; relative to the site's root when a proxy of the same host stands before it. */
  url: string
  database: string
  /** A user without password who can only read. */
  user: string
}

/**
 * What a published dataset holds. It has no date of its own, so that the same input gives the same bytes;
 * `dataVersion` changes when, and only when, a table changes.
 */
export interface Manifest {
  formatVersion: number
  appVersion: string
  /** First eight hex digits of the SHA-256 over the tables' hashes. */
  dataVersion: string
  /** Path of the DuckDB file, one of `files`. */
  database: string
  engine?: ManifestEngine
  /** Cubes small enough to be published. */
  cubes: ManifestCube[]
  tables: ManifestTable[]
  files: ManifestFile[]
  sources: ManifestSource[]
}

/** Beside the manifest: the SHA-256 of every published file, the manifest's too, as `sha256sum` writes it. */
export const CHECKSUMS_FILE = 'SHA256SUMS.txt'

/** The format this code writes and reads. */
export const FORMAT_VERSION = 1

/** Why a manifest cannot be used: not one at all, or of another format. */
export type ManifestFault = 'malformed' | 'version'

/** A manifest from parsed JSON, or why it cannot be used. */
export function parseManifest(json: unknown): Manifest | ManifestFault {
  if (!isRecord(json) || typeof json.formatVersion !== 'number') return 'malformed'
  if (json.formatVersion !== FORMAT_VERSION) return 'version'
  if (!isManifest(json)) return 'malformed'
  const listed = new Set(json.files.map(({ path }) => path))
  const named = [json.database, ...json.cubes.map(({ path }) => path)]
  return named.every((path) => listed.has(path)) ? json : 'malformed'
}

/** The published file at a path; throws when the manifest does not list it. */
export function manifestFile(manifest: Manifest, path: string): ManifestFile {
  const found = manifest.files.find((file) => file.path === path)
  if (!found) throw new Error(`the manifest has no file ${path}`)
  return found
}

type Shape = Record<string, 'string' | 'number' | 'hash' | 'path'>

const TABLE: Shape = { name: 'string', rows: 'number', sha256: 'hash' }
const FILE: Shape = { path: 'path', bytes: 'number', sha256: 'hash' }
const CUBE: Shape = { name: 'string', path: 'path' }
const SOURCE: Shape = { documentId: 'string', file: 'string', path: 'path' }
const ENGINE: Shape = { kind: 'string', url: 'string', database: 'string', user: 'string' }
const MANIFEST: Shape = { appVersion: 'string', dataVersion: 'string', database: 'path' }

function isManifest(json: Record<string, unknown>): json is Record<string, unknown> & Manifest {
  return (
    fits(json, MANIFEST) &&
    (json.engine === undefined || isManifestEngine(json.engine)) &&
    allFit(json.cubes, CUBE) &&
    allFit(json.tables, TABLE) &&
    json.tables.every(({ filled }) => filled === undefined || areCounts(filled)) &&
    allFit(json.files, FILE) &&
    allFit(json.sources, SOURCE)
  )
}

/** Whether parsed JSON names a cluster to ask; a password has no place in it, because everybody can read it. */
export function isManifestEngine(json: unknown): json is ManifestEngine {
  if (!isRecord(json) || !fits(json, ENGINE) || json.kind !== 'clickhouse') return false
  const site = 'https://site.invalid/'
  const text = String(json.url)
  if (!URL.canParse(text, site)) return false
  const url = new URL(text, site)
  return /^https?:$/.test(url.protocol) && url.username + url.password === ''
}

function areCounts(value: unknown): boolean {
  return Array.isArray(value) && value.every((count: unknown) => isKind(count, 'number'))
}

function allFit(value: unknown, shape: Shape): value is Record<string, unknown>[] {
  return Array.isArray(value) && value.every((item: unknown) => isRecord(item) && fits(item, shape))
}

function fits(value: Record<string, unknown>, shape: Shape): boolean {
  return Object.entries(shape).every(([key, kind]) => isKind(value[key], kind))
}

function isKind(value: unknown, kind: Shape[string]): boolean {
  if (kind === 'number') return Number.isSafeInteger(value) && Number(value) >= 0
  if (typeof value !== 'string') return false
  if (kind === 'hash') return /^[0-9a-f]{64}$/.test(value)
  return kind === 'string' || isInnerPath(value)
}

/** A manifest must not be able to send a reader to another folder or another origin. */
function isInnerPath(path: string): boolean {
  return !path.includes('\\') && !path.split('/').some((part) => /^\.{0,2}$/.test(part))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
