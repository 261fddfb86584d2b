import { isFigure, isFundLabel } from '../forms/fundsTable.ts'
import { comparable } from '../../text/normalizeText.ts'
import { fundRoleOf } from '../forms/projectFields.ts'
import type { Grid, GridRow } from '../grid.ts'
import { filledCells } from '../grid.ts'
import { joinCells } from './joinCells.ts'

/** Columns a table of funds has at least. */
const FEWEST = 3

/**
 * A table of funds (年初预算数, 全年预算数, 全年执行数, …) printed a cell a line is put back into rows: the run of column heads, then each label with
 * the figures below it.
 */
export function regroupFunds(grid: Grid): Grid {
  const joined = new Map(grid.joined ?? [])
  const rows: GridRow[] = []
  let at = 0
  while (at < grid.rows.length) {
    const heads = runFrom(grid.rows, at, isHead)
    if (heads.length < FEWEST) {
      const row = grid.rows[at]
      if (row) rows.push(row)
      at++
      continue
    }
    const hasNames = /^项目$/u.test(comparable(only(heads[0] ?? { line: 0, raw: '', cells: [] })))
    const cells = heads.map(only)
    const lines = heads.map((head) => head.line)
    rows.push(
      hasNames
        ? joinCells(heads, cells, joined)
        : joinCells(heads, ['', ...cells], joined, [lines[0] ?? 0, ...lines]),
    )
    at += heads.length
    const isOfYears = heads.some((head) => YEAR_HEAD.test(comparable(only(head))))
    const isLabel = (text: string) =>
      isFundLabel(text) || (isOfYears && text !== '' && !isFigure(text))
    for (let label = grid.rows[at]; label && isLabel(only(label)); label = grid.rows[at]) {
      const figures = runFrom(grid.rows, at + 1, isFigure).slice(0, heads.length)
      if (figures.length === 0) break
      const parts = [label, ...figures]
      rows.push(joinCells(parts, parts.map(only), joined))
      at += 1 + figures.length
    }
  }
  return { ...grid, rows, joined }
}

/** A column of one year's budget or accounts (2024年预算数), or the head of the names beside it. */
const YEAR_HEAD = /^20\d\d年(?:预算|决算)数?$/u

function isHead(text: string): boolean {
  return (
    fundRoleOf(text) !== null ||
    YEAR_HEAD.test(comparable(text)) ||
    /^项目$/u.test(comparable(text))
  )
}

function only(row: GridRow): string {
  const cells = filledCells(row)
  return cells.length === 1 ? (cells[0]?.text ?? '') : ''
}

function runFrom(rows: readonly GridRow[], at: number, fits: (text: string) => boolean): GridRow[] {
  let end = at
  for (let row = rows[end]; row && only(row) !== '' && fits(only(row)); row = rows[end]) end++
  return rows.slice(at, end)
}
