import type { Filled, Grid } from '../grid.ts'
import { filledCells } from '../grid.ts'
import type { FormReader, Section, SectionContext, SectionDraft } from './form.ts'
import { emptySection } from './form.ts'
import { labelKey } from './label.ts'
import { projectFieldOf } from './projectFields.ts'
import { ProjectReader } from './projectReader.ts'

/** 项目支出绩效目标表 and 项目支出绩效自评表: one form a project, often many in a document. */
export const projectForm: FormReader = {
  form: 'project',

  recognise(grid: Grid): number[] {
    return grid.rows.flatMap((row, index) => {
      const [first, second, ...others] = filledCells(row)
      if (first === undefined || !isNameLabel(first.text)) return []
      const isAlone = second === undefined && !/[:：]./u.test(first.text)
      const next = filledCells(grid.rows[index + 1] ?? { line: 0, raw: '', cells: [] })
      // A name label without a value is a form printed a cell a line, unless column headers follow.
      const isStart = isAlone
        ? next.length === 1 && !next.some(isColumnHeader)
        : ![second, ...others].some(isColumnHeader)
      return isStart ? [firstRow(grid, index)] : []
    })
  },

  extract(section: Section, context: SectionContext): SectionDraft {
    const draft = emptySection()
    const reader = new ProjectReader(section.rows[0]?.line ?? 0, context)
    section.rows.forEach((row) => reader.read(row))
    const project = reader.finish()
    project.type ??= subtypeOf(section.heading)
    draft.projects.push(project)
    draft.department = project.competentDepartment ?? project.spendingUnit
    return draft
  },
}

function isNameLabel(text: string): boolean {
  return projectFieldOf(text) === 'name' || /^项目名称[:：]/u.test(text)
}

/** 项目名称 beside the words of other columns is the header of a list, not the start of a form. */
function isColumnHeader(cell: Filled | undefined): boolean {
  return (
    cell !== undefined &&
    /^(?:总计|合计|绩效目标|绩效指标|财政拨款|三级指标|一级指标|指标名称|(?:年度)?预算(?:金额|数).*|年度目标|项目金额.*|资金使用单位)$/u.test(
      labelKey(cell.text),
    )
  )
}

/** The subtype in brackets after the form's title: `项目绩效目标表（其他运转类）`. */
function subtypeOf(heading: readonly string[]): string | null {
  for (const text of heading.toReversed()) {
    const subtype = /表\s*[（(]([^()（）]+)[)）]\s*$/u.exec(text)?.[1]
    if (subtype !== undefined && /(?:类|支出|资金|项目)$/u.test(subtype) && !/\d/u.test(subtype))
      return subtype
  }
  return null
}

/** Forms that print 主管部门 above 项目名称 begin with that row. */
function firstRow(grid: Grid, at: number): number {
  const [first, second] = filledCells(grid.rows[at - 1] ?? { line: 0, raw: '', cells: [] })
  const field = first && second ? projectFieldOf(first.text) : null
  return field === 'competentDepartment' || field === 'spendingUnit' ? at - 1 : at
}
