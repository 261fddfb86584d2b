import type { Grid } from '../../grid.ts'
import { flattenBlocks } from '../blocks.ts'
import { GridBuilder } from '../gridBuilder.ts'
import { damaged } from '../problems.ts'
import type { Zip } from '../zip/openZip.ts'
import { readXml } from '../zip/readXml.ts'
import { readRelationships } from '../zip/relationships.ts'
import { DocxBlocks } from './docxBlocks.ts'
import { readNumbering } from './numbering.ts'

/**
 * Reads a Word document: tables with merged cells, paragraphs around them, automatic numbers. Tracked insertions are taken, deletions and
 * hidden text left out. Headers, footers and notes are not read.
 *
 * @throws {ReaderError} `unreadable`, `too-large`, `empty`
 */
export async function readDocx(zip: Zip): Promise<Grid> {
  const main =
    (await readRelationships(zip, '')).byType.get('officeDocument') ?? 'word/document.xml'
  if (!zip.has(main)) throw damaged()
  const { byType } = await readRelationships(zip, main)
  const numbering = await readNumbering(zip, byType.get('numbering'), byType.get('styles'))
  const blocks = new DocxBlocks(numbering)
  await readXml(zip.read(main), blocks)
  const grid = new GridBuilder()
  flattenBlocks(blocks.blocks, grid)
  return grid.finish()
}
