import { cellText } from '../../text/normalizeText.ts'
import type { Grid, GridRow } from '../grid.ts'
import { barStyleOf, endsWithBar, splitCells } from '../read/splitCells.ts'
import { isKnownLabel } from './knownLabel.ts'

/** A cell is seldom broken over more lines than this. */
const MOST_PIECES = 12

const BAR = /[|｜]/u
const LONE_BAR = /^[|｜]\s*$/u
const BLANK_CELL = /^\s+[|｜]\s*$/u
const bars = (text: string): number => text.split(BAR).length - 1

/**
 * Puts lines together that are one row of a table drawn with bars. Where rows (or, a cell a line, cells) end with a bar, a line that does not
 * is broken inside a cell and goes on below, so that nothing has to be guessed. Where a bar alone on its line opens each row, the
 * cells up to the next one are its row.
 */
export function joinOpenRows(grid: Grid): Grid {
  const usual = usualBars(grid.rows)
  if (usual === 0) return grid
  const widest = grid.rows.reduce(
    (most, { raw }) => (endsWithBar(raw) ? Math.max(most, bars(raw)) : most),
    0,
  )
  const groups: GridRow[][] = []
  for (let at = 0; at < grid.rows.length;) {
    const count = piecesFrom(grid.rows, at, usual, widest)
    groups.push(grid.rows.slice(at, at + count))
    at += count
  }
  const whole = usual === 1 && opensRows(grid.rows) ? joinMarked(groups) : groups
  if (whole.length === grid.rows.length) return grid
  const joined = new Map(grid.joined ?? [])
  const style = barStyleOf(whole.map((group) => rawOf(group)))
  const rows = whole.map((group) => {
    const [first] = group
    if (first === undefined) return { line: 0, raw: '', cells: [] }
    for (const row of group.slice(1)) joined.set(row.line, first.line)
    const cells = splitCells(rawOf(group), style)
    return group.length === 1 && cells.length === first.cells.length
      ? first
      : {
          ...first,
          raw: rawOf(group),
          cells: cells.map(cellText),
          cellLines: linesOf(cells, group),
        }
  })
  return { ...grid, rows, joined }
}

function rawOf(group: readonly GridRow[]): string {
  return group.map((row) => row.raw).join('\n')
}

/** The line on which the words of each cell begin. */
function linesOf(cells: readonly string[], group: readonly GridRow[]): number[] {
  let breaks = 0
  return cells.map((cell) => {
    const before = /^\s*/u.exec(cell)?.[0].split('\n').length ?? 1
    const line = group[Math.min(breaks + before - 1, group.length - 1)]?.line ?? 0
    breaks += cell.split('\n').length - 1
    return line
  })
}

/** The most common number of bars of a closed line, or 0 where closing bars mean nothing: the text's rows end without one. */
function usualBars(rows: readonly GridRow[]): number {
  const counts = new Map<number, number>()
  const open: string[] = []
  for (const { raw } of rows) {
    if (!BAR.test(raw)) continue
    if (raw.includes('\t')) return 0
    if (endsWithBar(raw)) counts.set(bars(raw), (counts.get(bars(raw)) ?? 0) + 1)
    else open.push(raw)
  }
  const closed = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const [usual = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? []
  return closed >= 5 && closed > open.length && open.every((raw) => bars(raw) < usual) ? usual : 0
}

/** How many lines from here are one row. A blank line ends every row. */
function piecesFrom(rows: readonly GridRow[], at: number, usual: number, widest: number): number {
  const row = rows[at]
  if (!row || endsWithBar(row.raw)) return 1
  // Without any bar it can be the head of a cell only right below the table's row.
  const above = rows[at - 1]
  // One or two letters are the head of a label printed from top to bottom, whatever stood between.
  const isBelow = above?.line === row.line - 1 || row.raw.trim().length <= 2
  const isInTable = above !== undefined && isBelow && endsWithBar(above.raw)
  if (!BAR.test(row.raw) && !isInTable) return 1
  let width = bars(row.raw)
  for (let count = 2; count <= MOST_PIECES; count++) {
    const next = rows[at + count - 1]
    width += bars(next?.raw ?? '')
    if (usual > 1 && width > widest) return 1
    if (next?.line !== row.line + count - 1 || (usual === 1 && bars(next.raw) > 1)) return 1
    if (usual > 1 && !goesOn(next)) return 1
    if (endsWithBar(next.raw)) return count
  }
  return 1
}

/** A line that begins with a blank cell or a label of the form begins a row. */
function goesOn({ cells }: GridRow): boolean {
  const [first = ''] = cells
  return first !== '' && !isKnownLabel(first)
}

/** Whether bars alone on their lines open rows: they differ from blank cells, or stand before the first cell. */
function opensRows(rows: readonly GridRow[]): boolean {
  if (rows.filter((row) => LONE_BAR.test(row.raw)).length < 5) return false
  const hasBlankCells = rows.some((row) => BLANK_CELL.test(row.raw))
  const isFirst = LONE_BAR.test(rows.find((row) => BAR.test(row.raw))?.raw ?? '')
  const isDoubled = rows.some(
    (row, index) => LONE_BAR.test(row.raw) && LONE_BAR.test(rows[index + 1]?.raw ?? ''),
  )
  return (hasBlankCells || isFirst) && !isDoubled
}

/** The cells between two lone bars are a row. */
function joinMarked(groups: readonly GridRow[][]): GridRow[][] {
  const joined: GridRow[][] = []
  let isOpen = false
  for (const group of groups) {
    const raw = rawOf(group)
    if (LONE_BAR.test(raw)) {
      joined.push([])
      isOpen = true
    } else if (isOpen && endsWithBar(raw)) {
      joined.at(-1)?.push(...group)
    } else {
      joined.push([...group])
      isOpen = false
    }
  }
  return joined.filter((group) => group.length > 0)
}
