import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { Problem } from '../model/problem.ts'
import type { Rows } from '../model/rows.ts'
import { assemble } from './assemble.ts'
import { budgetDisclosure } from './forms/budgetDisclosure.ts'
import { departmentForm } from './forms/departmentForm.ts'
import { indicatorList } from './forms/indicatorList.ts'
import { refuseDamaged, whyNoForm } from './diagnose.ts'
import type { FormReader } from './forms/form.ts'
import { projectForm } from './forms/projectForm.ts'
import { projectList } from './forms/projectList.ts'
import type { Grid } from './grid.ts'
import type { Leftover } from './ledger.ts'
import type { ReadAssets } from './read/readGrid.ts'
import { readGrid } from './read/readGrid.ts'
import type { OnReadProgress } from './read/readProgress.ts'
import { ReaderError } from './readerError.ts'
import { reshape } from './reshape/reshape.ts'

/** The forms Mingzhang reads, the one that names a document first: a department's form may be followed by its projects'. */
const FORMS: readonly FormReader[] = [
  departmentForm,
  projectList,
  indicatorList,
  projectForm,
  budgetDisclosure,
]

/** What a file gave: rows of exactly one document, or the reason why none. */
export type IngestResult =
  | {
      ok: true
      rows: Rows
      /** Cells of understood lines that no row took. */
      leftovers: readonly Leftover[]
    }
  | { ok: false; problem: Problem }

/** What reading may need besides the bytes. */
export interface IngestOptions {
  /** Where the PDF reader finds character maps and fonts. */
  assets?: ReadAssets
  /** Hears how far reading is, in the order in which it goes. */
  onProgress?: OnReadProgress
}

/**
 * Reads one published document into rows. Pure: the same bytes and name give the same rows, in Node and in a browser.
 *
 * @param bytes the file as published, in any format `readGrid` reads
 * @param file its name, for the document row and for messages
 * @returns rows in the order of their lines, amounts in fen; every non-blank line is in `sourceLines`. Rejects only
 * on a mistake of ours: whatever is wrong with a file is a `Problem`
 */
export async function ingest(
  bytes: Uint8Array,
  file: string,
  options: IngestOptions = {},
): Promise<IngestResult> {
  try {
    options.onProgress?.({ stage: 'opening' })
    const grid = await readGrid(bytes, file, options.assets, options.onProgress)
    options.onProgress?.({ stage: 'recognising' })
    return { ok: true, ...readForms(grid, bytes, file) }
  } catch (error) {
    if (!(error instanceof ReaderError)) throw error
    return { ok: false, problem: { code: error.code, file, line: null, said: error.said } }
  }
}

function readForms(
  source: Grid,
  bytes: Uint8Array,
  file: string,
): { rows: Rows; leftovers: readonly Leftover[] } {
  const grid = reshape(source)
  const starts = FORMS.flatMap((form) => form.recognise(grid).map((at) => ({ form, at })))
  if (starts.length === 0) throw whyNoForm(source)
  const inOrder = starts.sort((a, b) => a.at - b.at)
  const result = assemble(grid, source, inOrder, FORMS, bytesToHex(sha256(bytes)), file)
  refuseDamaged(source, result.rows.indicators)
  return result
}
