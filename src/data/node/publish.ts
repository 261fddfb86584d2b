import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { agreementOf } from '../analyze/lineage/agreement.ts'
import type { CheckedDataset } from '../model/rows.ts'
import { isManifestEngine, type Manifest, type ManifestEngine } from '../store/manifest.ts'
import { buildDataset, type BuiltDataset, type Ingest } from './buildDataset.ts'
import { changesBetween } from './changes/changesBetween.ts'
import type { Changes } from './changes/changes.ts'
import { readFormerTables } from './changes/formerTables.ts'
import { withRevisions } from './changes/revisions.ts'
import { sayChanges } from './changes/sayChanges.ts'
import { ingest } from './ingest/reader.ts'
import { DISK, type FileOps } from './publication/fileOps.ts'
import { takeLock, type Lock, type LockHolder } from './publication/lock.ts'
import { placesOf, type Places } from './publication/places.ts'
import { publishProblem } from './publication/problems.ts'
import { settle } from './publication/settle.ts'
import { replaceWhole } from './publication/stage.ts'
import { publishedFiles, tableFiles } from './writePublished.ts'

/** What was published, and what a publisher should know about it. */
export interface Published extends BuiltDataset {
  manifest: Manifest
  /** What differs from what was published before. */
  changes: Changes
  /** Whether anything was written. */
  isNew: boolean
  /** Whose lock was taken over because its process is gone. */
  takenOver: LockHolder | null
  /** Whether an earlier publication had to be finished first. */
  isFinished: boolean
}

/** How to publish. */
export interface PublishOptions {
  reader?: Ingest
  /** The disk; a test gives one that fails. */
  ops?: FileOps
  /** How long to wait while somebody else publishes, in milliseconds. */
  wait?: number
}

/**
 * Reads the sources of a project and replaces `data/tables` (committed, reviewed), `data/published` (what the site serves) and
 * `data/revisions.csv` as a whole: after a crash the old ones are there, or the next call finishes. Nothing is written where nothing changed.
 *
 * @param project folder with `package.json` and `data/`
 * @throws Error in a sentence when the catalog, a reference table or `engine.json` is not well formed, somebody else publishes, or
 * the disk does not take it.
 */
export async function publish(project: string, options: PublishOptions = {}): Promise<Published> {
  const { reader = ingest, ops = DISK, wait = 0 } = options
  const places = placesOf(join(project, 'data'))
  try {
    const lock = await takeLock(places, ops, wait)
    try {
      return await publishLocked(project, places, { reader, ops, lock })
    } finally {
      await lock.release()
    }
  } catch (cause) {
    throw publishProblem(cause, project)
  }
}

async function publishLocked(
  project: string,
  places: Places,
  { reader, ops, lock }: { reader: Ingest; ops: FileOps; lock: Lock },
): Promise<Published> {
  const isFinished = await settle(places, ops)
  const built = await buildDataset(places.data, reader, (path) => ops.read(path))
  const engine = await readEngine(join(places.data, 'engine.json'))
  const publication = { ...built, appVersion: await appVersion(project), ...engine }
  const tables = tableFiles(publication)
  const { files, manifest } = await publishedFiles(publication, places.build)
  const changes = await changesOf(places.tables, tables, manifest.dataVersion)
  const history = withRevisions(await readText(places.revisions), changes)
  const whole = {
    tables,
    published: files,
    revisions: history === null ? null : new TextEncoder().encode(history),
  }
  const isNew = await replaceWhole(places, whole, ops, () => lock.check())
  return { ...built, manifest, changes, isNew, takenOver: lock.takenOver, isFinished }
}

async function changesOf(
  folder: string,
  tables: ReadonlyMap<string, Uint8Array>,
  dataVersion: string,
): Promise<Changes> {
  const former = await readFormerTables(folder)
  const dataVersionBefore = former?.dataVersion ?? null
  if (former === null || dataVersionBefore === dataVersion) {
    return { dataVersionBefore, dataVersion, documents: [], tables: [], rows: [] }
  }
  const decoder = new TextDecoder()
  const texts = new Map(
    [...tables].flatMap(([path, bytes]) =>
      path.endsWith('.csv') ? [[path.slice(0, -'.csv'.length), decoder.decode(bytes)]] : [],
    ),
  )
  return { dataVersionBefore, dataVersion, ...changesBetween(former.texts, texts) }
}

/** What was published, in lines a person can act on. */
export function summarize(published: Published): string {
  const { dataset, refused, notes, leftovers, manifest, changes, isNew } = published
  const counts = manifest.tables.map(({ name, rows }) => `${name} ${rows}`).join(', ')
  const unread = dataset.sourceLines.filter(({ role }) => role === 'not_understood')
  const fileOf = new Map(dataset.documents.map(({ id, file }) => [id, file]))
  return [
    ...beforehand(published),
    `${dataset.documents.length} documents, data version ${manifest.dataVersion}`,
    `rows: ${counts}`,
    ...agreementLines(dataset),
    `lines not understood: ${unread.length}`,
    ...unread.map(({ documentId, line }) => `  ${fileOf.get(documentId) ?? documentId}:${line}`),
    `cells not understood: ${leftovers.length}`,
    ...leftovers.map(({ file, line, text }) => `  ${file}:${line} ${JSON.stringify(text)}`),
    `files refused: ${refused.length}`,
    ...refused.map(({ file, line, said }) => `  ${place(file, line)}: ${said.zh} ${said.en}`),
    ...notes.map(({ file, said }) => `note: ${file}: ${said.zh} ${said.en}`),
    ...(isNew ? sayChanges(changes) : ['nothing changed: no file was written']),
  ].join('\n')
}

/** What was found in the way. */
function beforehand({ takenOver, isFinished }: Published): string[] {
  const lock =
    takenOver &&
    `took over the lock of process ${takenOver.pid} (since ${takenOver.since}), which is gone`
  return [
    ...(lock === null ? [] : [lock]),
    ...(isFinished ? ['finished what an earlier publication had left to put in place'] : []),
  ]
}

/** How far the machine's lineage says what reviewers decided. */
function agreementLines({ linkReviews = [] }: CheckedDataset): string[] {
  return (['project', 'indicator'] as const).flatMap((kind) => {
    const { items, agreed } = agreementOf(linkReviews, kind)
    return items === 0
      ? []
      : [`lineage of ${kind}s: machine and review agree on ${agreed} of ${items}`]
  })
}

function place(file: string, line: number | null): string {
  return line === null ? file : `${file}:${line}`
}

/** The cluster that the site is to ask, where the publisher names one. */
async function readEngine(path: string): Promise<{ engine?: ManifestEngine }> {
  const text = await readText(path)
  if (text === null) return {}
  const json: unknown = JSON.parse(text)
  if (isManifestEngine(json)) return { engine: json }
  throw new Error(
    'data/engine.json 须有 kind（clickhouse）、url（不含密码）、database 和 user。 data/engine.json has to have kind (clickhouse), url (without a password), database and user.',
  )
}

/** null where there is no such file. */
async function readText(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch((cause: unknown) => {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw cause
  })
}

async function appVersion(project: string): Promise<string> {
  const json: unknown = JSON.parse(await readFile(join(project, 'package.json'), 'utf8'))
  const version = (json as { version?: unknown }).version
  if (typeof version !== 'string') throw new Error('package.json has no version')
  return version
}
