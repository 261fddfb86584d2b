import { readFile } from 'node:fs/promises'
import { readGrid } from '../../ingest/read/readGrid.ts'
import { ReaderError } from '../../ingest/readerError.ts'
import type { LineRole, Rows, SourceLineRow } from '../../model/rows.ts'
import type { Ingest } from '../buildDataset.ts'
import { findFiles } from './findFiles.ts'
import type { ReadFile } from './outcome.ts'
import { printable, visible } from './printable.ts'
import type { Screen } from './progress.ts'
import { pdfAssets } from './reader.ts'
import { readDocument } from './readDocument.ts'
import { rowLabels } from './rowLabels.ts'
import { orRunnerUp, UNCERTAIN_BELOW } from './unread.ts'

type Paint = (style: keyof typeof STYLES, text: string) => string

const STYLES = { dim: 2, good: 32, bad: 31, warn: 33, bold: 1 } as const

/**
 * Prints a document with each line's role, the rows that took it and what was left over. Of a document that is refused,
 * it prints the cells as they were read, for whoever writes the form that would read it.
 *
 * @returns the exit code: 1 when the document is refused
 */
export async function explain(
  path: string,
  ingest: Ingest,
  out: Screen,
  errors: Screen,
): Promise<number> {
  const paint = painter(out)
  const [found] = await findFiles([path])
  if (!found) return 1
  const outcome =
    found.kind === 'refused' ? found : await readDocument(found, { ingest, cache: null })
  if (outcome.kind === 'read') {
    out.write(explainRead(outcome, paint))
    return 0
  }
  errors.write(`${printable(path)}: ${outcome.problem.said.en}\n`)
  if (found.kind === 'found') out.write(await explainCells(path, found.file, paint))
  return 1
}

function explainRead(document: ReadFile, paint: Paint): string {
  const { rows, leftovers } = document
  const labels = rowLabels(rows)
  const lines = rows.sourceLines.flatMap((line) => [
    lineText(line, paint),
    ...line.rowIds.map((id) => `${INDENT}→ ${rowText(id, labels, rows, paint)}`),
    ...leftovers
      .filter((left) => left.line === line.line)
      .map((left) => `${INDENT}${paint('warn', `? left over: ${visible(left.text)}`)}`),
  ])
  return `${paint('bold', heading(document))}\n${lines.join('\n')}\n`
}

const INDENT = ' '.repeat(22)

function heading({ path, rows }: ReadFile): string {
  const [document] = rows.documents
  const parts = [
    document?.form,
    document?.jurisdiction,
    document?.department,
    document?.fiscalYear,
    document?.title,
  ]
  return `${printable(path)}: ${visible(parts.map((part) => part ?? '—').join(' · '))}`
}

function lineText({ line, role, text }: SourceLineRow, paint: Paint): string {
  return `${String(line).padStart(5)} ${paint(styleOf(role), role.padEnd(14))}  ${cellsText(text.split('\t'), paint)}`
}

function styleOf(role: LineRole): keyof typeof STYLES {
  if (role === 'not_understood') return 'bad'
  return ['title', 'running_text', 'header', 'label'].includes(role) ? 'dim' : 'good'
}

function rowText(
  id: string,
  labels: ReadonlyMap<string, string>,
  { indicators }: Rows,
  paint: Paint,
): string {
  const label = visible(labels.get(id) ?? id)
  const indicator = indicators.find((row) => row.id === id)
  if (indicator === undefined || indicator.levelConfidence >= UNCERTAIN_BELOW) return label
  return paint('warn', `${label} uncertain${orRunnerUp(indicator)}`)
}

async function explainCells(path: string, file: string, paint: Paint): Promise<string> {
  try {
    const grid = await readGrid(new Uint8Array(await readFile(path)), file, pdfAssets())
    return grid.rows
      .map(({ line, cells }) => `${String(line).padStart(5)}  ${cellsText(cells, paint)}\n`)
      .join('')
  } catch (error) {
    // The sentence that refused the file has said it; there are no cells to show.
    if (error instanceof ReaderError) return ''
    throw error
  }
}

function cellsText(cells: readonly string[], paint: Paint): string {
  return cells.map((cell) => visible(cell.trim())).join(paint('dim', ' ¦ '))
}

function painter(screen: Screen): Paint {
  const hasColour = screen.isTTY === true && process.env.NO_COLOR === undefined
  return (style, text) => (hasColour ? `\x1b[${STYLES[style]}m${text}\x1b[0m` : text)
}
