import { Type, type DataType, type Field } from '@uwdata/flechette'

/** What DuckDB calls the type of a column, and whether its values are numbers. */
export function columnType(type: DataType): { type: string; numeric: boolean } {
  const numeric = [Type.Int, Type.Float, Type.Decimal].some((one) => one === type.typeId)
  return { type: nameOf(type), numeric }
}

const INTEGERS: Record<number, string> = {
  8: 'TINYINT',
  16: 'SMALLINT',
  32: 'INTEGER',
  64: 'BIGINT',
}

function nameOf(type: DataType): string {
  switch (type.typeId) {
    case Type.Int:
      return `${type.signed ? '' : 'U'}${INTEGERS[type.bitWidth] ?? 'INTEGER'}`
    case Type.Float:
      return type.precision === 1 ? 'FLOAT' : 'DOUBLE'
    case Type.Decimal:
      // DuckDB hands a HUGEINT over as a decimal of its width.
      return type.precision === 38 && type.scale === 0
        ? 'HUGEINT'
        : `DECIMAL(${String(type.precision)},${String(type.scale)})`
    case Type.Bool:
      return 'BOOLEAN'
    case Type.Date:
      return 'DATE'
    case Type.Time:
      return 'TIME'
    case Type.Timestamp:
      return type.timezone === null ? 'TIMESTAMP' : 'TIMESTAMPTZ'
    case Type.Interval:
      return 'INTERVAL'
    case Type.Binary:
    case Type.LargeBinary:
    case Type.FixedSizeBinary:
      return 'BLOB'
    case Type.Dictionary:
      return 'ENUM'
    case Type.List:
    case Type.LargeList:
    case Type.FixedSizeList:
      return `${itemOf(type)}[]`
    case Type.Struct:
      return 'STRUCT'
    case Type.Map:
      return 'MAP'
    default:
      return 'VARCHAR'
  }
}

function itemOf(type: DataType): string {
  const [item] = 'children' in type ? (type.children as Field[]) : []
  return item ? nameOf(item.type) : ''
}
