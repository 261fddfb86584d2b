import { csvParseRows } from 'd3-dsv'
import { findingsOf } from '../../../src/data/analyze/findingsOf.ts'
import { derivedRows } from '../../../src/data/analyze/checkDataset.ts'
import { lineageOf } from '../../../src/data/analyze/lineage/lineageOf.ts'
import type { Dataset } from '../../../src/data/model/rows.ts'
import { tableByName } from '../../../src/data/store/columns.ts'
import { toCsv } from '../../../src/data/store/csv.ts'
import { comparable } from '../../../src/data/text/normalizeText.ts'

/** A step that is measured: made ready first, which is not, then run; gives how many rows came out. */
export type Step = (dataset: Dataset) => () => number

/** The steps by name. `floor` is what nobody can do without: the rows' CSV cut into cells, and the names brought into one form. */
export const STEPS: Readonly<Record<string, Step>> = {
  floor: ({ indicators }) => {
    const table = tableByName('indicator')
    const name = table.columns.findIndex((column) => column.name === 'name')
    // In pieces: one text of a million rows would be near the longest a string can be.
    const texts = Array.from({ length: Math.ceil(indicators.length / 10_000) }, (_, at) =>
      toCsv(table, indicators.slice(at * 10_000, (at + 1) * 10_000)),
    )
    return () => {
      const names = new Set<string>()
      for (const text of texts) {
        for (const cells of csvParseRows(text)) names.add(comparable(cells[name] ?? ''))
      }
      return names.size
    }
  },
  matching: (dataset) => () => lineageOf(dataset).indicatorLinks.length,
  rules: (dataset) => () => findingsOf(dataset).length,
  targets: (dataset) => () => derivedRows(dataset).indicatorTargets.length,
}
