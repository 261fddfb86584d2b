import type { AnswerRow, Value } from '../question/query.ts'

/** A decimal as engines hold it: `unscaled` / 10^`scale`. */
export interface Decimal {
  unscaled: bigint
  scale: number
}

/** What the adapters of engines hand over: one representation a SQL type. */
export type RawValue = string | number | bigint | boolean | Date | Decimal | null | undefined

/** Columns of an answer, in order, and its rows as arrays. */
export interface RawAnswer {
  names: readonly string[]
  rows: Iterable<readonly RawValue[]>
}

/**
 * Rows of an answer as plain objects.
 *
 * @throws Error naming the column when a value has no exact number.
 */
export function decodeAnswer({ names, rows }: RawAnswer): AnswerRow[] {
  return Array.from(rows, (row) =>
    Object.fromEntries(names.map((name, index) => [name, decodeNamed(name, row[index])])),
  )
}

/**
 * One value: missing is null, truth is 1 or 0, a date is `YYYY-MM-DD` and a moment ISO 8601 in UTC.
 *
 * @throws RangeError for a number that JavaScript cannot hold exactly, or that is not finite.
 */
export function decodeValue(raw: RawValue): Value | null {
  if (raw === null || raw === undefined) return null
  if (typeof raw === 'string') return raw
  if (typeof raw === 'number') return checkNumber(raw)
  if (typeof raw === 'bigint') return exactInteger(raw)
  if (typeof raw === 'boolean') return raw ? 1 : 0
  if (raw instanceof Date) return raw.toISOString().replace(/T00:00:00\.000Z$/, '')
  return decimal(raw)
}

function decodeNamed(name: string, raw: RawValue): Value | null {
  try {
    return decodeValue(raw)
  } catch (cause) {
    throw new Error(`${name}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
  }
}

function checkNumber(value: number): number {
  const inexact = Number.isInteger(value) && !Number.isSafeInteger(value)
  if (!Number.isFinite(value) || inexact) throw new RangeError(`${value} is not an exact number`)
  return value === 0 ? 0 : value
}

function exactInteger(value: bigint): number {
  const number = Number(value)
  if (!Number.isSafeInteger(number)) throw new RangeError(`${String(value)} is beyond 2^53`)
  return number
}

/** Written as text and read back, so that 0.1 is the 0.1 of JavaScript and not 1/10 computed. */
function decimal({ unscaled, scale }: Decimal): number {
  exactInteger(unscaled)
  return Number(`${String(unscaled)}e-${scale}`)
}
