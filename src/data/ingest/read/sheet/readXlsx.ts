import type { Grid } from '../../grid.ts'
import { GridBuilder } from '../gridBuilder.ts'
import { damaged } from '../problems.ts'
import type { Zip } from '../zip/openZip.ts'
import { readXml } from '../zip/readXml.ts'
import { readRelationships } from '../zip/relationships.ts'
import { addSheet, Sheet } from './sheetGrid.ts'
import { readFormats, readSharedStrings, readWorkbook } from './xlsxParts.ts'
import { XlsxSheetHandler } from './xlsxSheet.ts'

/**
 * Reads an Excel workbook sheet by sheet: numbers as displayed but without thousands separators, formulas by their stored result. Hidden rows and
 * sheets are read and marked, hidden columns kept apart in `hiddenCells`.
 *
 * @throws {ReaderError} `unreadable`, `too-large`, `empty`
 */
export async function readXlsx(zip: Zip): Promise<Grid> {
  const main = (await readRelationships(zip, '')).byType.get('officeDocument') ?? 'xl/workbook.xml'
  if (!zip.has(main)) throw damaged()
  const { byId, byType } = await readRelationships(zip, main)
  const workbook = await readWorkbook(zip, main)
  const context = {
    strings: await readSharedStrings(zip, byType.get('sharedStrings')),
    formats: await readFormats(zip, byType.get('styles')),
    from1904: workbook.from1904,
  }
  const grid = new GridBuilder()
  for (const entry of workbook.sheets) {
    const part = byId.get(entry.relationship)
    // Chart sheets and macros have no cells.
    if (part === undefined || !part.includes('worksheets/')) continue
    if (!zip.has(part)) throw damaged()
    const sheet = new Sheet(entry.name)
    sheet.isHidden = entry.isHidden
    await readXml(zip.read(part), new XlsxSheetHandler(sheet, context))
    addSheet(sheet, grid)
  }
  return grid.finish()
}
