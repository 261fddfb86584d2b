import { Type, type DataType, type Field } from '@uwdata/flechette'
import { decodeValue, type RawValue } from '../decodeAnswer.ts'

/** A value as a reader sees it: a number where JavaScript holds it exactly, else its digits or text; null is NULL. */
export type SandboxCell = string | number | null

/** Moments beyond what a date can be: DuckDB's infinity. */
const MAX_TIME = 8.64e15

/** One value of a column, whatever type it has. */
export function cellOf(type: DataType, value: unknown): SandboxCell {
  if (value === null || value === undefined) return null
  switch (type.typeId) {
    case Type.Float:
      return Number.isFinite(value) ? Number(value) : String(Number(value))
    case Type.Int:
      return exactly(typeof value === 'bigint' ? value : Number(value))
    case Type.Decimal:
      return exactly({ unscaled: BigInt(value as number | bigint), scale: type.scale })
    case Type.Bool:
      return value === true ? 'true' : 'false'
    case Type.Date:
      return dayOf(Number(value))
    case Type.Timestamp:
      return momentOf(Number(value), type.timezone)
    case Type.Time:
      return timeOf(Number(value) / PER_SECOND[type.unit])
    case Type.Interval:
      return intervalOf(value as Float64Array)
    case Type.Dictionary:
      return cellOf(type.dictionary, value)
    case Type.List:
    case Type.LargeList:
    case Type.FixedSizeList:
    case Type.Struct:
    case Type.Map:
      return JSON.stringify(nested(type, value))
    default:
      return value instanceof Uint8Array ? blobOf(value) : textOf(value)
  }
}

/** Units of a time of day in a second. */
const PER_SECOND = [1, 1e3, 1e6, 1e9] as const

/** Through the one decoder; what it refuses because no number holds it is written out. */
function exactly(raw: RawValue & (bigint | number | { unscaled: bigint; scale: number })) {
  try {
    return decodeValue(raw)
  } catch {
    return digitsOf(raw)
  }
}

function digitsOf(raw: bigint | number | { unscaled: bigint; scale: number }): string {
  if (typeof raw !== 'object') return String(raw)
  const { unscaled, scale } = raw
  const sign = unscaled < 0n ? '-' : ''
  const digits = String(unscaled < 0n ? -unscaled : unscaled).padStart(scale + 1, '0')
  const whole = digits.slice(0, digits.length - scale)
  return `${sign}${whole}${scale === 0 ? '' : `.${digits.slice(-scale)}`}`
}

function dayOf(milliseconds: number): SandboxCell {
  if (Math.abs(milliseconds) > MAX_TIME) return milliseconds < 0 ? '-infinity' : 'infinity'
  return decodeValue(new Date(milliseconds))
}

function momentOf(milliseconds: number, zone: string | null): SandboxCell {
  if (Math.abs(milliseconds) > MAX_TIME) return milliseconds < 0 ? '-infinity' : 'infinity'
  const seconds = Math.floor(milliseconds / 1000)
  const [day = '', time = ''] = new Date(seconds * 1000).toISOString().split(/T|\.000Z/)
  const fraction = fractionOf((milliseconds - seconds * 1000) / 1000)
  return `${day} ${time}${fraction}${zone === null ? '' : '+00'}`
}

function timeOf(seconds: number): string {
  const whole = Math.floor(seconds)
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  const clock = parts.map((part) => String(part).padStart(2, '0')).join(':')
  return `${clock}${fractionOf(seconds - whole)}`
}

/** Microseconds, DuckDB's own precision. */
function fractionOf(seconds: number): string {
  const micros = Math.round(seconds * 1e6)
  return micros === 0 ? '' : `.${String(micros).padStart(6, '0').replace(/0+$/, '')}`
}

function intervalOf([months = 0, days = 0, nanos = 0]: Iterable<number>): string {
  const said = [
    ...(months === 0 ? [] : [`${String(months)} months`]),
    ...(days === 0 ? [] : [`${String(days)} days`]),
  ]
  const clock = `${nanos < 0 ? '-' : ''}${timeOf(Math.abs(nanos) / 1e9)}`
  return nanos !== 0 || said.length === 0 ? [...said, clock].join(' ') : said.join(' ')
}

function blobOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => `\\x${byte.toString(16).padStart(2, '0').toUpperCase()}`).join(
    '',
  )
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : String(value)
}

/** Lists, structs and maps as JSON has them, each value inside decoded as it would be alone. */
function nested(type: DataType, value: unknown): unknown {
  if (value === null || value === undefined) return null
  const children = 'children' in type ? (type.children as Field[]) : []
  switch (type.typeId) {
    case Type.List:
    case Type.LargeList:
    case Type.FixedSizeList: {
      const [item] = children
      return Array.from(value as Iterable<unknown>, (one) => (item ? nested(item.type, one) : null))
    }
    case Type.Struct:
      return Object.fromEntries(
        children.map(({ name, type: of }) => [name, nested(of, (value as Named)[name])]),
      )
    case Type.Map: {
      const [entry] = children
      const [key, held] = entry && 'children' in entry.type ? (entry.type.children as Field[]) : []
      return Array.from(value as Iterable<[unknown, unknown]>, ([one, other]) => ({
        key: key ? nested(key.type, one) : null,
        value: held ? nested(held.type, other) : null,
      }))
    }
    default:
      return cellOf(type, value)
  }
}

type Named = Record<string, unknown>
