import type { Grid, GridRow } from '../grid.ts'
import { looksLikeTarget } from '../indicators/looksLikeTarget.ts'
import { looksLikeAmount } from '../../text/parseAmount.ts'
import { isKnownLabel } from './knownLabel.ts'

/** Rows that repeat a label side by side, from which on a document is one whose merged cells were written out. */
const FEWEST = 3

/**
 * Some converters write a cell that was merged over several columns into each of them (`主要内容 | 主要内容 | 小计`). Where a document does so, the
 * repeats are blanked: a label's at once, other words' in columns under a label that was repeated there. Figures and targets stay.
 */
export function unrepeatCells(grid: Grid): Grid {
  if (grid.rows.filter((row) => repeatedLabels(row).size > 0).length < FEWEST) return grid
  let merged = new Set<number>()
  return {
    ...grid,
    rows: grid.rows.map((row) => {
      const labels = repeatedLabels(row)
      if (row.cells.filter((cell) => isKnownLabel(cell)).length >= 2) merged = labels
      const cells = row.cells.map((text, column) =>
        labels.has(column) || (merged.has(column) && isWordsAgain(row, column)) ? '' : text,
      )
      return { ...row, cells }
    }),
  }
}

/** Columns whose cell repeats the label left of it. */
function repeatedLabels({ cells }: GridRow): Set<number> {
  const columns = cells.flatMap((text, column) =>
    text !== '' && text === cells[column - 1] && isLabelled(text) ? [column] : [],
  )
  return new Set(columns)
}

/** A label alone, or with its value (`批复单位：财政局`). */
function isLabelled(text: string): boolean {
  return isKnownLabel(text) || isKnownLabel(/^([^:：]{2,20})[:：]/u.exec(text)?.[1] ?? '')
}

function isWordsAgain({ cells }: GridRow, column: number): boolean {
  const text = cells[column] ?? ''
  return text === cells[column - 1] && !looksLikeAmount(text) && !looksLikeTarget(text)
}
