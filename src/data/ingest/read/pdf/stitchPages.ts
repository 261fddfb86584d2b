import type { GridBuilder } from '../gridBuilder.ts'
import type { PageItem } from './pageItems.ts'
import type { Region, RuledTable } from './ruledTable.ts'
import { NEAR, positions } from './rules.ts'

interface PlacedItem {
  page: number
  item: PageItem
}

interface PlacedTable {
  page: number
  table: RuledTable
}

/** Longest header a table repeats on its next page, in rows. */
const LONGEST_HEADER = 5

/**
 * Adds what stands on all pages. A table that ends a page and begins the next at the same width is one table: it has one set of
 * columns, and a merged cell goes on into the next page. Headers that are repeated stay rows.
 */
export function addPages(pages: readonly (readonly PageItem[])[], into: GridBuilder): void {
  const items = pages.flatMap((page, index) =>
    page.map((item): PlacedItem => ({ page: index + 1, item })),
  )
  let chain: PlacedTable[] = []
  for (const [index, { page, item }] of items.entries()) {
    if (item.kind === 'text') {
      into.add({ cells: item.cells }, { page })
      continue
    }
    chain.push({ page, table: item })
    const next = items[index + 1]
    if (next && goesOn({ page, item }, next)) continue
    addTable(chain, into)
    chain = []
  }
}

function goesOn(a: PlacedItem, b: PlacedItem): boolean {
  return (
    a.item.kind === 'table' &&
    b.item.kind === 'table' &&
    b.page === a.page + 1 &&
    Math.abs(a.item.left - b.item.left) <= NEAR &&
    Math.abs(a.item.right - b.item.right) <= NEAR
  )
}

function addTable(chain: readonly PlacedTable[], into: GridBuilder): void {
  const columns = positions(chain.flatMap(({ table }) => table.columns))
  const header = chain[0] ? rowTexts(chain[0].table) : []
  let before: RuledTable | null = null
  for (const { page, table } of chain) {
    const rows = rowTexts(table)
    let repeated = 0
    while (before && repeated < LONGEST_HEADER && isSame(rows[repeated], header[repeated]))
      repeated++
    const inherited = before ? inheritedTexts(before, table, repeated) : new Map<Region, string>()
    for (let row = 0; row < table.rowCount; row++) {
      const cells = columns.map(() => '')
      const covered = columns.map((): string | null => null)
      for (const region of table.regions) {
        if (row < region.row || row >= region.row + region.rowspan) continue
        const text = inherited.get(region)
        const from = columnOf(columns, region.left)
        if (row === region.row && text === undefined) cells[from] = region.text
        else covered.fill(text ?? region.text, from, columnOf(columns, region.right))
      }
      into.add({ cells, covered }, { page })
    }
    before = carriedOn(table, inherited)
  }
}

/** Index of the column a position begins; past the last one for the right edge of a table. */
function columnOf(columns: readonly number[], x: number): number {
  const at = columns.findIndex((column) => column > x + NEAR)
  const index = at < 0 ? columns.length - 1 : at - 1
  const isEdge = Math.abs((columns[index] ?? 0) - x) <= NEAR
  return isEdge ? index : index + 1
}

function rowTexts(table: RuledTable): string[] {
  return Array.from({ length: Math.min(table.rowCount, LONGEST_HEADER) }, (_, row) =>
    table.regions
      .filter((region) => region.row === row)
      .map((region) => region.text)
      .join('\t'),
  )
}

function isSame(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && a === b && a.trim() !== ''
}

/** Blank cells at the top of a page that a merged cell at the foot of the page before goes on into. */
function inheritedTexts(before: RuledTable, table: RuledTable, row: number): Map<Region, string> {
  const foot = before.regions.filter((region) => region.row + region.rowspan === before.rowCount)
  const found = new Map<Region, string>()
  for (const region of table.regions) {
    if (region.row !== row || region.text !== '') continue
    const above = foot.find(
      ({ left, right }) =>
        Math.abs(left - region.left) <= NEAR && Math.abs(right - region.right) <= NEAR,
    )
    if (above && above.text !== '' && (above.rowspan > 1 || region.rowspan > 1))
      found.set(region, above.text)
  }
  return found
}

/** The table with the texts its cells inherited, for the page after it. */
function carriedOn(table: RuledTable, inherited: ReadonlyMap<Region, string>): RuledTable {
  const regions = table.regions.map((region) => ({
    ...region,
    text: inherited.get(region) ?? region.text,
  }))
  return { ...table, regions }
}
