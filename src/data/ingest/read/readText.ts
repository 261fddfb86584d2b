import { cellText } from '../../text/normalizeText.ts'
import type { Grid, GridRow } from '../grid.ts'
import { decodeText } from './decodeText.ts'
import { MAX_CELLS, MAX_COLUMNS, MAX_LINE, MAX_ROWS } from './limits.ts'
import { emptyFile, tooLarge } from './problems.ts'
import { barStyleOf, splitCells } from './splitCells.ts'

/**
 * Reads a text file into a grid: UTF-8 (with or without BOM), UTF-16, or GB18030. Cells are separated by tabs, or by
 * `|` where a line has no tab.
 *
 * @throws {ReaderError} `empty` when there is nothing but white space, `not-text` when the bytes are no text, `too-large`
 */
export function readText(bytes: Uint8Array): Grid {
  if (bytes.length === 0) throw emptyFile()
  return gridOfText(decodeText(bytes))
}

/** The grid of a decoded text, see `readText`. */
export function gridOfText(text: string): Grid {
  const rows: GridRow[] = []
  let cellCount = 0
  let line = 0
  const bars = barStyleOf(linesOf(text))
  for (const raw of linesOf(text)) {
    line++
    if (raw.trim() === '') continue
    const cells = splitCells(raw, bars).map(cellText)
    cellCount += cells.length
    if (rows.length >= MAX_ROWS) throw tooLarge({ zh: '行数', en: 'lines' }, MAX_ROWS)
    if (cellCount > MAX_CELLS) throw tooLarge({ zh: '单元格数', en: 'cells' }, MAX_CELLS)
    const width = cells.findLastIndex((cell) => cell !== '') + 1
    if (width > MAX_COLUMNS) throw tooLarge({ zh: '列数', en: 'columns' }, MAX_COLUMNS)
    rows.push({ line, raw, cells })
  }
  if (rows.every((row) => row.cells.every((cell) => cell === ''))) throw emptyFile()
  return { rows, isLines: true }
}

/** Lines one after the other, so that a file of millions of lines is refused before it is cut up. */
function* linesOf(text: string): Generator<string> {
  const end = /\r\n|\n|\r/gu
  let from = 0
  for (;;) {
    const match = end.exec(text)
    const to = match?.index ?? text.length
    if (to - from > MAX_LINE)
      throw tooLarge({ zh: '一行的字数', en: 'characters in one line' }, MAX_LINE)
    yield text.slice(from, to)
    if (match === null) return
    from = end.lastIndex
  }
}
