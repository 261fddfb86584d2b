import type { ChosenValues, Facet } from './types.ts'

/** Rows that every facet lets pass, and how many rows each value of a facet has. */
export interface FacetedRows<Row> {
  rows: Row[]
  /** By facet and value; a facet's own choice does not narrow its own counts, the others' do. */
  counts: ReadonlyMap<string, ReadonlyMap<string, number>>
}

/** Narrows rows by the chosen values: any of one facet's, all facets together. One pass, whatever the number of facets. */
export function facetRows<Row>(
  rows: readonly Row[],
  facets: readonly Facet<Row>[],
  chosen: ChosenValues,
): FacetedRows<Row> {
  const counts = new Map(facets.map(({ key }) => [key, new Map<string, number>()]))
  const wanted = facets.map(({ key }) => new Set(chosen[key] ?? []))
  const passed: Row[] = []
  for (const row of rows) {
    const values = facets.map((facet) => facet.valuesOf(row))
    const refused = facets.filter((_, at) => !passes(values[at] ?? [], wanted[at]))
    if (refused.length === 0) passed.push(row)
    if (refused.length > 1) continue
    const [only] = refused
    facets.forEach((facet, at) => {
      if (only !== undefined && only !== facet) return
      const own = counts.get(facet.key)
      for (const value of values[at] ?? []) own?.set(value, (own.get(value) ?? 0) + 1)
    })
  }
  return { rows: passed, counts }
}

function passes(values: readonly string[], wanted: ReadonlySet<string> | undefined): boolean {
  return wanted === undefined || wanted.size === 0 || values.some((value) => wanted.has(value))
}
