import type { BudgetLineRow } from '../../model/rows.ts'
import { comparable } from '../../text/normalizeText.ts'

/** Budget lines of a document table by table. A line of the same name begins the next table; a plain 合计 closes a side and may come twice. */
export function budgetTables(rows: readonly BudgetLineRow[]): BudgetLineRow[][] {
  const tables: BudgetLineRow[][] = []
  let seen = new Set<string>()
  for (const row of rows) {
    const category = comparable(row.category)
    const key = `${row.side} ${category}`
    if (tables.length === 0 || (seen.has(key) && category !== '合计')) {
      tables.push([])
      seen = new Set()
    }
    seen.add(key)
    tables.at(-1)?.push(row)
  }
  return tables
}
