import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CrosswalkRow } from '../analyze/lineage/crosswalk.ts'
import { readCrosswalk } from '../analyze/lineage/readCrosswalk.ts'
import { checkKinds } from '../analyze/peers/departmentKinds.ts'
import type { DepartmentKindRow, DepartmentRow, JurisdictionRow } from '../model/rows.ts'
import { tableByName } from '../store/columns.ts'
import { fromCsv } from '../store/csv.ts'
import type { Reference } from '../store/departments.ts'
import type { Note } from './applyCatalog.ts'

/** The jurisdictions and departments that documents are joined to. */
export async function readReference(folder: string): Promise<Reference> {
  const read = async (name: string, table: string) =>
    fromCsv(tableByName(table), await readFile(join(folder, name), 'utf8')) as unknown
  return {
    jurisdictions: (await read('jurisdictions.csv', 'jurisdiction')) as JurisdictionRow[],
    departments: (await read('departments.csv', 'department')) as DepartmentRow[],
  }
}

/**
 * Every `crosswalk*.csv` of the reference folder, one after the other; none is no crosswalk.
 *
 * @throws Error naming file, line and what is wrong with it.
 */
export async function readCrosswalks(folder: string): Promise<CrosswalkRow[]> {
  const names = (await readdir(folder)).filter((name) => /^crosswalk.*\.csv$/u.test(name)).sort()
  const read = names.map(async (name) =>
    readCrosswalk(await readFile(join(folder, name), 'utf8'), name),
  )
  return (await Promise.all(read)).flat()
}

/**
 * The kinds of departments, `department_kinds.csv`; without the file none.
 *
 * @throws Error when it is not well formed.
 */
export async function readKinds(folder: string): Promise<DepartmentKindRow[]> {
  const path = join(folder, 'department_kinds.csv')
  const csv = await readFile(path, 'utf8').catch((cause: unknown) => {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw cause
  })
  if (csv === null) return []
  const rows: unknown = fromCsv(tableByName('department_kind'), csv)
  return checkKinds(rows as DepartmentKindRow[])
}

/** What to tell a publisher of a line of the crosswalk that decides nothing. */
export function crosswalkNote(row: CrosswalkRow): Note {
  const end = (line: number | null, name: string | null) => `${line ?? '—'} ${name ?? '—'}`
  const from = `${row.fromYear}:${end(row.fromLine, row.fromName)}`
  const to = `${row.toYear}:${end(row.toLine, row.toName)}`
  return {
    file: `crosswalk ${row.departmentId}`,
    said: {
      zh: `${from} → ${to}：文件里没有，这一行没有用上。`,
      en: `${from} → ${to}: is not in the documents, so that line is not used.`,
    },
  }
}
