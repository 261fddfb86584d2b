import type { HeaderColumn } from './readHeader.ts'
import type { IndicatorLine } from './readIndicatorLine.ts'

/** Columns in which a table prints its levels and names where nothing has been displaced. */
export interface HomeColumns {
  level1: number
  level2: number
  name: number
}

/**
 * Rows that print level 1, level 2 and name side by side vote for the home columns; without such rows the header tells. (A
 * header can itself be displaced, so the rows go first.)
 */
export function findHomeColumns(
  lines: readonly IndicatorLine[],
  columns: readonly HeaderColumn[],
): HomeColumns {
  const votes = new Map<number, number>()
  for (const { labels, nameColumn } of lines) {
    const [first, second] = labels
    if (!first || second?.column !== first.column + 1 || nameColumn !== second.column + 1) continue
    votes.set(first.column, (votes.get(first.column) ?? 0) + 1)
  }
  const [winner] = [...votes].sort((a, b) => b[1] - a[1] || b[0] - a[0])
  if (winner) return { level1: winner[0], level2: winner[0] + 1, name: winner[0] + 2 }
  const columnOf = (role: HeaderColumn['role']) =>
    columns.find((column) => column.role === role)?.column
  const name = columnOf('name') ?? 3
  const level2 = columnOf('level2') ?? name - 1
  return { level1: columnOf('level1') ?? level2 - 1, level2, name }
}
