import { tableFromIPC, Type, type DataType } from '@uwdata/flechette'
import type { RawAnswer, RawValue } from './decodeAnswer.ts'

/** Arrow IPC bytes, as DuckDB-WASM hands them over, as the columns and rows of an answer. */
export function arrowAnswer(ipc: Uint8Array): RawAnswer {
  const table = tableFromIPC(ipc, { useBigInt: true, useDate: true, useDecimalInt: true })
  const columns = table.schema.fields.map(({ type }, index) => {
    const column = table.getChildAt(index)
    return (row: number) => rawValue(type, column.at(row) as unknown)
  })
  return {
    names: table.schema.fields.map((field) => field.name),
    rows: Array.from({ length: table.numRows }, (_, row) => columns.map((at) => at(row))),
  }
}

function rawValue(type: DataType, value: unknown): RawValue {
  if (value === null || value === undefined) return null
  if (type.typeId === Type.Decimal) {
    return { unscaled: BigInt(value as number | bigint), scale: type.scale }
  }
  if (value instanceof Date) return value
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'bigint':
    case 'boolean':
      return value
    default:
      throw new TypeError(`Arrow type ${type.typeId} cannot be decoded`)
  }
}
