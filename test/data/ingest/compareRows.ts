import { comparable } from '../../../src/data/text/normalizeText.ts'

/** A row as JSON holds it. */
export type Json = Record<string, unknown>

/**
 * A value in the form in which expected rows are compared: strings after NFKC, without white space and tags; a final 指标 of a level is not
 * significant.
 */
export function normal(value: unknown, key = ''): unknown {
  if (typeof value === 'string') {
    const text = comparable(value.replace(/<[^<>]+>/gu, ''))
    return key.startsWith('level') ? text.replace(/指标$/u, '') : text
  }
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value).map(([inner, of]) => [comparable(inner), normal(of, inner)]),
    )
  }
  return value
}

/** A row with only the fields that `like` has, normalised. */
export function strip(row: Json, like: Json): Json {
  return Object.fromEntries(Object.keys(like).map((key) => [key, normal(row[key], key)]))
}
