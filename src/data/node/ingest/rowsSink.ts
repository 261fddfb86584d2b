import type { Dataset, Rows } from '../../model/rows.ts'
import { emptyDataset } from '../emptyDataset.ts'
import type { Sink } from './sink.ts'

/** A sink that keeps the rows of all files in memory, for what has to see them together. */
export interface RowsSink extends Sink {
  readonly dataset: Dataset
}

/** Collects rows. Their documents are not joined to a catalog or to reference tables. */
export function createRowsSink(): RowsSink {
  const dataset = emptyDataset()
  return {
    dataset,
    add({ rows }) {
      for (const name of Object.keys(rows) as (keyof Rows)[]) append(dataset[name], rows[name])
      return Promise.resolve()
    },
    finish: () => Promise.resolve(),
    discard: () => Promise.resolve(),
  }
}

/** A loop, for a spread of a long document's lines could be too many arguments. */
function append(target: unknown[], rows: readonly unknown[]): void {
  for (const row of rows) target.push(row)
}
