import type { DocumentItem } from '../../data/question/documents.ts'

/** The documents of the dataset, by id and by what they can be filtered by. */
export interface Catalog {
  all: readonly DocumentItem[]
  byId: ReadonlyMap<string, DocumentItem>
  /** Departments in the order of the documents, each once. */
  departments: readonly DocumentItem[]
  /** Years, ascending. */
  years: readonly number[]
}

/** Sorts a list of documents into a catalog. */
export function createCatalog(all: readonly DocumentItem[]): Catalog {
  const departments = new Map<string, DocumentItem>()
  for (const item of all) {
    if (item.departmentId !== null && !departments.has(item.departmentId))
      departments.set(item.departmentId, item)
  }
  const years = new Set(all.flatMap((item) => item.fiscalYear ?? []))
  return {
    all,
    byId: new Map(all.map((item) => [item.id, item])),
    departments: [...departments.values()],
    years: [...years].sort((a, b) => a - b),
  }
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
