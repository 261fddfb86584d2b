import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { checkDataset } from '../analyze/checkDataset.ts'
import { lineageOf } from '../analyze/lineage/lineageOf.ts'
import { withKinds } from '../analyze/peers/departmentKinds.ts'
import type { IngestResult } from '../ingest/ingest.ts'
import type { Problem } from '../model/problem.ts'
import type { CheckedDataset, Dataset, DepartmentRow, DocumentRow, Rows } from '../model/rows.ts'
import { toCsv } from '../store/csv.ts'
import { departmentOf, usedJurisdictions, type Reference } from '../store/departments.ts'
import { tablesOf } from '../store/stored.ts'
import { applyCatalog, type Note } from './applyCatalog.ts'
import { emptyDataset } from './emptyDataset.ts'
import { crosswalkNote, readCrosswalks, readKinds, readReference } from './readReference.ts'
import { readCatalog, type CatalogEntry } from './readCatalog.ts'
import { readSources, type ReadBytes, type SourceFile } from './readSources.ts'

/** Reads one document. */
export type Ingest = (bytes: Uint8Array, file: string) => IngestResult | Promise<IngestResult>

/** A dataset, the files it was read from, and what a publisher should know. */
export interface BuiltDataset {
  dataset: CheckedDataset
  /** The files that were read, with the document each became. */
  sources: { documentId: string; source: SourceFile }[]
  /** Files that were not read, and why. */
  refused: Problem[]
  notes: Note[]
  /** Cells of understood lines that no row took. */
  leftovers: { file: string; line: number; text: string }[]
}

/**
 * Reads every document of `sources/` under a data folder, joins it to its catalog and to `reference/`, and runs the rules over all of
 * them. A file that cannot be read is refused and the rest goes on. The same files give the same rows in the same order.
 *
 * @param read reads a source's bytes; from the disk by default
 * @throws Error when the catalog or a reference table is not well formed.
 */
export async function buildDataset(
  dataFolder: string,
  ingest: Ingest,
  read?: ReadBytes,
): Promise<BuiltDataset> {
  const folder = join(dataFolder, 'reference')
  const [files, catalog, reference, kinds, crosswalk] = await Promise.all([
    readSources(join(dataFolder, 'sources'), read),
    readFile(join(dataFolder, 'sources/catalog.csv'), 'utf8').then(readCatalog),
    readReference(folder),
    readKinds(folder),
    readCrosswalks(folder),
  ])
  const { unique, notes } = withoutDuplicates(files)
  const built: BuiltDataset = {
    dataset: { ...emptyDataset(), findings: [], indicatorTargets: [], measurability: [] },
    sources: [],
    refused: [],
    leftovers: [],
    notes: [...notes, ...catalogNotes(files, catalog)],
  }
  const departments = new Map<string, DepartmentRow>()
  for (const source of unique) {
    await addDocument(built, departments, source, { ingest, catalog, reference })
  }
  built.dataset.departments = withKinds(
    sortedBy([...departments.values()], (row) => row.id),
    kinds,
  )
  built.dataset.jurisdictions = sortedBy(
    usedJurisdictions(built.dataset.departments, reference),
    (row) => row.code,
  )
  const { unresolved, ...lineage } = lineageOf(built.dataset, { crosswalk })
  built.dataset = { ...checkDataset(built.dataset), ...lineage, departmentKinds: kinds }
  built.notes.push(...unresolved.map(crosswalkNote))
  return built
}

interface Sources {
  ingest: Ingest
  catalog: readonly CatalogEntry[]
  reference: Reference
}

async function addDocument(
  built: BuiltDataset,
  departments: Map<string, DepartmentRow>,
  source: SourceFile,
  { ingest, catalog, reference }: Sources,
): Promise<void> {
  const result = await ingestChecked(ingest, source)
  if (!result.ok) {
    built.refused.push(result.problem)
    return
  }
  const [read] = result.rows.documents
  if (!read) return
  const entry = catalog.find(({ sha256 }) => sha256 === source.sha256)
  const { document, facts, notes } = applyCatalog(read, entry)
  const department = departmentOf(document, reference)
  if (department) departments.set(department.id, department)
  const rows = { ...result.rows, documentFacts: [...result.rows.documentFacts, ...facts] }
  appendRows(built.dataset, rows, { ...document, departmentId: department?.id ?? null })
  built.sources.push({ documentId: document.id, source })
  built.notes.push(...notes)
  built.leftovers.push(...result.leftovers.map((left) => ({ file: source.file, ...left })))
}

/** A document whose rows do not fit the tables is refused like one that cannot be read: the others must not suffer. */
async function ingestChecked(ingest: Ingest, { bytes, file }: SourceFile): Promise<IngestResult> {
  try {
    const result = await ingest(bytes, file)
    if (result.ok) checkRows(result.rows)
    return result
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    const said = {
      zh: `读出的行不能用：${reason}。`,
      en: `its rows cannot be used: ${reason}.`,
    }
    return { ok: false, problem: { code: 'unreadable', file, line: null, said } }
  }
}

function checkRows(rows: Rows): void {
  if (rows.documents.length !== 1) throw new Error(`${rows.documents.length} documents in one file`)
  for (const { table, rows: stored } of tablesOf({ ...emptyDataset(), ...rows })) {
    toCsv(table, stored)
  }
}

function appendRows(dataset: Dataset, rows: Rows, document: DocumentRow): void {
  dataset.documents.push(document)
  dataset.documentFacts.push(...rows.documentFacts)
  dataset.staffing.push(...byLine(rows.staffing))
  dataset.budgetLines.push(...byLine(rows.budgetLines))
  dataset.projects.push(...byLine(rows.projects))
  dataset.goals.push(...byLine(rows.goals))
  dataset.indicators.push(...byLine(rows.indicators))
  dataset.results.push(...byLine(rows.results))
  dataset.executions.push(...byLine(rows.executions))
  dataset.sourceLines.push(...byLine(rows.sourceLines))
}

function byLine<Row extends { line: number }>(rows: readonly Row[]): Row[] {
  return rows.toSorted((a, b) => a.line - b.line)
}

function sortedBy<Row>(rows: readonly Row[], key: (row: Row) => string): Row[] {
  return rows.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
}

function withoutDuplicates(files: readonly SourceFile[]): { unique: SourceFile[]; notes: Note[] } {
  const first = new Map<string, SourceFile>()
  const notes: Note[] = []
  for (const source of files) {
    const same = first.get(source.sha256)
    if (!same) first.set(source.sha256, source)
    else notes.push(duplicateNote(source.file, same.file))
  }
  return { unique: [...first.values()], notes }
}

function duplicateNote(file: string, same: string): Note {
  return {
    file,
    said: {
      zh: `与 ${same} 逐字节相同，只读一次。`,
      en: `is the same, byte for byte, as ${same} and is read once.`,
    },
  }
}

function catalogNotes(files: readonly SourceFile[], catalog: readonly CatalogEntry[]): Note[] {
  const hashes = new Set(files.map(({ sha256 }) => sha256))
  const names = new Set(files.map(({ file }) => file))
  return catalog
    .filter(({ sha256 }) => !hashes.has(sha256))
    .map(({ file }) => ({
      file,
      said: names.has(file)
        ? {
            zh: '内容与目录里的 SHA-256 不符，目录的这一行没有用上。',
            en: 'its bytes are not those of its SHA-256 in the catalog, so that line is not used.',
          }
        : { zh: '目录里有，文件夹里没有。', en: 'is in the catalog but not in the folder.' },
    }))
}
