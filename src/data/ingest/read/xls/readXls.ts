import type { Grid } from '../../grid.ts'
import { GridBuilder } from '../gridBuilder.ts'
import { MAX_XLS_BYTES } from '../limits.ts'
import { damaged, encrypted, tooLarge, unsupported } from '../problems.ts'
import { builtInFormat } from '../sheet/formatNumber.ts'
import { addSheet, Sheet } from '../sheet/sheetGrid.ts'
import { CompoundFile } from './compoundFile.ts'
import { readRecords, RECORD, RecordReader } from './records.ts'
import type { XlsContext } from './xlsSheet.ts'
import { fillSheet } from './xlsSheet.ts'

interface BoundSheet {
  name: string
  at: number
  isHidden: boolean
  isWorksheet: boolean
}

/**
 * Reads a workbook of Excel 97 to 2003; same conventions as `readXlsx`.
 *
 * @throws {ReaderError} `encrypted` (also for a docx or xlsx with a password, which comes in the same container), `unsupported` for
 *   legacy Word and Excel 95, `truncated`, `unreadable`, `too-large`, `empty`
 */
export function readXls(bytes: Uint8Array): Grid {
  if (bytes.length > MAX_XLS_BYTES)
    throw tooLarge({ zh: '工作簿字节数', en: 'bytes of workbook' }, MAX_XLS_BYTES)
  const file = new CompoundFile(bytes)
  const stream = file.stream('Workbook')
  if (!stream) throw otherFile(file)
  const { sheets, context } = readGlobals(stream)
  const grid = new GridBuilder()
  for (const { name, at, isHidden, isWorksheet } of sheets) {
    if (!isWorksheet) continue
    const sheet = new Sheet(name)
    sheet.isHidden = isHidden
    fillSheet(sheet, stream, at, context)
    addSheet(sheet, grid)
  }
  return grid.finish()
}

function otherFile(file: CompoundFile): Error {
  if (file.has('EncryptedPackage')) return encrypted()
  if (file.has('WordDocument'))
    return unsupported({ zh: '旧版 Word（.doc）文件', en: 'a legacy Word (.doc) file' })
  if (file.has('Book')) return unsupported({ zh: ' Excel 95 工作簿', en: 'an Excel 95 workbook' })
  return unsupported({ zh: '旧版 Office 文件', en: 'a legacy Office file' })
}

function readGlobals(stream: Uint8Array): { sheets: BoundSheet[]; context: XlsContext } {
  const sheets: BoundSheet[] = []
  const context: XlsContext = { strings: [], formats: [], from1904: false }
  const own = new Map<number, string>()
  const formatIds: number[] = []
  for (const record of readRecords(stream, 0)) {
    const reader = new RecordReader(record)
    switch (record.kind) {
      case RECORD.filePass:
        throw encrypted()
      case RECORD.date1904:
        context.from1904 = reader.u16() === 1
        break
      case RECORD.format:
        own.set(reader.u16(), reader.richString())
        break
      case RECORD.xf:
        reader.skip(2)
        formatIds.push(reader.u16())
        break
      case RECORD.boundSheet:
        sheets.push(readBoundSheet(reader, stream.length))
        break
      case RECORD.sst:
        context.strings = readStrings(reader)
        break
    }
  }
  context.formats = formatIds.map((id) => own.get(id) ?? builtInFormat(id))
  return { sheets, context }
}

function readBoundSheet(reader: RecordReader, end: number): BoundSheet {
  const at = reader.u32()
  if (at >= end) throw damaged()
  const isHidden = (reader.u8() & 3) !== 0
  const isWorksheet = reader.u8() === 0
  return { name: reader.richString(reader.u8()), at, isHidden, isWorksheet }
}

function readStrings(reader: RecordReader): string[] {
  reader.skip(4)
  const count = reader.u32()
  const strings: string[] = []
  while (strings.length < count && !reader.isAtEnd) strings.push(reader.richString())
  return strings
}
