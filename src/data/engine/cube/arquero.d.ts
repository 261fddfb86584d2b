/**
 * The parts of Arquero that are used, by file. Through its front door come a JavaScript parser and readers of formats (70 kB
 * compressed), and verbs that generate code, which a strict content security policy forbids. These files take functions instead.
 */

declare module 'arquero/src/table/Table.js' {
  type Column = readonly (string | number | bigint | null)[]
  type Data = Readonly<Record<string, Column>>
  type Compare = (a: number, b: number, data: Data) => number

  export class Table {
    constructor(columns: Data, names?: readonly string[])
    create(parts: { order?: Compare | null }): Table
    /** Calls for every row that is not filtered out, in order when `order` is true. */
    scan(visit: (row: number, data: Data) => void, order?: boolean, limit?: number): void
  }
}

declare module 'arquero/src/verbs/filter.js' {
  import type { Data, Table } from 'arquero/src/table/Table.js'
  export function _filter(table: Table, keep: (row: number, data: Data) => boolean): Table
}

declare module 'arquero/src/verbs/groupby.js' {
  import type { Data, Table } from 'arquero/src/table/Table.js'
  type Key = (row: number, data: Data) => string
  export function _groupby(table: Table, keys: { names: string[]; exprs: Key[] }): Table
}

declare module 'arquero/src/verbs/reduce.js' {
  import type { Table } from 'arquero/src/table/Table.js'
  import type { Reducer } from 'arquero/src/verbs/reduce/reducer.js'
  export function reduce<State>(table: Table, reducer: Reducer<State>): Table
}

declare module 'arquero/src/verbs/reduce/reducer.js' {
  import type { Data } from 'arquero/src/table/Table.js'
  export abstract class Reducer<State> {
    constructor(outputs: readonly string[])
    init(): State
    add(state: State, row: number, data: Data): void
    /** Adds a group's rows to the columns; returns how many. */
    write(state: State, columns: Record<string, unknown[]>): number
  }
}
