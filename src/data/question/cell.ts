import type { AnswerRow, Value } from './query.ts'

function cell(row: AnswerRow, column: string): Value | null {
  const value = row[column]
  if (value === undefined) throw new Error(`answer has no column ${column}`)
  return value
}

/** A text that is always there; throws where the answer has none. */
export function textOf(row: AnswerRow, column: string): string {
  const value = cell(row, column)
  if (typeof value !== 'string') throw new Error(`${column} is not text: ${String(value)}`)
  return value
}

/** A text, or null where the document is blank. */
export function maybeText(row: AnswerRow, column: string): string | null {
  return cell(row, column) === null ? null : textOf(row, column)
}

/** A number that is always there; throws where the answer has none. */
export function numberOf(row: AnswerRow, column: string): number {
  const value = cell(row, column)
  if (typeof value !== 'number') throw new Error(`${column} is not a number: ${String(value)}`)
  return value
}

/** A number, or null where the document is blank. */
export function maybeNumber(row: AnswerRow, column: string): number | null {
  return cell(row, column) === null ? null : numberOf(row, column)
}

/** A text that is one of a fixed list; throws on any other. */
export function oneOf<T extends string>(row: AnswerRow, column: string, allowed: readonly T[]): T {
  const value = textOf(row, column)
  const found = allowed.find((item) => item === value)
  if (found === undefined)
    throw new Error(`${column} is not one of ${allowed.join(', ')}: ${value}`)
  return found
}
