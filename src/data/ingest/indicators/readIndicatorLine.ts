import type { Filled, GridRow } from '../grid.ts'
import { filledCells } from '../grid.ts'
import type { Ledger } from '../ledger.ts'
import type { Slot } from './alignCells.ts'
import { alignCells } from './alignCells.ts'
import { looksLikeTarget } from './looksLikeTarget.ts'
import type { IndicatorHeader } from './readHeader.ts'
import { isHeaderWord } from './readHeader.ts'
import type { RecognisedLevel } from './recogniseLevel.ts'
import { isBlockLabel, recogniseLevel } from './recogniseLevel.ts'

/** A label of the taxonomy and the column it stands in. */
export interface PlacedLabel extends RecognisedLevel {
  column: number
}

/** What one row of an indicator table holds. */
export interface IndicatorLine {
  line: number
  labels: PlacedLabel[]
  nameColumn: number | null
  name: string | null
  cycleTarget: string | null
  annualTarget: string | null
}

/** Reads the labels at the left of a row and puts what is right of them under name and targets. */
export function readIndicatorLine(
  row: GridRow,
  header: IndicatorHeader,
  ledger: Ledger,
): IndicatorLine {
  const cells = filledCells(row).filter((cell) => !isBlockLabel(cell.text) && !isHeaderWord(cell))
  const { labels, rest } = takeLabels(cells)
  const slots = slotsOf(header)
  let { placed, leftover } = alignCells(rest, slots)
  if (rest.length > 0 && !placed.has('name') && labels.length > 0) {
    // A satisfaction label right before the targets is the indicator's name, as is a label in the column of names.
    const last = labels.at(-1)
    const nameColumn = header.columns.find((column) => column.role === 'name')?.column
    if (last && (last.column === nameColumn || last.level2Code === '31')) {
      labels.pop()
      const name = cells.find((cell) => cell.column === last.column)
      ;({ placed, leftover } = alignCells(name ? [name, ...rest] : rest, slots))
    }
  }
  const name = placed.get('name') ?? null
  const targets = name === null ? [...placed.values()] : []
  for (const cell of [...leftover, ...targets]) ledger.leave(row.line, cell.text)
  return {
    line: row.line,
    labels,
    nameColumn: name?.column ?? null,
    name: name?.text ?? null,
    cycleTarget: name === null ? null : (placed.get('cycle')?.text ?? null),
    annualTarget: name === null ? null : (placed.get('annual')?.text ?? null),
  }
}

function takeLabels(cells: readonly Filled[]): { labels: PlacedLabel[]; rest: Filled[] } {
  const labels: PlacedLabel[] = []
  for (const cell of cells) {
    const level = recogniseLevel(cell.text)
    if (level === null || labels.length === 2) break
    // The same label twice: the second is an indicator that is called like its level.
    const repeats = labels.some((label) => label.printed === level.printed)
    const isLevel2Twice = labels.length === 1 && labels[0]?.level1Code === null
    if (repeats || isLevel2Twice) break
    labels.push({ ...level, column: cell.column })
  }
  return { labels, rest: cells.slice(labels.length) }
}

function slotsOf(header: IndicatorHeader): Slot[] {
  const slots: Slot[] = []
  for (const { role, column } of header.columns) {
    if (role === 'name') slots.push({ role, column, misfit: nameMisfit })
    else if (role === 'cycle' || role === 'annual')
      slots.push({ role, column, misfit: targetMisfit })
    else if (role === 'extra' && slots.length > 0)
      slots.push({ role: `extra${column}`, column, misfit: () => 1.5 })
  }
  return slots
}

function nameMisfit(text: string): number {
  return looksLikeTarget(text) ? 4 : 0
}

function targetMisfit(text: string): number {
  return looksLikeTarget(text) ? 0 : text.length > 80 ? 1 : 0.3
}
