import type { DocumentItem, OnlyHere } from '../../data/question/documents.ts'

/** The documents of the dataset, by id and by what they can be filtered by. */
export interface Catalog {
  all: readonly DocumentItem[]
  byId: ReadonlyMap<string, DocumentItem>
  /** Departments in the order of the documents, each once. */
  departments: readonly DocumentItem[]
  /** Years, ascending. */
  years: readonly number[]
}

/**
 * Sorts a list of documents into a catalog.
 *
 * @param onlyHere the reader's own documents among them, by id
 */
export function createCatalog(
  listed: readonly DocumentItem[],
  onlyHere: ReadonlyMap<string, OnlyHere> = new Map(),
): Catalog {
  const all = listed.map((item) => {
    const mark = onlyHere.get(item.id)
    return mark ? { ...item, onlyHere: mark } : item
  })
  const departments = new Map<string, DocumentItem>()
  // A department that has published documents is not marked as being only here.
  for (const item of all.toSorted((a, b) => Number('onlyHere' in a) - Number('onlyHere' in b))) {
    if (item.departmentId !== null && !departments.has(item.departmentId))
      departments.set(item.departmentId, item)
  }
  const years = new Set(all.flatMap((item) => item.fiscalYear ?? []))
  return {
    all,
    byId: new Map(all.map((item) => [item.id, item])),
    departments: inOrder(all, departments),
    years: [...years].sort((a, b) => a - b),
  }
}

function inOrder(
  all: readonly DocumentItem[],
  departments: ReadonlyMap<string, DocumentItem>,
): DocumentItem[] {
  const ids = new Set(all.flatMap((item) => item.departmentId ?? []))
  return [...ids].flatMap((id) => departments.get(id) ?? [])
}

/** The documents within a filter; empty lists do not restrict. */
export function documentsWithin(
  catalog: Catalog,
  filter: { departments: readonly string[]; years: readonly number[] },
): DocumentItem[] {
  return catalog.all.filter(
    (item) =>
      (filter.departments.length === 0 || filter.departments.includes(item.departmentId ?? '')) &&
      (filter.years.length === 0 || filter.years.includes(item.fiscalYear ?? Number.NaN)),
  )
}
