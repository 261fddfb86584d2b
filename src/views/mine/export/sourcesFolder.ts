import { csvFormatRows } from 'd3-dsv'
import type { Reference } from '../../../data/store/departments.ts'
import { applyCorrections } from '../applyCorrections.ts'
import type { KeptDocument } from '../kept.ts'
import { correctedCells } from './corrected.ts'
import { correctionsFile } from './csvTables.ts'
import { safeFileName } from './safeFileName.ts'
import type { ZipFile } from '../../../charts/export/zip.ts'

const CATALOG = [
  'file',
  'origin_file',
  'sha256',
  'jurisdiction',
  'department',
  'form',
  'fiscal_year',
  'fiscal_year_basis',
  'fiscal_year_reason',
  'fiscal_year_reason_en',
]

/**
 * The reader's documents as a publisher's `data/sources` takes them: the files byte for byte, their lines for `catalog.csv` with the
 * reader's corrections, and what to do with them.
 */
export function sourcesFolder(
  files: readonly { kept: KeptDocument; bytes: Uint8Array }[],
  reference: Reference,
): ZipFile[] {
  const taken = new Set<string>()
  const named = files.map((one) => ({ ...one, name: safeFileName(one.kept.file, taken) }))
  const lines = named.map(({ kept, name }) => catalogLine(kept, name, reference))
  const corrections = files.flatMap(({ kept }) => correctedCells(kept))
  return [
    ...named.map(({ name, bytes }) => ({ path: name, bytes })),
    text('catalog.csv', `${csvFormatRows([CATALOG, ...lines])}\n`),
    ...(corrections.length === 0 ? [] : [correctionsFile(corrections)]),
    text(
      'README.md',
      readme(
        named.map(({ name }) => name),
        corrections.length > 0,
      ),
    ),
  ]
}

function catalogLine(kept: KeptDocument, name: string, reference: Reference): string[] {
  const [document] = applyCorrections(kept, reference).documents
  if (!document) throw new Error('rows without a document')
  const basis = document.fiscalYearBasis === 'reader' ? 'catalog' : document.fiscalYearBasis
  return [
    name,
    kept.file,
    kept.sha256,
    document.jurisdiction ?? '',
    document.department ?? '',
    document.form,
    document.fiscalYear === null ? '' : String(document.fiscalYear),
    basis ?? '',
    document.fiscalYearReason ?? '',
    document.fiscalYearReasonEn ?? '',
  ]
}

function readme(names: readonly string[], corrected: boolean): string {
  const lines = [
    ...names.map((name) => `- ${name}`),
    '',
    '把上面的文件放进 data/sources，把 catalog.csv 的行（不含表头）接到那里的 catalog.csv 之后，再运行 npm run publish。',
    'Copy the files above into data/sources, append the lines of catalog.csv (without its header) to the one there, and run `npm run publish`.',
  ]
  const caution = [
    '',
    'corrections.csv 是读者的更正。发布时以文件印出的为准：目录只补空白，级别的更正不会自动采用，请核对原文。',
    'corrections.csv has the reader’s corrections. Publishing goes by what the document prints: the catalog only fills blanks, and corrected levels are not taken over; check them against the document.',
  ]
  return `${[...lines, ...(corrected ? caution : [])].join('\n')}\n`
}

function text(path: string, content: string): ZipFile {
  return { path, bytes: new TextEncoder().encode(content) }
}
