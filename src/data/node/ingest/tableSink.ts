import { mkdir, mkdtemp, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { toCsv } from '../../store/csv.ts'
import type { ReadFile } from './outcome.ts'
import { RowsError, type Sink } from './sink.ts'
import { emptyTables, tableRows } from './tableRows.ts'
import { remove, removeAtExit } from './temporary.ts'
import { createTextFile, type TextFile } from './textFile.ts'

/**
 * Writes rows as CSV tables. They grow in a folder of their own inside `folder` and take their places at the end, so that
 * what stands there is always whole; where nothing was read, what stood there stays.
 */
export async function createTableSink(folder: string): Promise<Sink> {
  await mkdir(folder, { recursive: true })
  const partial = await mkdtemp(join(folder, '.part-'))
  removeAtExit(partial)
  const files = new Map<string, TextFile>()
  for (const table of emptyTables()) {
    const file = await createTextFile(join(partial, `${table.name}.csv`))
    await file.write(toCsv(table, []))
    files.set(table.name, file)
  }
  const close = async () => {
    for (const file of files.values()) await file.close()
  }
  let isOpen = true
  return {
    async add(document) {
      for (const [name, lines] of linesOf(document)) await files.get(name)?.write(lines)
    },
    async finish({ read }) {
      isOpen = false
      await close()
      if (read === 0) return
      for (const name of files.keys()) {
        await rename(join(partial, `${name}.csv`), join(folder, `${name}.csv`))
      }
    },
    async discard() {
      if (isOpen) await close()
      isOpen = false
      await remove(partial)
    },
  }
}

/** Every table's lines of CSV, all of them before any is written. */
function linesOf(document: ReadFile): Map<string, string> {
  try {
    return new Map(
      tableRows(document).map(({ table, rows: stored }) => [
        table.name,
        toCsv(table, stored).slice(toCsv(table, []).length),
      ]),
    )
  } catch (error) {
    throw new RowsError(error instanceof Error ? error.message : String(error))
  }
}
