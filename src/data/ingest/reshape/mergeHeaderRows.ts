import { comparable } from '../../text/normalizeText.ts'
import type { Grid, GridRow } from '../grid.ts'
import { filledCells } from '../grid.ts'
import { isColumnHead } from '../indicators/readHeader.ts'

const NAME = /(?:^|\/)项目名称(?:\(.*\))?$/u

/**
 * A list whose header prints 绩效指标 over 一级指标, 二级指标, 三级指标 … has one header in two rows: the lower row is put into the upper one, cell by
 * cell. Lists of projects only; other headers stand in one row.
 */
export function mergeHeaderRows(grid: Grid): Grid {
  const joined = new Map(grid.joined ?? [])
  const rows: GridRow[] = []
  for (const row of grid.rows) {
    const above = rows.at(-1)
    if (above && isUpper(above) && isLower(row, above)) {
      joined.set(row.line, above.line)
      const width = Math.max(above.cells.length, row.cells.length)
      const cells = Array.from(
        { length: width },
        (_, column) => row.cells[column] || (above.cells[column] ?? ''),
      )
      rows[rows.length - 1] = { ...above, raw: `${above.raw}\n${row.raw}`, cells }
      continue
    }
    rows.push(row)
  }
  return { ...grid, rows, joined }
}

function isUpper(row: GridRow): boolean {
  return filledCells(row).some((cell) => NAME.test(comparable(cell.text)))
}

/** A row of heads only, right of the names, with 三级指标 or 指标名称 among them that the row above does not have. */
function isLower(row: GridRow, above: GridRow): boolean {
  const heads = filledCells(row)
  const isName = (text: string) => /^(?:三级指标|指标名称|指标内容)/u.test(comparable(text))
  return (
    heads.length >= 2 &&
    heads.every((cell) => isColumnHead(cell.text)) &&
    heads.some((cell) => isName(cell.text)) &&
    !filledCells(above).some((cell) => isName(cell.text))
  )
}
