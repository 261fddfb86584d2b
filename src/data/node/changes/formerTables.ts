import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { TABLES } from '../../store/columns.ts'
import { hashOf } from '../readSources.ts'
import { dataVersionOf } from '../writePublished.ts'
import type { TableTexts } from './changesBetween.ts'

/** The tables as they were published last, and their version; null where there are none. A table that was not there yet is left out. */
export async function readFormerTables(
  folder: string,
): Promise<{ texts: TableTexts; dataVersion: string } | null> {
  const texts = new Map<string, string>()
  const hashes: { sha256: string }[] = []
  for (const { name } of TABLES) {
    const bytes = await readFile(join(folder, `${name}.csv`)).catch((cause: unknown) => {
      if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null
      throw cause
    })
    if (bytes === null) continue
    texts.set(name, bytes.toString('utf8'))
    hashes.push({ sha256: hashOf(bytes) })
  }
  return texts.has('document') ? { texts, dataVersion: dataVersionOf(hashes) } : null
}
