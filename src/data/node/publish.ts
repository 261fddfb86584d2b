import { agreementOf } from '../analyze/lineage/agreement.ts'
import type { CheckedDataset } from '../model/rows.ts'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isManifestEngine, type Manifest, type ManifestEngine } from '../store/manifest.ts'
import { buildDataset, type BuiltDataset, type Ingest } from './buildDataset.ts'
import { ingest } from './ingest/reader.ts'
import { removeOthers, tableFiles, writeFiles, writePublished } from './writePublished.ts'

/** What was published, and what a publisher should know about it. */
export interface Published extends BuiltDataset {
  manifest: Manifest
}

/**
 * Reads the sources of a project and writes `data/tables` (committed, reviewed) and `data/published` (what the site
 * serves).
 *
 * @param project folder with `package.json` and `data/`
 * @throws Error when the catalog, a reference table or `engine.json` is not well formed.
 */
export async function publish(project: string, reader: Ingest = ingest): Promise<Published> {
  const data = join(project, 'data')
  const built = await buildDataset(data, reader)
  const engine = await readEngine(join(data, 'engine.json'))
  const publication = { ...built, appVersion: await appVersion(project), ...engine }
  const tables = tableFiles(publication)
  await writeFiles(join(data, 'tables'), tables)
  await removeOthers(join(data, 'tables'), new Set([...tables.keys(), 'README.md']))
  const manifest = await writePublished(join(data, 'published'), publication)
  return { ...built, manifest }
}

/** What was published, in lines a person can act on. */
export function summarize({ dataset, refused, notes, leftovers, manifest }: Published): string {
  const counts = manifest.tables.map(({ name, rows }) => `${name} ${rows}`).join(', ')
  const unread = dataset.sourceLines.filter(({ role }) => role === 'not_understood')
  const fileOf = new Map(dataset.documents.map(({ id, file }) => [id, file]))
  return [
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
  ].join('\n')
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
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw cause
  })
  if (text === null) return {}
  const json: unknown = JSON.parse(text)
  if (isManifestEngine(json)) return { engine: json }
  throw new Error(
    'data/engine.json 须有 kind（clickhouse）、url（不含密码）、database 和 user。 data/engine.json has to have kind (clickhouse), url (without a password), database and user.',
  )
}

async function appVersion(project: string): Promise<string> {
  const json: unknown = JSON.parse(await readFile(join(project, 'package.json'), 'utf8'))
  const version = (json as { version?: unknown }).version
  if (typeof version !== 'string') throw new Error('package.json has no version')
  return version
}
