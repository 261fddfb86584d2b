import { decodeValue, type RawValue } from '../decodeAnswer.ts'
import type { Cell, CubeColumn } from './columns.ts'

/** Columns of a cube by name, all of one length. */
export type CubeData = Record<string, readonly Cell[]>

/** A column as its file has it: texts that repeat stand once in `words`, and `cells` holds their places. */
interface StoredColumn extends CubeColumn {
  words?: string[]
  /** A whole number beyond 2⁵³ is text, so that no fen is lost on the way through JSON. */
  cells: (string | number | null)[]
}

/**
 * A cube as the JSON that is published: column by column, so that it packs well. The same rows give the same text.
 *
 * @param rows in the order of the columns
 * @throws RangeError for a count or a line that JavaScript cannot hold exactly.
 */
export function toCubeFile(
  columns: readonly CubeColumn[],
  rows: readonly (readonly RawValue[])[],
): string {
  const stored = columns.map((column, index) =>
    storeColumn(
      column,
      rows.map((row) => row[index] ?? null),
    ),
  )
  return `${JSON.stringify({ columns: stored })}\n`
}

/** The columns of a cube's JSON; null when it is not the cube with these columns. */
export function parseCubeFile(columns: readonly CubeColumn[], json: string): CubeData | null {
  const { columns: stored } = JSON.parse(json) as { columns: StoredColumn[] }
  const same =
    stored.length === columns.length &&
    columns.every(({ name, type }, at) => stored[at]?.name === name && stored[at].type === type)
  if (!same) return null
  return Object.fromEntries(stored.map((column) => [column.name, column.cells.map(cellOf(column))]))
}

function storeColumn({ name, type }: CubeColumn, raw: readonly RawValue[]): StoredColumn {
  if (type === 'exact') return { name, type, cells: raw.map(storeExact) }
  const cells = raw.map(decodeValue)
  if (type === 'number') return { name, type, cells }
  const words = [...new Set(cells.filter((cell) => typeof cell === 'string'))]
  if (words.length * 2 > cells.length) return { name, type, cells }
  const places = new Map<unknown, number>(words.map((word, place) => [word, place]))
  return { name, type, words, cells: cells.map((cell) => places.get(cell) ?? null) }
}

function storeExact(raw: RawValue): string | number | null {
  if (raw === null || raw === undefined) return null
  if (typeof raw !== 'bigint') throw new TypeError(`a ${typeof raw} is not a whole number`)
  return Number.isSafeInteger(Number(raw)) ? Number(raw) : String(raw)
}

function cellOf({ type, words }: StoredColumn): (cell: string | number | null) => Cell {
  if (type === 'exact') return (cell) => (cell === null ? null : BigInt(cell))
  if (words) return (cell) => (cell === null ? null : (words[Number(cell)] ?? null))
  return (cell) => cell
}
