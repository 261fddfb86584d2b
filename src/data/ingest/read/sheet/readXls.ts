import type { WorkSheet } from '@e965/xlsx'
import type { Grid } from '../../grid.ts'
import { GridBuilder } from '../gridBuilder.ts'
import { MAX_XLS_BYTES } from '../limits.ts'
import { damaged, encrypted, tooLarge, unsupported } from '../problems.ts'
import { formatNumber } from './formatNumber.ts'
import { addSheet, Sheet } from './sheetGrid.ts'

/**
 * Reads a workbook of Excel 97 to 2003; same conventions as `readXlsx`.
 *
 * @throws {ReaderError} `encrypted` (also for a docx or xlsx with a password, which comes in the same container), `unsupported` for
 *   legacy Word and Excel 95, `unreadable`, `too-large`, `empty`
 */
export async function readXls(bytes: Uint8Array): Promise<Grid> {
  if (bytes.length > MAX_XLS_BYTES)
    throw tooLarge({ zh: '工作簿字节数', en: 'bytes of workbook' }, MAX_XLS_BYTES)
  if (hasStream(bytes, 'EncryptedPackage')) throw encrypted()
  if (hasStream(bytes, 'WordDocument')) {
    throw unsupported({ zh: '旧版 Word（.doc）文件', en: 'a legacy Word (.doc) file' })
  }
  if (!hasStream(bytes, 'Workbook')) {
    if (hasStream(bytes, 'Book')) {
      throw unsupported({ zh: ' Excel 95 工作簿', en: 'an Excel 95 workbook' })
    }
    throw unsupported({ zh: '旧版 Office 文件', en: 'a legacy Office file' })
  }
  const { read } = await import('@e965/xlsx')
  let workbook
  try {
    workbook = read(bytes, {
      type: 'array',
      dense: true,
      cellNF: true,
      cellStyles: true,
      cellText: false,
    })
  } catch (error) {
    if (error instanceof Error && /password|encrypt/iu.test(error.message)) throw encrypted()
    throw damaged()
  }
  const from1904 = workbook.Workbook?.WBProps?.date1904 ?? false
  const grid = new GridBuilder()
  for (const [index, name] of workbook.SheetNames.entries()) {
    const source = workbook.Sheets[name]
    if (!source) continue
    const sheet = toSheet(name, source, from1904)
    sheet.isHidden = (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0
    addSheet(sheet, grid)
  }
  return grid.finish()
}

function toSheet(name: string, source: WorkSheet, from1904: boolean): Sheet {
  const sheet = new Sheet(name)
  for (const [row, cells] of (source['!data'] ?? []).entries()) {
    // Rows and cells that were never written are holes.
    for (const [column, cell] of ((cells as typeof cells | undefined) ?? []).entries()) {
      const found = cell as typeof cell | undefined
      if (found) sheet.set(row, column, cellText(found, from1904))
    }
  }
  for (const { s, e } of source['!merges'] ?? []) {
    sheet.merges.push({ top: s.r, left: s.c, bottom: e.r, right: e.c })
  }
  for (const [row, info] of (source['!rows'] ?? []).entries()) {
    if ((info as typeof info | undefined)?.hidden === true) sheet.hiddenRows.add(row)
  }
  for (const [column, info] of (source['!cols'] ?? []).entries()) {
    if ((info as typeof info | undefined)?.hidden === true)
      sheet.hiddenColumns.push({ from: column, to: column })
  }
  return sheet
}

function cellText(
  { t, v, z, w }: { t: string; v?: unknown; z?: string | number; w?: string },
  from1904: boolean,
): string {
  if (t === 'n' && typeof v === 'number') return formatNumber(v, String(z ?? 'General'), from1904)
  if (t === 'b') return v === true ? 'TRUE' : 'FALSE'
  if (t === 'e') return w ?? '#N/A'
  return typeof v === 'string' ? v : ''
}

/** Whether a compound file has a stream of some name: names stand in its directory in UTF-16, ended by a zero. */
function hasStream(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name, '\0'].flatMap((letter) => [letter.charCodeAt(0), 0])
  const ENTRY = 128
  for (let at = 0; at + ENTRY <= bytes.length; at += ENTRY) {
    if (wanted.every((byte, n) => bytes[at + n] === byte)) return true
  }
  return false
}
