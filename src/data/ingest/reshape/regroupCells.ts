import type { Grid, GridRow } from '../grid.ts'
import { filledCells, firstText } from '../grid.ts'
import { looksLikeTarget } from '../indicators/looksLikeTarget.ts'
import { endsWithBar } from '../read/splitCells.ts'
import { joinCells } from './joinCells.ts'
import type { HeaderColumn } from '../indicators/readHeader.ts'
import { readHeader } from '../indicators/readHeader.ts'
import { isOperator, misfitOf } from '../indicators/readIndicatorLine.ts'
import { isBlockLabel, recogniseLevel } from '../../text/recogniseLevel.ts'

/** Units are shorter than names: 小时/周, 万人次. */
const LONGEST_UNIT = 5
/** A name, its weight, its unit, and the operator. */
const LOOK_AHEAD = 4
const SHORTEST_SURE_NAME = 8

/** Words that end an indicator table printed a cell a line. */
const AFTER_TABLE =
  /^(?:项目名称|部门名称|填表人|填报人|制表|联系人|备注|注[:：\d]|说明[:：]|说明$|附件)|(?:自评得分|总分|合计)[:：]?$|.{6,}(?:目标|自评|绩效|预算)[^。；]*表$/u

/**
 * Pages copied cell by cell print every cell of a table on its own line, and blank cells vanish. Where a header (一级指标, 二级指标, … one a
 * line) tells the columns, the cells below are put back into rows: labels of levels begin a row, a name opens the next, targets follow in
 * the header's order. The joined lines stay accounted for (`Grid.joined`), and every cell keeps the line it stood on.
 */
export function regroupCells(grid: Grid): Grid {
  const rows: GridRow[] = []
  const joined = new Map(grid.joined ?? [])
  let at = 0
  while (at < grid.rows.length) {
    const header = headerAt(grid.rows, at)
    if (header === null) {
      const row = grid.rows[at]
      if (row) rows.push(row)
      at++
      continue
    }
    rows.push(joinCells(header.rows, header.rows.map(firstText), joined))
    const table = new Regrouper(header.columns, joined)
    at += header.rows.length
    while (at < grid.rows.length && continues(grid.rows, at)) {
      const row = grid.rows[at]
      if (row) table.read(row, grid.rows.slice(at + 1, at + 1 + LOOK_AHEAD).map(firstText))
      at++
    }
    rows.push(...table.finish())
  }
  return { ...grid, rows, joined }
}

function isSingle(row: GridRow | undefined): boolean {
  return row !== undefined && filledCells(row).length <= 1
}

/** The longest run of single-cell rows from here that together are a header. */
function headerAt(
  rows: readonly GridRow[],
  at: number,
): { rows: GridRow[]; columns: HeaderColumn[] } | null {
  let best: { rows: GridRow[]; columns: HeaderColumn[] } | null = null
  for (let end = at + 1; end <= at + 12 && isSingle(rows[end - 1]); end++) {
    const text = firstText(rows[end - 1])
    if (text === '' || text.length > 20 || recogniseLevel(text) !== null) break
    const taken = rows.slice(at, end)
    const header = readHeader({ line: 0, raw: '', cells: taken.map(firstText) })
    const columns = header?.halves[0]
    const first =
      columns?.findIndex((column) => ['level1', 'level2', 'name'].includes(column.role)) ?? 0
    const isKnown =
      (first <= 1 && columns?.at(-1)?.role !== 'remark') || /备注|说明|解释|标准|核心/u.test(text)
    if (header?.halves.length === 1 && columns && columns[0]?.role !== 'remark' && isKnown)
      best = { rows: taken, columns }
  }
  return best
}

function continues(rows: readonly GridRow[], at: number): boolean {
  const row = rows[at]
  return isSingle(row) && !AFTER_TABLE.test(firstText(row)) && headerAt(rows, at) === null
}

function isUnit(text: string): boolean {
  return text.length <= LONGEST_UNIT && !looksLikeTarget(text)
}

class Regrouper {
  readonly #columns: readonly HeaderColumn[]
  readonly #joined: Map<number, number>
  readonly #rows: GridRow[] = []
  #open: { column: number; row: GridRow }[] = []

  constructor(columns: readonly HeaderColumn[], joined: Map<number, number>) {
    this.#columns = columns
    this.#joined = joined
  }

  read(row: GridRow, next: readonly string[]): void {
    const text = firstText(row)
    if (text === '' || text === '指标' || isBlockLabel(text)) {
      this.#joined.set(row.line, this.#open.at(-1)?.row.line ?? this.#rows.at(-1)?.line ?? row.line)
      return
    }
    const column = this.#columnFor(text, next)
    const last = this.#open.at(-1)?.column ?? -1
    // A cell that a bar closes is whole: what follows it is another one.
    const isWhole = endsWithBar(row.raw)
    if (column === last && this.#isLastText(column) && !isWhole) {
      this.#appendToLast(row)
      return
    }
    if (column <= last) this.#flush()
    this.#open.push({ column, row })
    // Nothing follows the dots of a row that nobody filled in.
    if (/^[….]+$/u.test(text)) this.#flush()
  }

  finish(): GridRow[] {
    this.#flush()
    return this.#rows
  }

  /** Column a cell belongs to; one at or left of the last begins a new row. */
  #columnFor(text: string, following: readonly string[]): number {
    const next = following[0] ?? ''
    const columnOf = (role: HeaderColumn['role']) =>
      this.#columns.find((column) => column.role === role)?.column
    const last = this.#open.at(-1)?.column ?? -1
    const name = columnOf('name') ?? 0
    const level = recogniseLevel(text)
    const isName =
      level?.level2Code === '31' && looksLikeTarget(next) && last === columnOf('level2')
    if (level && !isName) {
      const first = columnOf('level1')
      const second = columnOf('level2') ?? first ?? 0
      if (level.level1Code === null) return second
      // 成本指标 and 满意度指标 can be either: level 1 where a level 2 follows.
      const isFirst = level.level2Code === null || recogniseLevel(next)?.level1Code === null
      return isFirst ? (first ?? second) : second
    }
    if (last < name) return name
    const targets = this.#columns.filter(
      ({ role }) => role === 'annual' || role === 'cycle' || role === 'actual',
    )
    const isFull = last >= Math.max(...targets.map(({ column }) => column))
    // The second target was blank: words as long as a name, with a target below them, are the next one's.
    const isHalf =
      last >= Math.min(...targets.map(({ column }) => column)) && text.length >= SHORTEST_SURE_NAME
    const opensNext =
      (isFull || isHalf) &&
      !looksLikeTarget(text) &&
      (columnOf('operator') === undefined
        ? looksLikeTarget(next)
        : this.#precedesOperator(following))
    const fitting = this.#columns.find(
      ({ column, role }) =>
        column > last && (misfitOf(role)?.(text) ?? Infinity) < (opensNext ? 0.2 : 2),
    )
    // A remark that goes over a line goes on; a name would be followed by its target.
    const isTemplate = /^[….]+$/u.test(text)
    const isWhole = endsWithBar(this.#open.at(-1)?.row.raw ?? '')
    const isRest = !opensNext && !isTemplate && !looksLikeTarget(text) && !isWhole
    if (!fitting && isRest && this.#isLastText(last)) return last
    return fitting?.column ?? name
  }

  /** Whether what follows a text is what stands between a name and its operator: unit or weight, and then the operator itself. */
  #precedesOperator(following: readonly string[]): boolean {
    const at = following.findIndex((text) => isOperator(text))
    const columnOf = (role: HeaderColumn['role']) =>
      this.#columns.find((column) => column.role === role)?.column ?? 0
    return (
      at >= 0 &&
      at < columnOf('operator') - columnOf('name') &&
      following.slice(0, at).every((text) => isUnit(text) || /^\d+(?:\.\d+)?$/u.test(text))
    )
  }

  /** Whether a column is the table's last and holds words. */
  #isLastText(column: number): boolean {
    const last = this.#columns.at(-1)
    return last?.column === column && (last.role === 'reason' || last.role === 'remark')
  }

  #appendToLast(row: GridRow): void {
    const last = this.#open.at(-1)
    if (!last) return
    this.#joined.set(row.line, last.row.line)
    last.row = {
      ...last.row,
      cells: [`${firstText(last.row)}${firstText(row)}`],
      raw: `${last.row.raw}\n${row.raw}`,
    }
  }

  #flush(): void {
    if (this.#open.length === 0) return
    const width = Math.max(...this.#columns.map((column) => column.column)) + 1
    const cells = Array<string>(width).fill('')
    const lines = Array<number>(width).fill(0)
    for (const { column, row } of this.#open) {
      cells[column] = firstText(row)
      lines[column] = row.line
    }
    const parts = this.#open.map((part) => part.row)
    this.#rows.push(joinCells(parts, cells, this.#joined, lines))
    this.#open = []
  }
}
