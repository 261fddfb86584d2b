import { markKey } from '../frame/markKey.ts'
import { wrapText } from '../frame/wrapText.ts'
import { panelScale, placeCell, SMALL_SIZE, type PlacedCell } from './placeCell.ts'
import {
  nameColumn,
  nameLines,
  NAME_LINE,
  placeName,
  SMALL_LINE,
  type NameLayout,
  type PlacedName,
  type PlacedText,
} from './placeNames.ts'
import type { MultiplesGroup, MultiplesPanel, MultiplesRow, SmallMultiplesProps } from './types.ts'

/** A panel at its place. */
export interface PlacedPanel {
  key: string
  title: PlacedText[]
  note: PlacedText[]
  cells: PlacedCell[]
  zeroX: number
  referenceX: number | null
  /** From where to where its bars stand: names above the bars part them. */
  spans: { from: number; to: number }[]
  top: number
}

/** A placed chart. */
export interface PlacedMultiples {
  height: number
  names: PlacedName[]
  panels: PlacedPanel[]
  headings: PlacedText[]
  groupNotes: PlacedText[]
  /** Keys of the marks, row by row as they stand. */
  marks: string[][]
}

export const TITLE_SIZE = 12.5
export const HEADING_SIZE = 14
const GAP = 28
const LEAST_PANEL = 176
const NARROW = 560

/** Key of the mark of a row in a panel. */
export function cellKey(panel: string, row: string): string {
  return markKey(panel, row)
}

interface Layout extends NameLayout {
  width: number
  rows: readonly MultiplesRow[]
}

/**
 * Places the panels in lines: rows of one name at one height, names at the left of each line of panels, or above every bar where the page is
 * narrow and not every row has a short name. A group begins a new line; panels of all groups have one width, so that they stand below each other.
 */
export function placeMultiples({ width, rows: given, groups }: Omit<SmallMultiplesProps, 'label'>) {
  const rows = isShort(width, given) ? given.map(shortRow) : given
  const beside = width >= NARROW || rows !== given
  const nameWidth = beside ? nameColumn(rows, width) : width
  const layout: Layout = { width, rows, beside, nameWidth }
  const left = beside ? nameWidth + 16 : 0
  const most = Math.max(1, ...groups.map(({ panels }) => panels.length))
  const fitting = beside ? Math.floor((width - left + GAP) / (LEAST_PANEL + GAP)) : 1
  const columns = Math.max(1, Math.min(most, fitting))
  const panelWidth = (width - left - GAP * (columns - 1)) / columns
  const placed: PlacedMultiples = {
    height: 0,
    names: [],
    panels: [],
    headings: [],
    groupNotes: [],
    marks: [],
  }
  for (const [at, group] of groups.entries()) {
    if (at > 0) placed.height += 22
    placeHead(group, placed, width)
    for (let start = 0; start < group.panels.length; start += columns) {
      const line = group.panels.slice(start, start + columns)
      placeLine(line, placed, layout, { left, panelWidth })
    }
  }
  return placed
}

/** Whether rows stand by their short names: the page is narrow and each has one. */
export function isShort(width: number, rows: readonly MultiplesRow[]): boolean {
  return width < NARROW && rows.length > 0 && rows.every(({ short }) => short !== undefined)
}

function shortRow({ key, label, short, emphasis }: MultiplesRow): MultiplesRow {
  return { key, label: short ?? label, ...(emphasis === undefined ? {} : { emphasis }) }
}

/** Heading and sentence of a group. */
function placeHead({ title, note }: MultiplesGroup, placed: PlacedMultiples, width: number): void {
  if (title !== undefined) {
    for (const text of wrapText(title, width / 1.1, HEADING_SIZE, 2)) {
      placed.headings.push({ text, x: 0, y: placed.height + 15 })
      placed.height += 20
    }
  }
  for (const text of wrapText(note ?? '', Math.min(width, 760), SMALL_SIZE, 12)) {
    placed.groupNotes.push({ text, x: 0, y: placed.height + 13 })
    placed.height += SMALL_LINE
  }
  if (title !== undefined || note !== undefined) placed.height += 10
}

/** One line of panels: titles, rows, sentences, each begun at one height. */
function placeLine(
  panels: readonly MultiplesPanel[],
  placed: PlacedMultiples,
  layout: Layout,
  { left, panelWidth }: { left: number; panelWidth: number },
): void {
  const titles = panels.map(({ title, heading }) =>
    wrapText(heading ?? title, panelWidth / 1.1, TITLE_SIZE, 3),
  )
  const titleLines = Math.max(0, ...titles.map(({ length }) => length))
  const top = placed.height + titleLines * NAME_LINE + 6
  const heights = layout.rows.map((row) => rowHeights(row, panels, panelWidth, layout))
  const marks: string[][] = layout.rows.map(() => [])
  let bottom = top
  const tops = heights.map(({ name, cell }) => {
    const y = bottom
    bottom += layout.beside ? Math.max(name, cell) : name + cell
    return y
  })
  if (layout.beside) {
    placed.names.push(
      ...layout.rows.map((row, at) => placeName(row, tops[at] ?? 0, heights[at], layout)),
    )
  }
  const notes = panels.map(({ note }) => wrapText(note ?? '', panelWidth, SMALL_SIZE, 12))
  for (const [at, panel] of panels.entries()) {
    const x = left + at * (panelWidth + GAP)
    const lines = titles[at] ?? []
    const first = top - 6 - lines.length * NAME_LINE
    const scale = panelScale(panel, x, panelWidth)
    const cells = layout.rows.map((row, index) => {
      const { name, cell } = heights[index] ?? { name: 0, cell: 0 }
      const y = (tops[index] ?? 0) + (layout.beside ? 0 : name)
      const key = cellKey(panel.key, row.key)
      marks[index]?.push(key)
      const found = panel.cells.find((one) => one.row === row.key) ?? { row: row.key, value: null }
      const height = layout.beside ? Math.max(name, cell) : cell
      return placeCell(found, panel, {
        key,
        y,
        height,
        emphasis: row.emphasis === true,
        subjects: row.subjects ?? [],
        x,
        width: panelWidth,
        scale,
      })
    })
    if (!layout.beside) {
      placed.names.push(
        ...layout.rows.map((row, index) => ({
          ...placeName(row, tops[index] ?? 0, undefined, layout),
          key: cellKey(panel.key, row.key),
        })),
      )
    }
    placed.panels.push({
      key: panel.key,
      title: lines.map((text, line) => ({ text, x, y: first + 13 + line * NAME_LINE })),
      note: (notes[at] ?? []).map((text, line) => ({
        text,
        x,
        y: bottom + 14 + line * SMALL_LINE,
      })),
      cells,
      zeroX: scale(0),
      referenceX: panel.reference === undefined ? null : scale(panel.reference),
      spans: layout.beside
        ? [{ from: top, to: bottom }]
        : cells.map(({ hit }) => ({ from: hit.y, to: hit.y + hit.height })),
      top,
    })
  }
  placed.marks.push(...marks)
  placed.height = bottom + Math.max(0, ...notes.map(({ length }) => length)) * SMALL_LINE + 16
}

/** What a row needs: its name, and the tallest of what its panels have to say. */
function rowHeights(
  row: MultiplesRow,
  panels: readonly MultiplesPanel[],
  panelWidth: number,
  { beside, nameWidth }: Layout,
): { name: number; cell: number } {
  const { label, sub, inline } = nameLines(row, nameWidth, beside)
  const lines = panels.map(({ cells }) => {
    const cell = cells.find((one) => one.row === row.key)
    return cell?.value == null
      ? wrapText(cell?.missing ?? '', panelWidth - 24, SMALL_SIZE, 3).length
      : 1
  })
  return {
    name: label.length * NAME_LINE + (inline ? 0 : sub.length * SMALL_LINE) + (beside ? 8 : 3),
    cell: Math.max(26, Math.max(0, ...lines) * SMALL_LINE + 10),
  }
}
