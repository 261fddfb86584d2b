import type { DepartmentKindRow, DepartmentRow, JurisdictionRow } from '../model/rows.ts'
import { tableByName } from '../store/columns.ts'
import { fromCsv } from '../store/csv.ts'
import type { Reference } from '../store/departments.ts'
import type { Manifest } from '../store/manifest.ts'
import { fetchFile } from './fetchDataset.ts'

/**
 * The published departments, their kinds and jurisdictions, to which a reader's document is joined as publishing would join it.
 *
 * @throws DatasetError when they are not there or not as published.
 */
export async function fetchReference(
  root: URL,
  manifest: Manifest,
  signal?: AbortSignal,
): Promise<Reference> {
  const rowsOf = async (name: string): Promise<unknown> => {
    const bytes = await fetchFile(root, manifest, `tables/${name}.csv`, { signal })
    return fromCsv(tableByName(name), new TextDecoder().decode(bytes))
  }
  const [departments, jurisdictions, kinds] = await Promise.all([
    rowsOf('department'),
    rowsOf('jurisdiction'),
    rowsOf('department_kind'),
  ])
  return {
    departments: departments as DepartmentRow[],
    jurisdictions: jurisdictions as JurisdictionRow[],
    kinds: kinds as DepartmentKindRow[],
  }
}
