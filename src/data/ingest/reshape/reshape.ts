import type { Grid } from '../grid.ts'
import { isFurniture } from './furniture.ts'
import { foldCells } from './foldCells.ts'
import { joinBrokenLabels } from './joinBrokenLabels.ts'
import { mergeHeaderRows } from './mergeHeaderRows.ts'
import { joinBrokenRows } from './joinBrokenRows.ts'
import { joinOpenRows } from './joinOpenRows.ts'
import { joinParagraphs } from './joinParagraphs.ts'
import { joinVerticalLabels } from './joinVerticalLabels.ts'
import { unrepeatCells } from './unrepeatCells.ts'
import { regroupCells } from './regroupCells.ts'
import { regroupFunds } from './regroupFunds.ts'
import { splitSpacedLines } from './splitSpacedLines.ts'

/**
 * Undoes what saving a page as text did to its tables, so that forms find rows of cells again. Every line stays accounted for. Rows a workbook
 * hides are not read: nobody who opens the file sees them. */
export function reshape(grid: Grid): Grid {
  const rows = grid.rows.filter((row) => row.hidden !== true && !isFurniture(row))
  const whole = mergeHeaderRows(
    joinVerticalLabels(
      joinBrokenRows(unrepeatCells(joinParagraphs(foldCells(joinOpenRows({ ...grid, rows }))))),
    ),
  )
  return regroupCells(regroupFunds(splitSpacedLines(joinBrokenLabels(whole))))
}
