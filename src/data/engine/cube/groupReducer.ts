import type { Data } from 'arquero/src/table/Table.js'
import { Reducer } from 'arquero/src/verbs/reduce/reducer.js'
import { createFold, type Fold } from './folds.ts'
import type { PlannedMeasure } from './plan.ts'

interface Group {
  folds: Fold[]
  /** One of its rows, whose dimensions are those of all; null before the first. */
  row: number | null
  data: Data
}

/** Reduces every group to one row: its dimensions, and its measures. Sums are bigints: no fen is rounded away. */
export class GroupReducer extends Reducer<Group> {
  readonly #dimensions: readonly string[]
  readonly #measures: readonly PlannedMeasure[]

  constructor(dimensions: readonly string[], measures: readonly PlannedMeasure[]) {
    super([...dimensions, ...measures.map(({ as }) => as)])
    this.#dimensions = dimensions
    this.#measures = measures
  }

  override init(): Group {
    return { folds: this.#measures.map(({ kind }) => createFold(kind)), row: null, data: {} }
  }

  override add(group: Group, row: number, data: Data): void {
    group.row ??= row
    group.data = data
    this.#measures.forEach(({ column }, index) => {
      group.folds[index]?.add(column === null ? null : (data[column]?.[row] ?? null))
    })
  }

  override write(group: Group, columns: Record<string, unknown[]>): number {
    const { row, data, folds } = group
    for (const name of this.#dimensions) {
      columns[name]?.push(row === null ? null : (data[name]?.[row] ?? null))
    }
    this.#measures.forEach(({ as }, at) => {
      columns[as]?.push(folds[at]?.value())
    })
    return 1
  }
}
