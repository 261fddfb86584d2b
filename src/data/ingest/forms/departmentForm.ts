import { comparable } from '../../text/normalizeText.ts'
import type { Grid } from '../grid.ts'
import { filledCells } from '../grid.ts'
import { readHeader } from '../indicators/readHeader.ts'
import { DepartmentReader } from './departmentReader.ts'
import { BUDGET, DEPARTMENT, OVERALL_GOAL, STAFF, TASKS } from './departmentLabels.ts'
import type { FormReader, Section, SectionContext, SectionDraft } from './form.ts'
import { emptySection } from './form.ts'
import { isLabel } from './label.ts'
import { isKnownLabel } from '../reshape/knownLabel.ts'

/** 部门整体支出绩效目标表 and 自评表: staff, budget, goals, tasks and indicators of a whole department. */
export const departmentForm: FormReader = {
  form: 'department',

  recognise(grid: Grid): number[] {
    const labelled = byLabels(grid)
    return labelled.length > 0 ? labelled : byTitle(grid)
  },

  extract(section: Section, context: SectionContext): SectionDraft {
    const draft = emptySection()
    const reader = new DepartmentReader(draft, context)
    section.rows.forEach((row) => reader.read(row))
    reader.finish()
    return draft
  },
}

/** 部门名称 in a row of cells, with two more of the form's blocks below. */
function byLabels(grid: Grid): number[] {
  const starts = grid.rows.flatMap((row, index) =>
    filledCells(row).some((cell) => isLabel(cell.text, DEPARTMENT)) &&
    row.cells.length > 1 &&
    readHeader(row) === null
      ? [index]
      : [],
  )
  return starts.filter((start, n) => {
    const rows = grid.rows.slice(start, starts[n + 1])
    const hits = [STAFF, BUDGET, OVERALL_GOAL, TASKS].filter((label) =>
      rows.some((row) => filledCells(row).some((cell) => isLabel(cell.text, label))),
    )
    return hits.length >= 2
  })
}

/** A title that says 部门整体支出绩效, and an indicator table below: the form begins with the first row of cells or label after it. */
function byTitle(grid: Grid): number[] {
  const title = grid.rows.findIndex((row) => {
    const cells = filledCells(row)
    return (
      cells.length === 1 &&
      /^[^。；]{0,60}(?:部门|单位)[^。；]{0,8}整体[^。；]{0,10}绩效/u.test(
        comparable(cells[0]?.text ?? ''),
      )
    )
  })
  const table = grid.rows.findIndex((row) => readHeader(row) !== null)
  if (title < 0 || table < title) return []
  const start = grid.rows.findIndex((row, index) => {
    const cells = filledCells(row)
    return (
      index > title &&
      (cells.length > 1 ||
        cells.some((cell) => isLabel(cell.text, DEPARTMENT) || isKnownLabel(cell.text)))
    )
  })
  return start < 0 ? [] : [start]
}
