import type { RawAnswer, RawValue } from '../decodeAnswer.ts'

interface JsonCompact {
  meta: { name: string; type: string }[]
  data: unknown[][]
}

const WHOLE = /^U?Int(8|16|32|64|128|256)$/
const NOT_A_NUMBER = /^(String|Date|Bool|Enum|FixedString|UUID|DateTime)/

/**
 * An answer in ClickHouse's `JSONCompact` as columns and rows. Whole numbers are exact whether the server quotes those of 64
 * bits or not: a number that JSON cannot carry is refused when it is decoded.
 *
 * @throws Error when the text is not a whole answer.
 */
export function jsonAnswer(text: string): RawAnswer {
  const json: unknown = JSON.parse(text)
  if (!isJsonCompact(json)) throw new Error('not JSONCompact')
  const types = json.meta.map(({ type }) => withoutWrapping(type))
  return {
    names: json.meta.map(({ name }) => name),
    rows: json.data.map((row) => row.map((value, index) => rawValue(value, types[index] ?? ''))),
  }
}

function rawValue(value: unknown, type: string): RawValue {
  if (value === null || typeof value === 'boolean') return value
  const isWhole = WHOLE.test(type)
  if (typeof value === 'number') return isWhole ? BigInt(value) : value
  if (typeof value !== 'string') throw new TypeError(`${type} cannot be decoded`)
  if (isWhole) return BigInt(value)
  return NOT_A_NUMBER.test(type) ? value : Number(value)
}

function withoutWrapping(type: string): string {
  const inner = /^(?:Nullable|LowCardinality)\((.*)\)$/.exec(type)?.[1]
  return inner === undefined ? type : withoutWrapping(inner)
}

function isJsonCompact(json: unknown): json is JsonCompact {
  if (typeof json !== 'object' || json === null || 'exception' in json) return false
  return 'meta' in json && Array.isArray(json.meta) && 'data' in json && Array.isArray(json.data)
}
